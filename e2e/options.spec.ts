import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveCorpus } from '../lib/publishing/archive-files.ts';
import { say } from './interface-words.ts';
import {
  archiveField,
  expectWords,
  openOptions,
  press,
  readAlert,
  readState,
  settingsField,
  typeAddress,
} from './options-page.ts';
import { article, expectMarked } from './reader.ts';
import { grownBridge } from './sync-bridge.ts';
import { expect, test } from './sync-fixtures.ts';

// A browser is started for each, and the first takes a reader through all there is to do.
test.describe.configure({ timeout: 180_000 });

test('look, agree, follow a new version, go back and forth, pause, remove: all on the page', async ({
  publisher,
  reader,
  server,
  site,
}, { project }) => {
  const told: string[] = [`${project.name}: a reader, a publisher, and the options page`];
  const note = async (what: string) => {
    const asked = server.asked
      .splice(0)
      .map((each) => each.replace(/[0-9a-f]{57}(?=[0-9a-f]{7})/, '…'));
    told.push(
      `  ${what}`,
      `    page: ${await readState(page)}`,
      `    server: ${asked.join(', ') || 'not asked'}`,
    );
  };
  const article1 = site.page(
    article('<p>Ada Stone saw the Old Bridge, and Bo Reed saw it too.</p>'),
  );
  const reading = await reader.driver.open(article1);
  const page = await openOptions(reader);
  await expectWords(
    page,
    say('options.corpora'),
    say('options.withoutSubscription'),
    say('options.noRequests'),
  );

  await typeAddress(page, server.address);
  await expectWords(
    page,
    ...['The Lower Ford bridge', 'Friends of the ford', 'Two issues of the village paper.'],
    ...['The miller has not been asked.', 'CC0-1.0', 'Short quotations with their source.'],
    'version 1: 6 subjects, 2 documents, 10 questions and statements;',
    say('options.fingerprintHint'),
  );
  const shownKey = await page.evaluate(
    () => document.querySelector('.publisher .fingerprint')?.textContent,
  );
  expect(shownKey).toBe(publisher.thumbprint);
  expect(await reader.onlySubscription()).toBeUndefined();
  await note('looked at the address');

  // The download is held until its progress was seen.
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  server.fault = async (path) => {
    if (path.startsWith('segments/')) await released;
    return false;
  };
  await press(page, say('options.subscribe'));
  await page.waitFor(() => document.querySelector('.progress progress') !== null);
  await expect.poll(() => readState(page)).toContain(say('options.notHereYet'));
  release();
  await expect.poll(() => readState(page), { timeout: 15_000 }).toMatch(/^version 1 · checked /);
  await note('agreed');
  await reading.bringToFront();
  await expectMarked(reading, ['Ada Stone', 'Old Bridge']);

  server.files = await publisher.publish(2, grownBridge);
  await page.bringToFront();
  await press(page, say('options.syncNow'));
  await expect.poll(() => readState(page), { timeout: 15_000 }).toMatch(/^version 2 · /);
  await expectWords(page, 'Version 2: 1 new statement, on 1 question');
  await page.click('.corpora details summary');
  await expectWords(page, 'Bo Reed saw the water on the deck.');
  await note('a new version was published; “sync now”');
  await reading.bringToFront();
  await expectMarked(reading, ['Ada Stone', 'Old Bridge', 'Bo Reed']);

  await page.bringToFront();
  await press(page, say('options.undo'));
  await expect.poll(() => readState(page)).toContain(`version 1 · ${say('options.undone')}`);
  await expect.poll(() => page.text()).not.toContain('Version 2:');
  await note('back');
  await reading.bringToFront();
  await expectMarked(reading, ['Ada Stone', 'Old Bridge']);
  await page.bringToFront();
  await press(page, say('options.redo'));
  await expect.poll(() => readState(page)).toMatch(/^version 2 · checked/);
  await note('forward');

  await press(page, say('options.pause'));
  await expect.poll(() => readState(page)).toContain(say('options.paused'));
  expect(await readState(page)).not.toContain(say('options.nextCheck'));
  await page.waitForWith(
    { what: 'the button to be off' },
    (words) =>
      [...document.querySelectorAll('button')].some(
        ({ textContent, disabled }) => textContent === words && disabled,
      ),
    say('options.syncNow'),
  );
  await note('paused');

  await press(page, say('options.remove'));
  await expectWords(page, say('options.removeAsk'));
  await press(page, say('options.keep'));
  expect(await reader.onlySubscription()).toBeDefined();
  await press(page, say('options.remove'));
  await press(page, say('options.removeYes'));
  await expect.poll(() => readState(page)).toBe('');
  await expectWords(page, say('options.noRequests'));
  await expect.poll(() => reader.onlySubscription()).toBeUndefined();
  await reading.bringToFront();
  await expectMarked(reading, []);
  told.push('  removed: nothing of it is left, and the marks are gone');
  process.stdout.write(`${told.join('\n')}\n`);
});

