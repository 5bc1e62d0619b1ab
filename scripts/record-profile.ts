/**
 * Keeps what a reader of a version of Gainsay holds, so that tests of later versions can open it:
 *
 *   node --import tsx scripts/record-profile.ts <built extension for Chromium> <file to write>
 *
 * The reader has the bundled corpora, chose other settings, subscribed to a small corpus, of which
 * two versions came, follows every question of all and some entities, and has read a page.
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openDirectoryReader } from '../cli/shared/built/directory-reader.ts';
import { recordOfDispute, recordOfEntity } from '../components/seen-record.ts';
import type { Driver, Page } from '../e2e/driver/driver.ts';
import { launch } from '../e2e/driver/launch.ts';
import { poll } from '../e2e/driver/poll.ts';
import { article, findMark } from '../e2e/reader.ts';
import { serveSite } from '../e2e/site.ts';
import { firstBridge, secondBridge } from '../e2e/sync-bridge.ts';
import { headPath } from '../lib/corpus/built/built-format.ts';
import type { ToBackground } from '../lib/messages/messages.ts';
import type { Followed } from '../lib/settings/followed.ts';
import { dumpDatabase, type StoredProfile } from '../lib/store/fixtures/stored-database.ts';
import { serveFaults } from '../lib/sync/fixtures/fault-server.ts';
import { createPublisher } from '../lib/sync/fixtures/publisher.ts';

interface Area {
  get(key: null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
}
/** As the extension's pages have it. */
declare const chrome: {
  storage: { local: Area; sync: Area };
  runtime: {
    sendMessage(
      message: object,
    ): Promise<{ result: unknown; error?: { code: string } } | undefined>;
  };
};

/** None of them is a default. */
const settings = {
  ...{ marking: 'first-on-page', markStyle: 'wash', markStrength: 'strong', order: 'newest' },
  ...{ restMs: 700, reach: 'all', sitesOff: ['news.example', 'mail.example'] },
};
/** Entities of the small corpus that are followed too. */
const followedEntities = ['old-bridge', 'ada-stone'];

function createAsk(page: Page) {
  return async <Name extends keyof ToBackground>(
    name: Name,
    params: ToBackground[Name]['params'],
  ): Promise<ToBackground[Name]['result']> => {
    // A background that has just been ended leaves a question unanswered.
    const answer = await poll(
      () =>
        page.evaluate(
          (asked, given) =>
            chrome.runtime.sendMessage({ gainsay: 'background', name: asked, params: given }),
          name as string,
          params as object,
        ),
      { what: `an answer to ${name}` },
    );
    if (answer.error) throw new Error(`${name}: ${answer.error.code}`);
    return answer.result as ToBackground[Name]['result'];
  };
}
type Ask = ReturnType<typeof createAsk>;

const save = (page: Page, items: object) =>
  page.evaluate((stored) => chrome.storage.local.set(stored), items);

/** Ids of the questions of the bundled corpora, as keys; and of some of the entities of each. */
async function listBundled(extension: string): Promise<{ disputes: string[]; entities: string[] }> {
  const found = { disputes: [] as string[], entities: [] as string[] };
  const folder = join(extension, 'corpora');
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const reader = await openDirectoryReader(join(folder, entry.name), headPath);
    for await (const records of reader.readKind('disputes')) {
      for (const { type, id } of records) {
        if (type === 'dispute') found.disputes.push(`${reader.id}#${id}`);
      }
    }
    for await (const records of reader.readKind('entities')) {
      found.entities.push(...records.slice(0, 8).map(({ id }) => `${reader.id}#${id}`));
    }
  }
  return found;
}

