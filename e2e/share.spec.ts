/** A reader shares the collection as one file and for a web host; another opens both. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { told } from '../lib/desk/fixtures/told.ts';
import type { Page } from './driver/driver.ts';
import { say } from './interface-words.ts';
import {
  archiveField,
  expectWords,
  openOptions,
  press,
  readAlert,
  readState,
} from './options-page.ts';
import { article, findMark, openCard } from './reader.ts';
import { serveSite } from './site.ts';
import { expect, test } from './sync-fixtures.ts';
import { startReader } from './sync-reader.ts';
import { unzipStored } from './unzip.ts';

// Two browsers are started, one after the other.
test.describe.configure({ timeout: 240_000 });

const words = 'The ferry at Larkhaven never ran on any Sunday of that year';
const secret = 'Wren Hollis has the only key to the boathouse';

interface Saved {
  name: string;
  base64: string;
}
type Saving = typeof globalThis & { saved: Promise<Saved>[]; folder: FileSystemDirectoryHandle };

/** Keeps what the page would save: a driven browser has nowhere to put it. */
async function catchFiles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const saving = globalThis as Saving;
    saving.saved = [];
    HTMLAnchorElement.prototype.click = function () {
      const read = async (name: string, address: string) => {
        const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
        let binary = '';
        for (const byte of bytes) binary += String.fromCharCode(byte);
        return { name, base64: btoa(binary) };
      };
      saving.saved.push(read(this.download, this.href));
    };
  });
}

async function takeFile(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const json = await page.waitFor(async () => {
    const saved = await (globalThis as Saving).saved.shift();
    return saved && JSON.stringify(saved);
  });
  const { name, base64 } = JSON.parse(json) as Saved;
  return { name, bytes: Buffer.from(base64, 'base64') };
}

async function typeUnder(page: Page, label: string, text: string): Promise<void> {
  await page.waitForWith(
    { what: `the field “${label}”` },
    (wanted) => {
      const labels = [...document.querySelectorAll('label')];
      const field = labels
        .find(({ textContent }) => textContent === wanted)
        ?.querySelector<HTMLInputElement>('input');
      field?.focus();
      field?.select();
      return document.activeElement === field && field !== undefined;
    },
    label,
  );
  await page.keyboard.type(text);
}

