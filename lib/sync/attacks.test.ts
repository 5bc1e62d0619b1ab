/**
 * Attacks and faults, after the list of The Update Framework (theupdateframework.io, "Security"),
 * over a real connection. In every one the reader keeps the version that was there.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256Hex } from '../corpus/sha256.ts';
import { createNetwork } from '../net/network.ts';
import { readUnverifiedHead, signHead } from '../trust/head.ts';
import { createKey } from '../trust/keys.ts';
import { signRoot } from '../trust/root.ts';
import { serverSource } from './file-source.ts';
import { firstRecords, secondRecords } from './fixtures/bridge-versions.ts';
import { type FaultServer, serveFaults } from './fixtures/fault-server.ts';
import { createMemoryStore, type MemoryStore } from './fixtures/memory-store.ts';
import { createPublisher, type Files, indexOf, type Publisher } from './fixtures/publisher.ts';
import { type SyncOptions, syncCorpus } from './sync-corpus.ts';

const day = 86_400_000;
let publisher: Publisher;
let server: FaultServer;
let store: MemoryStore;
let first: Files;
let second: Files;
const elsewhere: string[] = [];

function sync(options: Partial<SyncOptions> = {}, attempts = 1) {
  const network = createNetwork({
    isAllowed: (origin) => origin === server.origin,
    log: ({ url }) => {
      if (!url.startsWith(server.origin)) elsewhere.push(url);
    },
    answerMs: 300,
    silenceMs: 300,
  });
  return syncCorpus({
    store,
    corpus: publisher.corpus,
    source: serverSource(network, server.address, { attempts, firstMs: 5 }),
    pinned: publisher.thumbprint,
    intervalMs: day,
    ...options,
  });
}

const state = () => store.states.get(publisher.corpus);
const activeVersion = () => store.active.get(publisher.corpus)?.head.version;

beforeEach(async () => {
  publisher = await createPublisher();
  first = await publisher.publish(1, firstRecords);
  second = await publisher.publish(2, secondRecords);
  store = createMemoryStore();
  server = await serveFaults(first);
  expect(await sync()).toBe('activated');
  server.asked.length = 0;
  elsewhere.length = 0;
});
afterEach(() => server.close());

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
/** Serves the second version with some of its files replaced. */
function tamper(change: (path: string, bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>) {
  return Promise.all(
    [...second].map(
      async ([path, bytes]): Promise<[string, Uint8Array]> => [path, await change(path, bytes)],
    ),
  ).then((entries) => {
    server.files = new Map(entries);
  });
}
/** Serves an index page of our own, under a head that the publisher's key signs. */
async function serveIndex(page: object, files: Record<string, Uint8Array>): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(page));
  const index = await sha256Hex(bytes);
  const head = { ...readUnverifiedHead(second.get('head.jws') ?? new Uint8Array()), index };
  server.files = new Map([...second, ...Object.entries(files)])
    .set(`index/${index}`, bytes)
    .set('head.jws', await signHead(head, publisher.signingKey));
}
const isSegment = (path: string) => path.startsWith('segments/');

interface Attack {
  name: string;
  code: string;
  /** In the error's sentence. */
  says: RegExp;
  stage(): Promise<void> | void;
}