/** Subscribes to the small corpus, and syncs when there is a second version. */
async function subscribe(ask: Ask): Promise<string> {
  const publisher = await createPublisher();
  const server = await serveFaults(await publisher.publish(1, firstBridge));
  const { address } = server;
  const expectVersion = (version: number) =>
    poll(
      async () => {
        const [only] = (await ask('listSubscriptions', {})).subscriptions;
        return only?.version === version && !only.isRunning;
      },
      { what: `version ${version} of the small corpus` },
    );
  const { corpus, thumbprint, title } = await ask('previewPublisher', { address });
  await ask('subscribe', { address, corpus, thumbprint, title: title.text });
  await expectVersion(1);
  for (const [path, bytes] of await publisher.publish(2, secondBridge))
    server.files.set(path, bytes);
  await ask('syncNow', { corpus });
  await expectVersion(2);
  await server.close();
  return corpus;
}

/** Follows as a click does. */
async function follow(page: Page, ask: Ask, view: Followed['view'], key: string): Promise<void> {
  const seenAt = Date.now();
  let followed: Followed | null = null;
  if (view === 'dispute') {
    const { details } = await ask('getDisputeDetails', { key });
    if (details) {
      const { question, ...dispute } = details.dispute;
      followed = {
        view,
        key,
        label: question,
        seen: recordOfDispute({ question, ...dispute }),
        seenAt,
      };
    }
  } else {
    const answer = await ask('getEntityView', { key });
    if (answer.view) {
      followed = {
        view,
        key,
        label: answer.view.entity.label,
        seen: recordOfEntity(answer.view),
        seenAt,
      };
    }
  }
  if (!followed) throw new Error(`There is no ${view} ${key}.`);
  await save(page, { [`followed:${key}`]: followed });
}

/** Has a page marked, so that what marking needs is made and kept. */
async function readPage(driver: Driver, page: Page): Promise<void> {
  const site = await serveSite(tmpdir());
  const read = await driver.open(site.page(article('<p>Aleppo is a city. So is Damascus.</p>')));
  await findMark(read, 'Aleppo');
  await poll(
    async () => {
      const { stores } = await page.evaluate(dumpDatabase, 'gainsay');
      return stores.some(({ name, records }) => name === 'automata' && records.length > 0);
    },
    { what: 'the names that are kept ready' },
  );
  await read.close();
  await site.close();
}

async function record(extension: string): Promise<StoredProfile> {
  const driver = await launch('chromium', { extensionDir: extension });
  try {
    const page = await driver.openExtensionPage('popup.html');
    const ask = createAsk(page);
    await poll(async () => (await ask('getStatus', {})).corpora.length > 0);
    await save(page, { settings });
    const corpus = await subscribe(ask);
    const bundled = await listBundled(extension);
    const questions = firstBridge.filter(({ type }) => type === 'dispute');
    const disputes = [...bundled.disputes, ...questions.map(({ id }) => `${corpus}#${id}`)];
    const entities = [...bundled.entities, ...followedEntities.map((id) => `${corpus}#${id}`)];
    for (const key of disputes) await follow(page, ask, 'dispute', key);
    for (const key of entities) await follow(page, ask, 'entity', key);
    await readPage(driver, page);
    await poll(async () => {
      const held = await page.evaluate(() => chrome.storage.sync.get(null));
      return disputes.every((key) => `followed:${key}` in held);
    });
    const areas = await page.evaluate(async () => ({
      local: await chrome.storage.local.get(null),
      sync: await chrome.storage.sync.get(null),
    }));
    return { ...areas, database: await page.evaluate(dumpDatabase, 'gainsay') };
  } finally {
    await driver.close();
  }
}

/** A copy that may ask this machine, which a reader grants by a click that no test reaches. */
async function withLoopback(extension: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-profile-'));
  await cp(extension, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  manifest.host_permissions = ['http://127.0.0.1/*'];
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

const [extension, out] = process.argv.slice(2);
if (!extension || !out) {
  console.error('Say which built extension, and which file to write.');
  process.exit(2);
}
const copy = await withLoopback(extension);
try {
  const packed = gzipSync(JSON.stringify(await record(copy)), { level: 9 });
  await writeFile(out, packed);
  console.log(`${out}: ${packed.length} bytes`);
} finally {
  await rm(copy, { recursive: true, force: true });
}
