import { createContext } from 'preact';
import type { Followed } from '../../lib/settings/followed.ts';

interface PopupFacts {
  /** The tab whose page the popup is about; null where there is none. */
  tab: number | null;
  /** What the reader follows; null until it is read. */
  followed: readonly Followed[] | null;
}

/** What every part of the popup may need. */
export const PopupContext = createContext<PopupFacts>({ tab: null, followed: null });