test('an archive is looked at and imported, and a newer one takes its place', async ({
  publisher,
  reader,
  server,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-pack-'));
  const pack = async (name: string) => {
    const path = join(folder, name);
    await writeFile(
      path,
      archiveCorpus([...server.files].map(([each, bytes]) => ({ path: each, bytes }))),
    );
    return path;
  };
  try {
    const page = await openOptions(reader);
    await page.chooseFile(archiveField, await pack('one.tar'));
    await expectWords(page, 'Friends of the ford');
    await press(page, say('options.importFile'));
    await expect
      .poll(() => readState(page), { timeout: 15_000 })
      .toMatch(/^version 1 · from a file · read /);
    expect(await readState(page)).not.toContain(say('options.nextCheck'));
    server.files = await publisher.publish(2, grownBridge);
    await page.chooseFile(archiveField, await pack('two.tar'));
    await expectWords(page, say('options.alreadyHere'));
    await press(page, say('options.importFile'));
    await expect
      .poll(() => readState(page), { timeout: 15_000 })
      .toMatch(/^version 2 · from a file/);
    expect(server.asked).toEqual([]);

    await writeFile(join(folder, 'no.tar'), 'A letter.');
    await page.chooseFile(archiveField, join(folder, 'no.tar'));
    await expect.poll(() => readAlert(page)).toContain(say('errors.archiveInvalid'));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a publisher’s link fills in the address, and nothing is asked before the reader says so', async ({
  drivenBrowser,
  reader,
  server,
}) => {
  const { driver } = reader;
  const manifest = await reader.page.evaluate(async () => (await fetch('manifest.json')).text());
  const { protocol_handlers: handlers = [] } = JSON.parse(manifest);
  // Chromium 156 takes no such key (docs/browser-bugs.md).
  expect(handlers).toHaveLength(drivenBrowser === 'firefox' ? 1 : 0);
  const template: string = handlers[0]?.uriTemplate ?? '/options.html?subscribe=%s';
  const follow = async (link: string) => {
    const path = template.slice(1).replace('%s', encodeURIComponent(link));
    const page = await driver.openExtensionPage(path);
    await page.bringToFront();
    await expectWords(page, say('options.withoutSubscription'), say('options.noRequests'));
    return page;
  };
  const linked = await follow('ext+gainsay:https://publisher.example/corpus/');
  const field = () => document.querySelector<HTMLInputElement>('input[inputmode=url]')?.value;
  expect(await linked.evaluate(field)).toBe('ext+gainsay:https://publisher.example/corpus/');
  // A link of a page's does not lead into the local network, not even when the reader says so.
  const page = await follow(`ext+gainsay:${server.address}`);
  await press(page, say('options.look'));
  await expect.poll(() => readAlert(page)).toContain(say('errors.addressLocal'));
  expect(server.asked).toEqual([]);
  await typeAddress(page, server.address);
  await expectWords(page, 'The Lower Ford bridge');
});

test('what is wrong with an address or a server is said in a sentence, and nothing is kept', async ({
  reader,
  server,
}) => {
  const page = await openOptions(reader);
  await typeAddress(page, 'http://publisher.example/corpus/');
  await expect.poll(() => readAlert(page)).toContain(say('errors.addressInvalid'));
  server.fault = (_, response) => {
    response.writeHead(403).end();
    return true;
  };
  await typeAddress(page, server.address);
  await expect.poll(() => readAlert(page), { timeout: 15_000 }).toContain('403');
  server.fault = null;
  await typeAddress(page, `${server.address}elsewhere/`);
  await expect.poll(() => readAlert(page), { timeout: 15_000 }).toContain('is not there');
  expect(await page.evaluate(() => document.querySelector('.publisher'))).toBeNull();
  expect(await reader.onlySubscription()).toBeUndefined();
});

test('settings and subscriptions are saved to a file, and read from it', async ({
  publisher,
  reader,
  server,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-settings-'));
  try {
    await reader.subscribe(server.address);
    const page = await openOptions(reader);
    // What a reader finds in the folder for downloads.
    await page.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => Reflect.set(globalThis, 'saved', text));
        return make(blob);
      };
    });
    await press(page, say('options.exportSettings'));
    const saved = await page.waitFor(() => Reflect.get(globalThis, 'saved') as string | undefined);
    expect(JSON.parse(saved)).toBeTruthy();
    await reader.ask('unsubscribe', { corpus: publisher.corpus });
    await expect.poll(() => readState(page)).toBe('');
    const path = join(folder, 'settings.json');
    await writeFile(path, saved);
    await page.chooseFile(settingsField, path);
    await expectWords(
      page,
      say('options.imported'),
      say('options.subscriptionsAdded.one', { count: 1 }),
    );
    // The publisher of this test is on this machine, and its address came with a file.
    await expectWords(page, say('errors.addressLocal'));
    await writeFile(path, 'no settings');
    await page.chooseFile(settingsField, path);
    await page.waitFor(() => document.querySelector('[aria-labelledby=backup] [role=alert]'));
    expect(await reader.onlySubscription()).toMatchObject({ corpus: publisher.corpus });
  } finally {
    await rm(folder, { recursive: true });
  }
});
