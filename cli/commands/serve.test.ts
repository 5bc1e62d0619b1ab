import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTemporaryFolder, writeBuilt } from '../shared/fixtures/bridge-folders.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

const bin = fileURLToPath(new URL('../bin.mjs', import.meta.url));
let folder: string;
let served: string;
let command: ReturnType<typeof spawn>;
let address: string;

/** Starts the command for real; gives the address that it prints. */
beforeAll(async () => {
  folder = await makeTemporaryFolder();
  served = await writeBuilt(join(folder, 'built'));
  await writeFile(join(folder, 'secret.json'), '{}');
  await mkdir(join(served, '.git'));
  await writeFile(join(served, '.git', 'config'), 'x');
  await symlink(join(folder, 'secret.json'), join(served, 'link.json'));
  command = spawn(process.execPath, [bin, 'serve', served, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (!command.stdout) throw new Error('The command has no output.');
  const [line] = await once(createInterface(command.stdout), 'line');
  address = String(line);
});
afterAll(async () => {
  command.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks for a path as it is written, which fetch would tidy up first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, method }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      const { statusCode = 0, headers: answered } = response;
      resolve({ status: statusCode, headers: answered, body: Buffer.concat(chunks) });
    });
    asked.once('error', reject);
    asked.end();
  });
}

async function pathIn(part: 'index' | 'segments'): Promise<string> {
  return `/${part}/${(await readdir(join(served, part)))[0]}`;
}

test('prints an address of this machine alone', () => {
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

test('a head is short-lived, JSON, and for any origin', async () => {
  const { status, headers, body } = await ask('/head.json');
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=60, must-revalidate',
    'content-type': 'application/json',
    'content-length': String(body.length),
  });
  expect(JSON.parse(body.toString())).toMatchObject({ version: 1 });
});

test('index pages and segments are for ever', async () => {
  const types = { index: 'application/json', segments: 'application/gzip' };
  for (const part of ['index', 'segments'] as const) {
    const { headers } = await ask(await pathIn(part));
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe(types[part]);
    // Said of a file that is gzip itself, it would be unpacked on the way.
    expect(headers['content-encoding']).toBeUndefined();
  }
});

test('what is known is not sent again, until it changes', async () => {
  const etag = String((await ask('/head.json')).headers.etag);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const { status, body, headers } = await ask('/head.json', { 'if-none-match': known });
    expect([status, body.length, headers.etag]).toEqual([304, 0, etag]);
  }
  await writeFile(join(served, 'extra.json'), '{"a":1}');
  const first = await ask('/extra.json');
  await writeFile(join(served, 'extra.json'), '{"a":2}');
  const known = { 'if-none-match': String(first.headers.etag) };
  expect((await ask('/extra.json', known)).body.toString()).toBe('{"a":2}');
});

test('HEAD has everything but the body; other methods are refused', async () => {
  const whole = await ask('/head.json?fresh#x');
  const head = await ask('/head.json', {}, 'HEAD');
  expect(head.body).toHaveLength(0);
  expect(head.headers).toMatchObject({
    etag: whole.headers.etag,
    'content-length': String(whole.body.length),
  });
  expect((await ask('/head.json', {}, 'POST')).status).toBe(405);
  const preflight = await ask('/head.json', {}, 'OPTIONS');
  expect(preflight.status).toBe(204);
  expect(preflight.headers['access-control-allow-methods']).toBe('GET, HEAD');
});

test.each([
  '/../secret.json',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '/segments/../../secret.json',
  '/..%5csecret.json',
  '//etc/passwd',
  '/etc/passwd',
  '/link.json',
  '/.git/config',
  '/head.json%00',
  '/%',
  '/',
  '/segments',
  '/segments/',
  '/nothing',
])('%s is not there', async (path) => {
  const { status, headers } = await ask(path);
  expect(status).toBe(404);
  expect(headers['cache-control']).toBe('no-store');
});

test('names a folder that is not there and a port that is taken', async () => {
  const missing = await runMain('serve', join(folder, 'nowhere'));
  expect(missing.stderr).toMatch(/no folder .*nowhere.*\[folder-missing\]/);
  const file = await runMain('serve', join(folder, 'secret.json'));
  expect(file.stderr).toMatch(/is a file.*\[folder-missing\]/);
  const port = await runMain('serve', served, '--port', '70000');
  expect(port.stderr).toContain('from 0 to 65535');
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const taken = String((other.address() as AddressInfo).port);
  const refused = await runMain('serve', served, '--port', taken);
  other.close();
  expect(refused.stderr).toMatch(/\[port-taken\]/);
  expect([missing, file, port, refused].map(({ code }) => code)).toEqual([2, 2, 2, 2]);
});

test('ends cleanly when it is interrupted', async () => {
  const ended = once(command, 'exit');
  command.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
});
