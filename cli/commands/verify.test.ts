import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  copyPublished,
  createPublisher,
  type Publisher,
} from '../shared/fixtures/published-bridge.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

let publisher: Publisher;
let stop: (() => void) | null = null;
beforeAll(async () => {
  publisher = await createPublisher();
  await publisher.publish();
});
afterEach(() => {
  stop?.();
  stop = null;
});
afterAll(() => rm(publisher.folder, { recursive: true, force: true }));

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const fileOf = (url = '') => join(publisher.out, url.replace(/^\/corpus\//, ''));
const serveFiles: RequestListener = async ({ url }, response) => {
  const bytes = await readFile(fileOf(url)).catch(() => null);
  response.writeHead(bytes ? 200 : 404).end(bytes);
};

test('any changed byte of any file is a named error with its file, or changes nothing', async () => {
  const folder = await copyPublished(publisher, 'changed');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (path, at, flip) => {
        const bytes = await readFile(path);
        const changed = Buffer.from(bytes);
        changed[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ flip;
        await writeFile(path, changed);
        const { code, stdout } = await runMain('verify', folder);
        await writeFile(path, bytes);
        // gzip's header says things that no hash covers, such as the time.
        const isUncovered = /\.gz$|\bbatches\b/.test(path) && code === 0;
        const name = path.slice(folder.length + 1);
        const isNamed = /error \[[a-z-]+\]/.test(stdout) && stdout.includes(name);
        expect(isUncovered || (code === 1 && isNamed)).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});

test.each([
  ['head.jws', 'head-missing'],
  ['root.jws', 'root-missing'],
  ['index', 'index-missing'],
  ['segments', 'segment-missing'],
])('without %s: %s', async (name, code) => {
  const folder = await copyPublished(publisher, `without-${name}`);
  await rm(join(folder, name), { recursive: true });
  const ran = await runMain('verify', folder);
  expect(ran.code).toBe(1);
  expect(ran.stdout).toContain(`error [${code}]`);
});

test('a root key that is not the one known, and a version that went back', async () => {
  const other = await runMain('verify', publisher.out, '--root-thumbprint', 'A'.repeat(43));
  expect(other).toMatchObject({ code: 1, stdout: expect.stringContaining('[root-thumbprint]') });
  expect((await publisher.verify('--at-least', '1')).code).toBe(0);
  expect((await publisher.verify('--at-least', '2')).stdout).toContain('[head-version-back]');
  expect((await runMain('verify', publisher.out, '--root-thumbprint', 'short')).code).toBe(2);
  expect((await runMain('verify', join(publisher.folder, 'none'))).code).toBe(2);
});

test('lists files that belong to nothing', async () => {
  const folder = await copyPublished(publisher, 'orphans');
  await writeFile(join(folder, 'segments', `${'0'.repeat(64)}.ndjson.gz`), 'x');
  const { code, stdout } = await runMain('verify', folder);
  expect(code).toBe(0);
  expect(stdout).toContain('warning [file-orphaned]');
});

test('a build without signatures is verified when asked for', async () => {
  const out = publisher.path('unsigned');
  await runMain('build', publisher.source, '--out', out);
  expect((await runMain('verify', out, '--unsigned')).code).toBe(0);
  expect((await runMain('verify', out)).stdout).toContain('[root-missing]');
});

test('over http, also when the server has unpacked the segments or redirects within itself', async () => {
  const plain = await serve(serveFiles);
  expect((await runMain('verify', `${plain}/corpus`)).code).toBe(0);
  stop?.();
  const unpacking = await serve(async ({ url = '' }, response) => {
    if (!url.startsWith('/corpus/')) {
      response.writeHead(302, { location: `/corpus${url}` }).end();
      return;
    }
    const bytes = await readFile(fileOf(url));
    response.end(url.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  });
  expect((await runMain('verify', `${unpacking}/`)).code).toBe(0);
});

test.each<[string, RequestListener, string]>([
  [
    'a redirect to another origin',
    (_, response) => response.writeHead(302, { location: 'http://elsewhere.example/' }).end(),
    'redirect-refused',
  ],
  [
    'redirects without end',
    ({ url }, response) => response.writeHead(302, { location: `${url}x` }).end(),
    'redirect-refused',
  ],
  ['an error', (_, response) => response.writeHead(503).end(), 'server-refused'],
  [
    'more bytes than allowed',
    (_, response) => response.end(Buffer.alloc(2_000_000)),
    'file-too-large',
  ],
  [
    'a connection that breaks off',
    (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    },
    'fetch-failed',
  ],
])('a server with %s', async (_, listener, code) => {
  const ran = await runMain('verify', await serve(listener));
  expect(ran.code).toBe(1);
  expect(ran.stdout).toContain(`root.jws:1: error [${code}]`);
});

test('a server that sends a bomb for a segment', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const base = await serve((request, response) => {
    if (request.url?.endsWith('.gz')) response.end(bomb);
    else serveFiles(request, response);
  });
  const ran = await runMain('verify', `${base}/corpus/`);
  expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining('[segment-corrupt]') });
});