const attacks: Attack[] = [
  {
    name: 'arbitrary package: segments of the attacker under the names of the publisher',
    code: 'segment-corrupt',
    says: /does not have the content its name promises|bytes where/,
    stage: () =>
      tamper((path, bytes) => (isSegment(path) ? gzipSync('{"type":"corpus"}\n') : bytes)),
  },
  {
    name: 'arbitrary package: an index of the attacker',
    code: 'index-corrupt',
    says: /does not have the content its name promises/,
    stage: () =>
      tamper((path, bytes) =>
        path.startsWith('index/')
          ? new TextEncoder().encode('{"segments":[],"type":"segments"}')
          : bytes,
      ),
  },
  {
    name: 'rollback: an older head than is known',
    code: 'head-version-back',
    says: /version 1, and version 2 is known/,
    async stage() {
      server.files = second;
      expect(await sync()).toBe('activated');
      server.files = first;
    },
  },
  {
    name: 'rollback of root.jws',
    code: 'root-version-back',
    says: /version 1, and version 3 is known/,
    async stage() {
      const old = first.get('root.jws') ?? new Uint8Array();
      await publisher.rotate();
      server.files = await publisher.publish(2, secondRecords);
      expect(await sync()).toBe('activated');
      server.files = (await publisher.publish(3, firstRecords)).set('root.jws', old);
    },
  },
  {
    name: 'freeze: a server that goes on serving an expired head',
    code: 'head-expired',
    says: /expired on .*--renew/,
    async stage() {
      server.files = await publisher.publish(2, secondRecords, { now: Date.now() - 40 * day });
    },
  },
  {
    name: 'mix-and-match: the index of one version under the head of another',
    code: 'index-corrupt',
    says: /does not have the content its name promises/,
    stage() {
      const old = [...first].find(([path]) => path.startsWith('index/'))?.[1] ?? new Uint8Array();
      return tamper((path, bytes) => (path.startsWith('index/') ? old : bytes));
    },
  },
  {
    name: 'mix-and-match: one version number with two contents',
    code: 'head-version-conflict',
    says: /version 1, which is known with other content/,
    async stage() {
      server.files = await publisher.publish(1, secondRecords);
    },
  },
  {
    name: 'endless data in place of head.jws',
    code: 'too-large',
    says: /larger than the 1024 bytes/,
    stage() {
      server.fault = (path, response) => {
        if (path !== 'head.jws') return false;
        response.writeHead(200, { 'content-type': 'application/jose' });
        const more = () => {
          while (response.write('x'.repeat(65_536)));
        };
        response.on('drain', more);
        more();
        return true;
      };
    },
  },
  {
    name: 'endless data in place of a segment',
    code: 'too-large',
    says: /segments\/.* is larger than the \d+ bytes/,
    stage() {
      server.files = second;
      server.fault = (path, response) => {
        if (!isSegment(path)) return false;
        response.writeHead(200, { 'content-type': 'application/gzip' });
        const more = () => {
          while (response.write('x'.repeat(65_536)));
        };
        response.on('drain', more);
        more();
        return true;
      };
    },
  },
  {
    name: 'slow retrieval: an answer that stalls',
    code: 'too-slow',
    says: /came too slowly/,
    stage() {
      server.fault = (path, response) => {
        if (path !== 'head.jws') return false;
        response.writeHead(200, { 'content-type': 'application/jose' });
        response.write('e');
        return true;
      };
    },
  },
  {
    name: 'slow retrieval: no answer at all',
    code: 'too-slow',
    says: /did not answer within/,
    stage() {
      server.fault = (path) => path === 'head.jws';
    },
  },
  {
    name: 'extraneous segment: an index that lists one more, signed by nobody',
    code: 'index-corrupt',
    says: /does not have the content its name promises/,
    stage: () =>
      tamper((path, bytes) => {
        if (!path.startsWith('index/')) return bytes;
        const page = JSON.parse(text(bytes));
        page.segments.push({ bytes: 10, count: 1, hash: 'ab'.repeat(32), kind: 'names' });
        return new TextEncoder().encode(JSON.stringify(page));
      }),
  },
  {
    name: 'extraneous segment: a second corpus record, signed by the publisher',
    code: 'corpus-mismatch',
    says: /./,
    async stage() {
      const page = JSON.parse(text(second.get(indexOf(second))));
      const entry = page.segments.find(({ kind }: { kind: string }) => kind === 'corpus');
      const packed = second.get(`segments/${entry.hash}.ndjson.gz`) ?? new Uint8Array();
      const record = JSON.parse(gunzipSync(packed).toString());
      const other = new TextEncoder().encode(`${JSON.stringify({ ...record, licence: 'Mine' })}\n`);
      const hash = await sha256Hex(other);
      page.segments.push({ ...entry, hash, bytes: other.length });
      await serveIndex(page, { [`segments/${hash}.ndjson.gz`]: gzipSync(other) });
    },
  },
  {
    name: 'wrong key: a head by a key that root.jws does not name',
    code: 'key-unknown',
    says: /is not named by root\.jws/,
    async stage() {
      server.files = await publisher.publish(2, secondRecords, {
        signingKey: await createKey('signing'),
      });
    },
  },
  {
    name: 'key swap without rotation: another root key',
    code: 'root-thumbprint',
    says: /by the root key .*, not by /,
    async stage() {
      const thief = await createPublisher();
      server.files = await thief.publish(2, secondRecords);
    },
  },
  {
    name: 'a revoked key: a head that it signed after it was taken back',
    code: 'key-revoked',
    says: /was revoked/,
    async stage() {
      const stolen = publisher.signingKey;
      await publisher.rotate();
      server.files = await publisher.publish(2, secondRecords, { signingKey: stolen });
    },
  },
  {
    name: 'a truncated segment whose length the server announced',
    code: 'cut-short',
    says: /connection broke/,
    stage() {
      server.files = second;
      server.fault = (path, response) => {
        const bytes = isSegment(path) ? second.get(path) : undefined;
        if (!bytes) return false;
        response.writeHead(200, { 'content-length': bytes.length });
        response.write(bytes.slice(0, bytes.length >> 1));
        setTimeout(() => response.destroy(), 20);
        return true;
      };
    },
  },
  {
    name: 'a truncated segment that looks whole',
    code: 'segment-corrupt',
    says: /is broken gzip/,
    stage: () =>
      tamper((path, bytes) => (isSegment(path) ? bytes.slice(0, bytes.length >> 1) : bytes)),
  },
  {
    name: 'a segment with one byte changed',
    code: 'segment-corrupt',
    says: /segments\/[0-9a-f]{64}/,
    stage: () =>
      tamper((path, bytes) =>
        isSegment(path)
          ? bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte))
          : bytes,
      ),
  },
  {
    name: 'gzip bomb: more than the index announces',
    code: 'segment-corrupt',
    says: /unpacks to more than the \d+ bytes announced/,
    stage: () =>
      tamper((path, bytes) => (isSegment(path) ? gzipSync(Buffer.alloc(100_000_000)) : bytes)),
  },
  {
    name: 'gzip bomb: announced, and signed by the publisher',
    code: 'segment-corrupt',
    says: /which records never do/,
    async stage() {
      const plain = Buffer.alloc(4_000_000, 32);
      const hash = await sha256Hex(new Uint8Array(plain));
      const page = {
        segments: [{ bytes: plain.length, count: 1, hash, kind: 'names' }],
        type: 'segments',
      };
      await serveIndex(page, { [`segments/${hash}.ndjson.gz`]: gzipSync(plain) });
    },
  },
  {
    name: 'redirect to another origin',
    code: 'redirect-refused',
    says: /follows no redirect/,
    stage() {
      server.fault = (path, response) => {
        if (path !== 'head.jws') return false;
        response.writeHead(302, { location: `${server.otherOrigin}/corpus/head.jws` }).end();
        return true;
      };
    },
  },
  {
    name: 'redirect to http',
    code: 'redirect-refused',
    says: /follows no redirect/,
    stage() {
      server.fault = (_, response) => {
        response.writeHead(301, { location: 'http://example.invalid/corpus/head.jws' }).end();
        return true;
      };
    },
  },
  {
    name: '404',
    code: 'not-found',
    says: /is not there \(404\)/,
    stage: () => {
      server.files = new Map();
    },
  },
  {
    name: '500',
    code: 'server-error',
    says: /has a fault \(500\)/,
    stage() {
      server.fault = (_, response) => {
        response.writeHead(500).end();
        return true;
      };
    },
  },
  {
    name: '429 with Retry-After',
    code: 'too-many-requests',
    says: /left alone for a while \(429\)/,
    stage() {
      server.fault = (_, response) => {
        response.writeHead(429, { 'retry-after': '7200' }).end();
        return true;
      };
    },
  },
  {
    name: 'wrong content type: the sign-in page of a network in between',
    code: 'type-wrong',
    says: /came as a web page \(text\/html/,
    stage() {
      server.fault = (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>Sign in');
        return true;
      };
    },
  },
  {
    name: 'a root.jws that is none',
    code: 'root-invalid',
    says: /is not a compact JWS/,
    stage: () =>
      tamper((path, bytes) => (path === 'root.jws' ? new TextEncoder().encode('no') : bytes)),
  },
  {
    name: 'a root.jws of another corpus by the same root key',
    code: 'corpus-mismatch',
    says: /elsewhere/,
    async stage() {
      const root = { ...publisher.root, version: 9, corpus: 'https://elsewhere.example/' };
      const bytes = await signRoot(root, publisher.rootKey);
      await tamper((path, kept) => (path === 'root.jws' ? bytes : kept));
    },
  },
  {
    name: 'a server that is gone',
    code: 'unreachable',
    says: /cannot be reached/,
    stage: () => server.close(),
  },
];

