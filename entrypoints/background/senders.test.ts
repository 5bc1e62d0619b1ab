import { expect, test, vi } from 'vitest';
import { fromContentScript, fromExtensionPage, noTab } from './senders.ts';

vi.stubGlobal('location', { origin: 'moz-extension://id' });

const page = { url: 'https://example.org/', tab: { id: 3 }, frameId: 0 } as never;
const ownTab = { url: 'moz-extension://id/reading.html', tab: { id: 4 }, frameId: 0 } as never;
const panel = { url: 'moz-extension://id/reading.html' } as never;
const where = (sender: never) => fromContentScript(sender, async (tab, frame) => [tab, frame]);

test('a content script is known by its tab and frame', async () => {
  expect(await where(page)).toEqual([3, 0]);
});

test('the reading view is taken for one, in a tab and in the side panel', async () => {
  expect(await where(ownTab)).toEqual([4, 0]);
  expect(await where(panel)).toEqual([noTab, 0]);
});

test('a page without a tab that is not ours is nobody', async () => {
  await expect(where({ url: 'https://example.org/' } as never)).rejects.toThrow(/not for the part/);
});

test('what only our pages may ask, content scripts may not', async () => {
  expect(await fromExtensionPage(panel, async () => 'told')).toBe('told');
  await expect(fromExtensionPage(page, async () => 'told')).rejects.toThrow(/not for the part/);
});
