/** The reader's own record survives: a background that is stopped in a save, a lost copy, a lost database. */
import { told } from '../lib/desk/fixtures/told.ts';
import { say } from './interface-words.ts';
import { expectWords, press } from './options-page.ts';
import { forgetProof, steps, stopAt, waitForStep, withSteps } from './own-steps.ts';
import { answerOf, article, findMark } from './reader.ts';
import { serveSite } from './site.ts';
import { test as base, expect } from './sync-fixtures.ts';
import { type SyncReader, startReader } from './sync-reader.ts';

const test = base.extend<{ reader: SyncReader }>({
  reader: async ({ drivenBrowser }, use) => {
    const build = await withSteps(drivenBrowser);
    const reader = await startReader(drivenBrowser, { extensionDir: build.folder });
    await use(reader);
    await reader.close();
    await build.remove();
  },
});

// A browser is started for each.
test.describe.configure({ timeout: 150_000 });

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const fares = ['copper', 'silver', 'paper', 'salted', 'borrowed'];
const sentence = (at: number) =>
  `On ${days[at]} the ${fares[at]} fares of the Larkhaven ferry were counted twice at number ${at} of the quay`;
const statement = (at: number) =>
  told({ quotes: [{ exact: sentence(at), prefix: '', suffix: '' }] });

const all = { query: '', missing: null, order: 'newest', start: 0, count: 50 } as const;

/** The words of all that is on record, sorted. */
const listed = (reader: SyncReader) =>
  answerOf(async () => {
    const { statements } = await reader.ask('listOwn', all);
    return statements.map(({ words }) => words.text).sort();
  });

test('a background that is stopped between two steps of a save leaves it whole or not begun', async ({
  reader,
}) => {
  const { driver } = reader;
  const site = await serveSite('.');
  const sentences = steps.map((_, at) => sentence(at));
  const story = sentences.map((words) => `<p>“${words}”, said Tom Reed.</p>`).join('');
  await reader.ask('listOwn', all);
  for (const [at, step] of steps.entries()) {
    await stopAt(reader, step);
    const saving = reader.ask('recordStatement', { statement: statement(at), replaces: null });
    void saving.catch(() => undefined);
    await waitForStep(reader, step);
    await driver.stopBackground();
    await stopAt(reader, null);
    const before = sentences.slice(0, at);
    // All else is done after the transaction.
    const expected = step === 'put ownState' ? before : [...before, sentence(at)];
    await expect.poll(() => listed(reader), { message: step }).toEqual([...expected].sort());
    // One thing after the other: what the new background has begun to serve is served then.
    await expect.poll(() => answerOf(() => reader.ask('deleteOwn', { ids: [] }))).toBeNull();
    if (step !== 'put ownState') continue;
    await reader.ask('recordStatement', { statement: statement(at), replaces: null });
  }
  const page = await driver.open(site.page(article(story)));
  await page.bringToFront();
  for (const words of sentences) await findMark(page, words);
  const { statements } = await reader.ask('listOwn', all);
  for (const { id, speaker, question } of statements) {
    expect([speaker?.text, question?.stance]).toEqual(['Tom Reed', 'denies']);
    const { statement: whole } = await reader.ask('getOwnStatement', { id });
    expect(sentences).toContain(whole?.quotes[0]?.exact);
  }
  await site.close();
});

/** Takes the rows out of the database, as after a loss of it. */
function emptyRows({ page }: SyncReader) {
  return page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('gainsay'));
    const names = ['ownRows', 'ownUndos', 'ownState'];
    const transaction = database.transaction(names, 'readwrite');
    await Promise.all(names.map((name) => done(transaction.objectStore(name).clear())));
    database.close();
  });
}

/** The copy beside the database: its files by name, or taken away, or each with a letter changed. */
function copyFiles({ page }: SyncReader, action: 'read' | 'remove' | 'damage') {
  return page.evaluate(async (what) => {
    const root = await navigator.storage.getDirectory();
    if (what === 'remove') await root.removeEntry('own', { recursive: true });
    const folder = await root.getDirectoryHandle('own').catch(() => null);
    const texts: Record<string, string> = {};
    if (!folder) return texts;
    const handles = (
      folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }
    ).values();
    for await (const handle of handles) {
      const text = await (await handle.getFile()).text();
      texts[handle.name] = text;
      if (what !== 'damage' || !/^\d+\.ndjson$/.test(handle.name)) continue;
      const stream = await handle.createWritable();
      await stream.write(text.replace(/[aeiou]/, 'y'));
      await stream.close();
    }
    return texts;
  }, action);
}

test('what the copy or the database loses comes back from the other, and what both lose is said', async ({
  reader,
}) => {
  const { driver } = reader;
  for (const at of [0, 1, 2]) {
    await reader.ask('recordStatement', { statement: statement(at), replaces: null });
  }
  const sentences = [0, 1, 2].map(sentence).sort();
  const whole = await copyFiles(reader, 'read');
  const buckets = (texts: Record<string, string>) =>
    Object.entries(texts)
      .filter(([name, text]) => /^\d+\.ndjson$/.test(name) && text !== '')
      .sort();
  /** Starts the background anew; asked until it has done what a start does. */
  const expectCopy = () =>
    expect
      .poll(async () => {
        await listed(reader);
        // A file is not there while it is put in its place.
        const files = await answerOf(() => copyFiles(reader, 'read'));
        return typeof files === 'string' ? files : buckets(files);
      })
      .toEqual(buckets(whole));
  expect(buckets(whole).length).toBeGreaterThan(3);

  await driver.stopBackground();
  await copyFiles(reader, 'remove');
  await expectCopy();

  await driver.stopBackground();
  await copyFiles(reader, 'damage');
  await forgetProof(reader);
  await expectCopy();

  await driver.stopBackground();
  await emptyRows(reader);
  await expect.poll(() => listed(reader)).toEqual(sentences);

  const { text } = await reader.ask('exportOwn', {});
  await driver.stopBackground();
  await emptyRows(reader);
  await copyFiles(reader, 'remove');
  await expect
    .poll(() => answerOf(async () => (await reader.ask('getOwnSafety', {})).lost?.statements))
    .toBe(3);
  const page = await driver.openExtensionPage('desk.html');
  await page.bringToFront();
  const lost = say('desk.lost', { count: 3 });
  await expectWords(page, lost);
  const file = await reader.hold(new TextEncoder().encode(text));
  await reader.ask('importOwn', { file });
  expect(await listed(reader)).toEqual(sentences);
  await press(page, say('desk.lostRead'));
  await expect.poll(() => page.text()).not.toContain(lost);
  expect((await reader.ask('getOwnSafety', {})).lost).toBeNull();
});

test('a save that there is no room for is refused by name, loses nothing, and works when there is', async ({
  reader,
}) => {
  const { driver } = reader;
  const save = (at: number) =>
    reader.ask('recordStatement', { statement: statement(at), replaces: null });
  await save(0);
  await stopAt(reader, 'full');
  await expect(save(1)).rejects.toThrow('store-full');
  expect(await listed(reader)).toEqual([sentence(0)]);
  await stopAt(reader, null);
  await save(1);
  // There is room in the database, and none for the copy: what is confirmed is on record all the same.
  await stopAt(reader, 'no room for the copy');
  await save(2);
  await stopAt(reader, null);
  await save(3);
  await driver.stopBackground();
  await emptyRows(reader);
  await expect.poll(() => listed(reader)).toEqual([0, 1, 2, 3].map(sentence).sort());
});