test.each(attacks)('$name: $code', async ({ code, says, stage }) => {
  await stage();
  const versionBefore = activeVersion();
  const segmentsBefore = store.active.get(publisher.corpus)?.segments;
  expect(await sync()).toBe('failed');
  expect(state()?.problem).toMatchObject({ code, text: expect.stringMatching(says) });
  expect(activeVersion()).toBe(versionBefore);
  expect(store.active.get(publisher.corpus)?.segments).toBe(segmentsBefore);
  expect(state()).toMatchObject({ runningSince: null, failures: 1 });
  expect(elsewhere).toEqual([]);
});

test('a clock set back is named, and the reader may vouch for it', async () => {
  const before = Date.now() - 3 * day;
  expect(await sync({ now: () => before })).toBe('failed');
  expect(state()?.problem).toMatchObject({ code: 'clock-back' });
  expect(server.asked).toEqual([]);
  expect(await sync({ now: () => before, isByHand: true })).toBe('unchanged');
  expect(state()?.problem).toBeNull();
});

test('after every fault the next sync completes', async () => {
  server.files = second;
  server.fault = (path, response) => {
    if (!isSegment(path)) return false;
    response.writeHead(500).end();
    return true;
  };
  expect(await sync()).toBe('failed');
  server.fault = null;
  expect(await sync()).toBe('activated');
  expect(activeVersion()).toBe(2);
  expect(state()).toMatchObject({ failures: 0, problem: null });
});

