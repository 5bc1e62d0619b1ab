/** The context menu on a selection: what is on record about it, and the way to record it. */
import type { Menus, Tabs } from 'webextension-polyfill';
import { t } from '../../lib/i18n/texts.ts';
import { browser } from '../../lib/messages/browser.ts';
import { longestQuery } from '../../lib/messages/limits.ts';
import { openPanel } from '../../lib/panel/open-panel.ts';

const askItem = 'ask';
const recordItem = 'record';

/** Both browsers keep the item for a background that comes and goes. */
export async function createMenu(): Promise<void> {
  // An update of the extension finds the item of the version before.
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: askItem,
    title: t('search.ask'),
    // Of a link that is not selected only Firefox gives the text.
    contexts: import.meta.env.FIREFOX ? ['selection', 'link'] : ['selection'],
  });
  browser.contextMenus.create({
    ...{ id: recordItem, title: t('record.menu'), contexts: ['selection'] },
  });
}

/**
 * Opens the panel beside the page, in the same turn: browsers let an extension do so only in answer
 * to the reader's click. Where the browser gives no tab, as in its PDF viewer, a tab is opened.
 */
function answer(click: Menus.OnClickData, tab?: Tabs.Tab): void {
  const { menuItemId, selectionText, linkText, frameId } = click;
  const known = tab?.id !== undefined && tab.id >= 0 ? tab.id : null;
  if (menuItemId === recordItem) recordSelection(known, frameId ?? null);
  const text = (selectionText ?? linkText ?? '').trim().slice(0, longestQuery);
  if (menuItemId !== askItem || text === '') return;
  void openPanel({ view: 'search', text }, known);
}

/**
 * Opens the form beside the page, in the same turn.
 * @param frame that the selection is in; null where that is not known
 */
export function recordSelection(tab: number | null, frame: number | null): void {
  void openPanel({ view: 'record', tab, frame, question: null, answers: null }, tab);
}

/** To be called while the background starts. */
export function followMenu(): void {
  browser.contextMenus.onClicked.addListener(answer);
}
