/**
 * A reader who had Gainsay on 22 November 2026 updates: what that version held is laid into a
 * browser before the extension's background looks at it.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ToBackground } from '../lib/messages/messages.ts';
import { restoreDatabase, type StoredProfile } from '../lib/store/fixtures/stored-database.ts';
import type { Generation } from '../lib/store/schema.ts';
import { copyBuild } from './damaged.ts';
import type { BrowserName, Driver, Page } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { poll } from './driver/poll.ts';
import { expect, test } from './fixtures.ts';
import { article, expectMarked } from './reader.ts';

// A browser is started twice.
test.describe.configure({ timeout: 90_000 });

interface Area {
  get(key: null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
}
declare const chrome: {
  storage: { local: Area; sync: Area };
  runtime: {
    reload(): void;
    sendMessage(message: object): Promise<{ result: unknown } | undefined>;
  };
};

const fixture = new URL('../lib/store/fixtures/profile-2026-11-22.json.gz', import.meta.url);
const profile: StoredProfile = JSON.parse(gunzipSync(await readFile(fixture)).toString());

/** Lays the profile into the browser's storage. */
async function restore(page: Page): Promise<void> {
  await page.evaluate(restoreDatabase, 'gainsay', profile.database);
  await page.evaluate(
    async (local, sync) => {
      await chrome.storage.local.set(local);
      await chrome.storage.sync.set(sync);
    },
    profile.local,
    profile.sync,
  );
}

/** A browser with the build and the profile, which the background meets at its first start. */
async function startWithProfile(
  browser: BrowserName,
): Promise<{ driver: Driver; close(): Promise<void> }> {
  const build = await copyBuild(browser);
  const profileDir = await mkdtemp(join(tmpdir(), 'gainsay-profile-'));
  const options = { extensionDir: build.folder, profileDir };
  const manifest = join(build.folder, 'manifest.json');
  const described = await readFile(manifest, 'utf8');
  const { background: _, ...asleep } = JSON.parse(described);
  // The driver waits for Firefox's background; a worker of Chromium would be taken for the next one.
  await writeFile(join(build.folder, 'asleep.js'), '');
  const empty = browser === 'firefox' ? { background: { scripts: ['asleep.js'] } } : {};
  // An older one, so that what comes next is an update.
  await writeFile(manifest, JSON.stringify({ ...asleep, ...empty, version: '0.0.1' }));
  let driver = await launch(browser, options);
  const page = await driver.openExtensionPage('popup.html');
  await restore(page);
  await writeFile(manifest, described);
  if (browser === 'chromium') {
    // It does not load again an extension that it was started with.
    await driver.close();
    driver = await launch(browser, options);
  } else await page.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 50));
  return {
    driver,
    async close() {
      await driver.close();
      await build.remove();
      await rm(profileDir, { recursive: true, force: true });
    },
  };
}

function createAsk(page: Page) {
  return async <Name extends keyof ToBackground>(
    name: Name,
    params: ToBackground[Name]['params'],
  ): Promise<ToBackground[Name]['result'] | undefined> => {
    const answer = await page.evaluate(
      (asked, given) =>
        chrome.runtime.sendMessage({ gainsay: 'background', name: asked, params: given }),
      name as string,
      params as object,
    );
    return answer?.result as ToBackground[Name]['result'] | undefined;
  };
}

test('all of it is there, and the bundled corpus comes to its newest version', async ({
  drivenBrowser,
  site,
}) => {
  const { driver, close } = await startWithProfile(drivenBrowser);
  try {
    // A page that was opened just before the extension was loaded again goes with the one before.
    const { page, ask, listed } = await poll(
      async () => {
        const page = await driver.openExtensionPage('options.html');
        const ask = createAsk(page);
        return {
          page,
          ask,
          listed: await poll(() => ask('listSubscriptions', {}), { timeoutMs: 5_000 }),
        };
      },
      { what: 'a page of the extension that was loaded again', timeoutMs: 40_000 },
    );
    const { records } = profile.database.stores.find(({ name }) => name === 'generations') ?? {};
    const held = (records ?? []) as Generation[];
    const { subscriptions } = listed;
    expect(subscriptions).toMatchObject([{ version: 2 }]);
    const subscribed = subscriptions[0]?.corpus ?? '';
    const { corpus: bundled, head } = held.find(({ corpus }) => corpus !== subscribed) ?? {};
    const versionOf = async (corpus: string | undefined) =>
      (await ask('getStatus', {}))?.corpora.find(({ id }) => id === corpus)?.version;
    await expect.poll(() => versionOf(bundled)).toBeGreaterThan(head?.version ?? 0);
    expect(await versionOf(subscribed)).toBe(2);
    expect((await ask('getStatus', {}))?.problems).toEqual([]);

    const items = await page.evaluate(() => chrome.storage.local.get(null));
    expect(items.settings).toMatchObject({ ...(profile.local.settings as object) });
    const countFollowed = (local: Record<string, unknown>) =>
      // A removal is an item of its own.
      Object.entries(local).filter(
        ([key, item]) => key.startsWith('followed:') && !Object.hasOwn(item as object, 'removedAt'),
      ).length;
    const before = countFollowed(profile.local);
    // Questions that were joined are followed as one.
    await expect
      .poll(async () => countFollowed(await page.evaluate(() => chrome.storage.local.get(null))))
      .toBeLessThan(before);

    // Names of both are marked, as often as was chosen.
    const read = await driver.open(site.page(article('<p>The Old Bridge. Aleppo. Aleppo.</p>')));
    await expectMarked(read, ['Aleppo', 'Old Bridge']);
  } finally {
    await close();
  }
});