test('Retry-After is honoured: at once when it is short, by the schedule when it is long', async () => {
  const now = Date.now();
  server.fault = (_, response) => {
    response.writeHead(429, { 'retry-after': '7200' }).end();
    return true;
  };
  await sync({ now: () => now });
  expect(state()?.nextCheck).toBe(now + 7_200_000);
  let refusals = 2;
  server.fault = (_, response) => {
    if (refusals-- <= 0) return false;
    response.writeHead(503, { 'retry-after': '0' }).end();
    return true;
  };
  expect(await sync({}, 4)).toBe('unchanged');
});

test('nothing changed, or only re-signed: one request of at most 1 kB', async () => {
  server.sent = 0;
  expect(await sync()).toBe('unchanged');
  expect(server.asked).toEqual(['304 head.jws']);
  expect(server.sent).toBe(0);
  server.asked.length = 0;
  server.files = await publisher.publish(1, firstRecords, { expiresIn: 60 * day });
  expect(await sync()).toBe('unchanged');
  expect(server.asked).toEqual(['200 head.jws']);
  expect(server.sent).toBeLessThanOrEqual(1024);
});

test('an unchanged head is refused when its key was taken back, at the weekly look at root.jws', async () => {
  await publisher.rotate();
  server.files = new Map(first).set('root.jws', await signRoot(publisher.root, publisher.rootKey));
  expect(await sync({ now: () => Date.now() + 8 * day })).toBe('failed');
  expect(state()?.problem?.code).toBe('key-revoked');
  server.files = await publisher.publish(1, firstRecords);
  expect(await sync({ now: () => Date.now() + 8 * day })).toBe('unchanged');
});

test('a signing key is replaced by a newer root.jws, and nobody has to do anything', async () => {
  await publisher.rotate();
  server.files = await publisher.publish(2, secondRecords);
  expect(await sync()).toBe('activated');
  expect(state()?.changes).toMatchObject({ version: 2, statementsAdded: 0 });
});

test('stopped in the middle, it goes on where it was', async () => {
  server.files = second;
  const stop = new AbortController();
  const stopped = sync({ signal: stop.signal, onProgress: () => stop.abort(new Error('Paused.')) });
  await expect(stopped).rejects.toThrow('Paused.');
  expect(activeVersion()).toBe(1);
  expect(state()?.problem).toBeNull();
  expect(await sync()).toBe('activated');
});

test('what was damaged here is fetched again, although the publisher has nothing new', async () => {
  const [hash = ''] = store.segments.keys();
  store.segments.delete(hash);
  server.asked.length = 0;
  expect(await sync()).toBe('unchanged');
  expect(server.asked).toEqual(['304 head.jws', `200 segments/${hash}.ndjson.gz`]);
  expect(store.segments.has(hash)).toBe(true);
});
