/** The marks' script, which most frames never need: loaded with the first mention, or what asks the layout. */
import { browser } from '../messages/browser.ts';
import type { createFrameMarks } from './frame-marks.ts';
import type { Layout } from './layout.ts';

export type LoadLayout = () => Promise<Layout>;

/** What the marks' script brings: what is asked of the page's layout, and all that stands on mentions. */
export interface MarkScript {
  layout: Layout;
  createFrameMarks: typeof createFrameMarks;
}

export type LoadMarks = () => Promise<MarkScript>;

/** How the script leaves it in the content script's world. */
export interface MarkGlobal {
  gainsayMarks: MarkScript;
}

/** Loads the script into this world, which the page has no part in; later calls load nothing. */
export async function loadMarkScript(): Promise<MarkScript> {
  await import(/* @vite-ignore */ browser.runtime.getURL('content-marks.js'));
  return (globalThis as unknown as MarkGlobal).gainsayMarks;
}
