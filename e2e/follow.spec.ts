/** What follows a reader to other machines, in the browser's own `storage.sync`. */

import { withoutStorageSync } from './damaged.ts';
import { launch } from './driver/launch.ts';
import { say } from './interface-words.ts';
import { expectWords, openOptions } from './options-page.ts';
import { expect, test } from './sync-fixtures.ts';
import type { SyncReader } from './sync-reader.ts';

// A browser is started for each.
test.describe.configure({ timeout: 60_000 });

type Areas = Record<
  'local' | 'sync',
  { get(key: null): Promise<object>; set(items: object): Promise<void> }
>;
declare const chrome: { storage: Areas };

const keysInSync = ({ page }: SyncReader) =>
  page.evaluate(async () => Object.keys(await chrome.storage.sync.get(null)).sort());

const readInSync = ({ page }: SyncReader, key: string) =>
  page.evaluate(async (item) => {
    const stored: Record<string, { text?: string }> = { ...(await chrome.storage.sync.get(null)) };
    return stored[item]?.text ?? '';
  }, key);

/** Settings with so many switched-off sites, of about 17 bytes each. */
const switchOff = ({ page }: SyncReader, count: number) =>
  page.evaluate((wanted) => {
    const sitesOff = Array.from({ length: wanted }, (_, index) => `host-${index}.example`);
    return chrome.storage.local.set({ settings: { sitesOff } });
  }, count);

test('subscriptions, settings and what is followed are there, as far as there is room', async ({
  publisher,
  reader,
  server,
}) => {
  const { corpus } = publisher;
  await reader.subscribe(server.address);
  const key = `${corpus}#old-bridge`;
  await reader.page.evaluate((of) => {
    const seen = { listed: ['a current', 'b current'], count: 2 };
    const label = { text: 'Old Bridge', language: 'en' };
    return chrome.storage.local.set({
      [`followed:${of}`]: { view: 'entity', key: of, label, seen, seenAt: 1 },
    });
  }, key);
  await switchOff(reader, 3_000);
  const subscription = `subscription:${corpus}`;
  const all = [`followed:${key}`, 'settings', 'settings~1', subscription];
  await expect
    .poll(() => keysInSync(reader), { timeout: 15_000 })
    .toEqual(expect.arrayContaining(all));
  const page = await openOptions(reader);
  await expectWords(page, say('options.following'));

  await switchOff(reader, 9_000);
  await expect
    .poll(() => reader.ask('getFollowing', {}), { timeout: 15_000 })
    .toEqual({ problem: 'full' });
  await page.reload();
  await expectWords(page, say('options.notFollowing.full'));
  expect(await keysInSync(reader)).toEqual(expect.arrayContaining(all));
  await reader.ask('unsubscribe', { corpus });
  // What stays says that it was removed, and when.
  await expect
    .poll(() => readInSync(reader, subscription), { timeout: 15_000 })
    .toMatch(/^\{"removedAt":\d+\}$/);
  await switchOff(reader, 1);
  await expect
    .poll(() => reader.ask('getFollowing', {}), { timeout: 15_000 })
    .toEqual({ problem: null });
});

test('where the browser has it off, that is said, and everything works', async ({
  drivenBrowser,
}) => {
  const build = await withoutStorageSync(drivenBrowser);
  const driver = await launch(drivenBrowser, { extensionDir: build.folder });
  try {
    const page = await driver.openExtensionPage('options.html');
    await expectWords(page, say('options.notFollowing.off'), say('options.withoutSubscription'));
  } finally {
    await driver.close();
    await build.remove();
  }
});