test('a collection goes from one reader to another as one file, and by a web host', async ({
  drivenBrowser,
  publisher,
  reader,
  server,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-share-'));
  const keep = async (name: string, bytes: Uint8Array) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
  const record = (exact: string, changed: Parameters<typeof told>[0] = {}) =>
    reader.ask('recordStatement', {
      statement: told({ quotes: [{ exact, prefix: '', suffix: '' }], ...changed }),
      replaces: null,
    });
  await record(words);
  const boathouse = { ...told().source, address: 'https://gazette.example/keys' };
  await record(secret, { isPrivate: true, source: boathouse, question: null, stance: null });

  const desk = await reader.driver.openExtensionPage('desk.html');
  await desk.bringToFront();
  await catchFiles(desk);
  await press(desk, say('sharing.open'));
  await expectWords(desk, say('sharing.statements', { count: 1 }), 'Tom Reed', secret);
  expect((await reader.ask('getShare', {})).key).toBeNull();
  await press(desk, say('sharing.makeKey'));
  const key = await takeFile(desk);
  expect(key.name).toMatch(/^gainsay-root-key-.{8}\.jwk$/);
  expect(JSON.parse(key.bytes.toString())).toMatchObject({ 'gainsay-use': 'root', kty: 'OKP' });
  await typeUnder(desk, say('sharing.publisher'), 'Nell of the quay');
  await typeUnder(desk, say('sharing.collectionTitle'), 'Ferry notes');
  await press(desk, say('sharing.saveFile'));
  const pack = await takeFile(desk);
  expect(pack.name).toBe('Ferry notes.tar');

  // The next version, with one statement more, for a host and as a file.
  await record('It ran twice each Sunday', { stance: 'affirms', speaker: null });
  await desk.reload();
  await catchFiles(desk);
  await press(desk, say('sharing.open'));
  await expectWords(desk, say('sharing.unknownPersons', { count: 1 }));
  const unseen = { names: { publisher: 'N', title: 'N', language: 'en' }, reason: '', stamp: '' };
  await expect(reader.ask('shareOwn', unseen)).rejects.toThrow('share-changed');
  await press(desk, say('sharing.saveZip'));
  const hosted = unzipStored((await takeFile(desk)).bytes);
  await press(desk, say('sharing.saveFile'));
  const newer = await takeFile(desk);
  if (drivenBrowser === 'chromium') {
    // The browser's own window, where a reader chooses a folder, is out of reach.
    await desk.evaluate(async () => {
      const saving = globalThis as Saving;
      const root = await navigator.storage.getDirectory();
      saving.folder = await root.getDirectoryHandle('host', { create: true });
      Object.assign(saving, { showDirectoryPicker: async () => saving.folder });
    });
    await press(desk, say('sharing.saveFolder'));
    const written = await desk.waitFor(async () => {
      const paths: string[] = [];
      const walk = async (at: FileSystemDirectoryHandle, before: string) => {
        const inside = at as FileSystemDirectoryHandle & {
          values(): AsyncIterableIterator<FileSystemDirectoryHandle | FileSystemFileHandle>;
        };
        for await (const each of inside.values()) {
          const path = before + each.name;
          if (each.kind === 'directory') await walk(each, `${path}/`);
          else paths.push(`${path} ${(await each.getFile()).size}`);
        }
      };
      await walk((globalThis as Saving).folder, '');
      return paths.some((path) => path.startsWith('head.jws')) && paths.sort().join('\n');
    });
    const same = [...hosted].map(([path, { length }]) => `${path} ${length}`);
    expect(written.split('\n')).toEqual(same.sort());
  }
  const { corpus } = await reader.ask('getOwnCorpus', {});
  const { key: shareKey } = await reader.ask('getShare', {});
  // One's own collection takes nobody's place, not even its own.
  const own = await reader.ask('previewArchive', { file: await reader.hold(pack.bytes) });
  expect(own.refusal?.code).toBe('id-taken');

  const site = await serveSite('.');
  const other = await startReader(drivenBrowser);
  try {
    const options = await openOptions(other);
    // A byte of what is signed, and one of what a signature leads to.
    const at = pack.bytes.indexOf('.', pack.bytes.indexOf('head.jws') + 512) + 5;
    const forged = Buffer.from(pack.bytes);
    forged.writeUInt8(pack.bytes.readUInt8(at) === 65 ? 66 : 65, at);
    await options.chooseFile(archiveField, await keep('forged.tar', forged));
    await expect.poll(() => readAlert(options)).toMatch(/signature of head\.jws|is not JSON/);
    const torn = Buffer.from(pack.bytes);
    const gzip = torn.lastIndexOf(Buffer.from([0x1f, 0x8b, 8]));
    torn.writeUInt8(torn.readUInt8(gzip + 40) ^ 1, gzip + 40);
    await options.chooseFile(archiveField, await keep('torn.tar', torn));
    await press(options, say('options.importFile'));
    await expect.poll(() => readAlert(options)).toContain('segments/');
    expect(await other.onlySubscription()).toBeUndefined();

    await options.chooseFile(archiveField, await keep('pack.tar', pack.bytes));
    await expectWords(options, 'Ferry notes', 'Nell of the quay');
    const fingerprint = () => document.querySelector('.publisher .fingerprint')?.textContent;
    expect(await options.evaluate(fingerprint)).toBe(shareKey?.thumbprint);
    await press(options, say('options.importFile'));
    await expect.poll(() => readState(options), { timeout: 30_000 }).toMatch(/^version 1 · /);
    const page = await other.driver.open(
      site.page(article(`<p style="margin-top:120px">“${words}”, said Tom Reed.</p>`)),
    );
    await page.bringToFront();
    await findMark(page, words);
    const card = await openCard(page, words);
    await expect.poll(() => card.text()).toContain('Nell of the quay');
    expect(await card.text()).toContain('Tom Reed');
    expect((await other.ask('search', { query: 'boathouse' })).disputes).toEqual([]);

    // Only newer ones follow, only by the same key: a file, the older one again, another's, a server.
    const open = async (bytes: Uint8Array) => {
      const file = await other.hold(bytes);
      const { thumbprint, title } = await other.ask('previewArchive', { file });
      return other.ask('importArchive', { file, corpus, thumbprint, title: title.text });
    };
    expect(await open(newer.bytes)).toEqual({ isImported: true, problem: null });
    expect(await open(pack.bytes)).toMatchObject({ problem: { code: 'head-version-back' } });
    await expect(
      other.ask('importArchive', {
        ...{ file: await other.hold(newer.bytes), corpus, title: 'Ferry notes' },
        thumbprint: publisher.thumbprint,
      }),
    ).rejects.toThrow('id-taken');
    server.files = hosted;
    const { address } = server;
    const found = await other.ask('previewPublisher', { address });
    expect(found).toMatchObject({ corpus, version: 2, thumbprint: shareKey?.thumbprint });
    await other.ask('subscribe', { ...found, address, title: found.title.text });
    await other.expectVersion(2);
    expect((await other.onlySubscription())?.address).toBe(address);
  } finally {
    await other.close();
    await site.close();
    await rm(folder, { recursive: true });
  }
});
