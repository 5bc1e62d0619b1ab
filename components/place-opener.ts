import { createContext } from 'preact';
import type { PanelPlace } from '../lib/panel/panel-place.ts';

/** Shows a place in the side panel, straight from a click; without one nothing offers to. */
export const PlaceOpener = createContext<((place: PanelPlace) => void) | null>(null);
