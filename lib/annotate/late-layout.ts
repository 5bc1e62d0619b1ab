/** What is asked of the page's layout, loaded when there is something to ask. */
import { browser } from '../messages/browser.ts';
import type { Layout } from './layout.ts';

export type LoadLayout = () => Promise<Layout>;

/** How the script leaves it in the content script's world. */
export interface LayoutGlobal {
  gainsayLayout: Layout;
}

/** Loads the script into this world, which the page has no part in; later calls load nothing. */
export async function loadLayoutScript(): Promise<Layout> {
  await import(/* @vite-ignore */ browser.runtime.getURL('content-layout.js'));
  return (globalThis as unknown as LayoutGlobal).gainsayLayout;
}
