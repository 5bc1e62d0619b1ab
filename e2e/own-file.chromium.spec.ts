/** A file of the reader's that is kept up to date: Chromium alone has File System Access. */
import { told } from '../lib/desk/fixtures/told.ts';
import { say } from './interface-words.ts';
import { expectWords, press } from './options-page.ts';
import { stopAt, withSteps } from './own-steps.ts';
import { test as base, expect } from './sync-fixtures.ts';
import { type SyncReader, startReader } from './sync-reader.ts';

const test = base.extend<{ reader: SyncReader }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  reader: async ({}, use) => {
    const build = await withSteps('chromium');
    const reader = await startReader('chromium', { extensionDir: build.folder });
    await use(reader);
    await reader.close();
    await build.remove();
  },
});

test('a file that the reader chose is written after each save, and says when it is not', async ({
  reader,
}) => {
  const { driver } = reader;
  const record = (exact: string) => {
    const statement = told({ quotes: [{ exact, prefix: '', suffix: '' }] });
    return reader.ask('recordStatement', { statement, replaces: null });
  };
  const readFile = () =>
    reader.page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const file = await (await root.getFileHandle('mine.ndjson')).getFile();
      // One that is being put in its place cannot be read.
      return file.text().catch(() => '');
    });
  await record('The first words of the ferryman');
  const desk = await driver.openExtensionPage('desk.html');
  await desk.bringToFront();
  // No test reaches the browser's own window: a file of the private file system is a file like any.
  await desk.evaluate(() => {
    Reflect.set(globalThis, 'showSaveFilePicker', async () => {
      const root = await navigator.storage.getDirectory();
      return root.getFileHandle('mine.ndjson', { create: true });
    });
  });
  await press(desk, say('desk.keepFile'));
  await expectWords(desk, say('desk.keptFile', { name: 'mine.ndjson' }));
  await expect.poll(readFile).toContain('The first words');
  // What is noted of the file comes after it.
  await expect.poll(async () => (await reader.ask('getOwnSafety', {})).unsaved).toBe(0);

  await record('The second words of the ferryman');
  await expect.poll(readFile).toContain('The second words');
  // Stopped before it comes to it: the next background does.
  await record('The third words of the ferryman');
  await driver.stopBackground();
  await reader.ask('getOwnSafety', {}).catch(() => undefined);
  await expect.poll(readFile).toContain('The third words');

  await stopAt(reader, 'no permission');
  await record('The fourth words of the ferryman');
  const refused = say('desk.keptFilePermission', { name: 'mine.ndjson' });
  await expect
    .poll(async () => (await reader.ask('getOwnSafety', {})).file?.problem)
    .toBe('permission');
  await desk.reload();
  await expectWords(desk, refused);
  expect(await readFile()).toMatch(/^(?!.*The fourth words)./s);
  await stopAt(reader, null);
  await press(desk, say('desk.allowFile'));
  await expectWords(desk, say('desk.keptFile', { name: 'mine.ndjson' }));
  const { text } = await reader.ask('exportOwn', {});
  await expect.poll(readFile).toBe(text);
  await press(desk, say('desk.stopFile'));
  await expectWords(desk, say('desk.keepFile'));
  await record('The fifth words of the ferryman');
  await expect.poll(async () => (await reader.ask('getOwnSafety', {})).file).toBeNull();
});
