/** What can happen to the reader's database: damage, a newer version of it, another window. */
import { formatPlace } from '../lib/panel/panel-place.ts';
import { expectWords, openOptions, press, readState, typeAddress } from './options-page.ts';
import { answerOf, article, expectMarked } from './reader.ts';
import { expect, test } from './sync-fixtures.ts';
import type { SyncReader } from './sync-reader.ts';

// A browser is started for each.
test.describe.configure({ timeout: 120_000 });

/**
 * Changes a byte of each stored segment of this kind, and forgets what was made of them, as when a
 * disk loses a block.
 * @returns how many segments there were
 */
function damageSegments({ page }: SyncReader, corpus: string, kind: string) {
  return page.evaluate(
    async (id, wanted) => {
      const done = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await done(indexedDB.open('gainsay'));
      const names = ['corpora', 'generations', 'segments', 'automata'];
      const transaction = database.transaction(names, 'readwrite');
      const store = (name: string) => transaction.objectStore(name);
      const { active } = await done(store('corpora').get(id));
      const { segments } = await done(store('generations').get(active));
      const listed = (segments as { hash: string; kind: string }[]).filter(
        (segment) => segment.kind === wanted,
      );
      for (const { hash } of listed) {
        const stored = await done(store('segments').get(hash));
        const data = Uint8Array.from(stored.data as Uint8Array);
        data[data.length - 8] = (data[data.length - 8] ?? 0) ^ 1;
        await done(store('segments').put({ ...stored, data }));
      }
      await done(store('automata').clear());
      database.close();
      return listed.length;
    },
    corpus,
    kind,
  );
}

test('what is damaged is mended: of the bundled corpus from the package, of others by the publisher', async ({
  publisher,
  reader,
  server,
  site,
}) => {
  await reader.subscribe(server.address);
  const bundled = await reader.page.evaluate(async () => {
    const head = await (await fetch('corpora/aleppo/head.json')).json();
    return head.corpus as string;
  });
  const page = await reader.driver.open(site.page(article('<p>Ada Stone went to Aleppo.</p>')));
  await page.bringToFront();
  await expectMarked(page, ['Ada Stone', 'Aleppo']);
  expect(await damageSegments(reader, bundled, 'names')).toBeGreaterThan(0);
  expect(await damageSegments(reader, publisher.corpus, 'names')).toBeGreaterThan(0);
  server.asked.length = 0;
  await expect
    .poll(
      async () => {
        // Found when a background without an automaton reads the page, and mended then.
        await reader.driver.stopBackground();
        await page.bringToFront();
        await page.reload();
        await reader.onlySubscription();
        return server.asked.join(' ');
      },
      // A slow machine needs a longer life to read the page and mend what it finds.
      { timeout: 60_000, intervals: [1_000, 2_000, 4_000, 8_000, 16_000] },
    )
    .toMatch(/200 head\.jws .*200 segments\//);
  await page.bringToFront();
  await page.reload();
  await expectMarked(page, ['Ada Stone', 'Aleppo']);
  expect(server.asked.every((asked) => /^(200 head\.jws|200 segments\/)/.test(asked))).toBe(true);
});

/** Opens the database in an extension page, as another version of Gainsay would. */
function holdDatabase({ page }: SyncReader, how: 'newer' | 'older') {
  return page.evaluate(async (kind) => {
    const done = (request: IDBOpenDBRequest) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        request.onupgradeneeded = () => {
          if (kind === 'newer') return;
          // As version 1 made them.
          const { result } = request;
          const generation = { keyPath: 'id', autoIncrement: true };
          result.createObjectStore('generations', generation).createIndex('corpus', 'corpus');
          for (const name of ['segments', 'pages']) {
            result.createObjectStore(name, { keyPath: 'hash' });
          }
          result.createObjectStore('corpora', { keyPath: 'id' });
          result.createObjectStore('postings', { keyPath: ['generation', 'bucket'] });
          result.createObjectStore('summaries', { keyPath: 'generation' });
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [{ version = 0 } = {}] = (await indexedDB.databases()).filter(
      ({ name }) => name === 'gainsay',
    );
    const deleted = kind === 'older' && done(indexedDB.deleteDatabase('gainsay'));
    // Asked for at once: a background that is at work would open its own database in between.
    const opened = done(indexedDB.open('gainsay', kind === 'newer' ? version + 1 : 1));
    // It holds on, as a window that does not listen does.
    const [database] = await Promise.all([opened, deleted]);
    Reflect.set(globalThis, 'held', database);
    return database.version > version;
  }, how);
}

/** Codes of what does not work; that of the answer itself, where there is none. */
const readProblems = (reader: SyncReader) =>
  reader.page.evaluate(async () => {
    const message = { gainsay: 'background', name: 'getStatus', params: {} };
    const { runtime } = (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      }
    ).chrome;
    const answer = (await runtime.sendMessage(message)) as
      | { result: { problems: { code: string }[] } }
      | { error: { code: string } };
    return 'error' in answer ? [answer.error.code] : answer.result.problems.map(({ code }) => code);
  });

test('the background makes way for a newer version of its database, and says so', async ({
  reader,
}) => {
  await expect.poll(() => answerOf(() => readProblems(reader))).toEqual([]);
  // Were its connection in the way, this would never come back.
  expect(await holdDatabase(reader, 'newer')).toBe(true);
  await reader.driver.stopBackground();
  await expect.poll(() => answerOf(() => readProblems(reader))).toContain('store-refused');
});

test('a window that holds an older database is named, and when it is closed all is there again', async ({
  publisher,
  reader,
}) => {
  await expect.poll(() => answerOf(() => readProblems(reader))).toEqual([]);
  await reader.driver.stopBackground();
  await holdDatabase(reader, 'older');
  const expectBlocked = () =>
    expect
      .poll(() => answerOf(() => readProblems(reader)), { timeout: 45_000 })
      .toContain('store-blocked');
  await expectBlocked();
  // Stopped while it waits: of the next one's request Firefox says nothing, and it is told all the same.
  await reader.driver.stopBackground();
  await expectBlocked();
  await reader.page.evaluate(() => (Reflect.get(globalThis, 'held') as IDBDatabase).close());
  // The window had made an empty one in its place, and that something was lost is told.
  await expect.poll(() => answerOf(() => readProblems(reader))).toEqual(['database-lost']);
  // Wherever a reader looks first: a question that is not here yet is not simply gone.
  const lostPlace = formatPlace({ view: 'dispute', key: `${publisher.corpus}#gone` });
  for (const path of [`sidepanel.html${lostPlace}`, 'options.html', 'popup.html']) {
    const page = await reader.driver.openExtensionPage(path);
    await expectWords(page, 'The browser lost your saved collections');
    await page.close();
  }
});

test('subscribing asks the browser to keep the corpora', async ({
  drivenBrowser,
  reader,
  server,
}) => {
  const page = await openOptions(reader);
  await page.evaluate(() => {
    const persist = navigator.storage.persist.bind(navigator.storage);
    navigator.storage.persist = () => {
      Reflect.set(globalThis, 'isAsked', true);
      return persist();
    };
  });
  await typeAddress(page, server.address);
  await expectWords(page, 'Friends of the ford');
  await press(page, 'Subscribe');
  await expect.poll(() => readState(page), { timeout: 15_000 }).toMatch(/^version 1 · checked /);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'isAsked'))).toBe(true);
  // Chromium decides by how a site is used, and lets `unlimitedStorage` keep what is stored anyway.
  const isPersisted = await page.evaluate(() => navigator.storage.persisted());
  if (drivenBrowser === 'firefox') expect(isPersisted).toBe(true);
});
