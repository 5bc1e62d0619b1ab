/**
 * A corpus of 300,000 statements and 100,000 names over the network: what `gainsay publish` made,
 * served by nginx on this machine, subscribed to in the extension's own background in Chromium.
 * `npx tsx bench/sync.ts [PUBLISHED CHANGED]`, after `npx wxt build`: two folders of the same
 * publisher, the second with one statement changed; without them they are made, which takes minutes.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { poll } from '../e2e/driver/poll.ts';
import { startNginx } from '../e2e/sync-nginx.ts';
import { startReader } from '../e2e/sync-reader.ts';
import { makeRecords } from './made-up-corpus.ts';

const corpus = 'https://bench.example/ford';
const command = fileURLToPath(new URL('../cli/bin.mjs', import.meta.url));

/** Publishes the corpus and its next version, of which one claim is another. */
async function publishBoth(desk: string): Promise<[string, string]> {
  const gainsay = (...args: string[]) =>
    execFileSync(process.execPath, [command, ...args], { cwd: desk, stdio: 'inherit' });
  gainsay('keygen', '--root', 'root.jwk', '--signing', 'signing.jwk');
  const signer = ['--root-key', 'root.jwk', '--key', 'signing.jwk.pub', '--corpus', corpus];
  gainsay('sign', ...signer, '--out', 'root.jws');
  function* lines(changed: string | null): Generator<string> {
    for (const record of makeRecords(300_000, 100_000)) {
      const isChanged = 'id' in record && record.id === changed;
      const claim = { en: 'The mayor had the bridge closed.' };
      yield `${JSON.stringify(isChanged ? { ...record, claim } : record)}\n`;
    }
  }
  const [first, next] = [join(desk, 'first'), join(desk, 'next')];
  const source = join(desk, 'corpus.ndjson');
  const write = (changed: string | null) =>
    pipeline(Readable.from(lines(changed)), createWriteStream(source));
  await write(null);
  gainsay('publish', source, '--out', first, '--key', 'signing.jwk', '--root-jws', 'root.jws');
  await cp(first, next, { recursive: true });
  await write('statement-150000');
  gainsay('publish', source, '--out', next, '--key', 'signing.jwk');
  return [first, next];
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const desk = await mkdtemp(join(tmpdir(), 'gainsay-bench-'));
const nginx = await startNginx();
if (!nginx) throw new Error('nginx is not on this machine. Install it and try again.');
const [first = '', next = ''] =
  process.argv.length > 3 ? process.argv.slice(2) : await publishBoth(desk);
const reader = await startReader('chromium');

/** Runs something until a version is served. @returns seconds, requests and bytes of bodies */
async function measure(what: string, version: number, action: () => Promise<unknown>) {
  const before = (await nginx?.readLog().catch(() => []))?.length ?? 0;
  const begun = performance.now();
  await action();
  await poll(
    async () => {
      const known = await reader.only();
      if (known?.problem) console.log(known.problem.text);
      return known?.version === version && !known.isRunning;
    },
    { what: `version ${version}`, timeoutMs: 300_000 },
  );
  const seconds = (performance.now() - begun) / 1000;
  const log = ((await nginx?.readLog()) ?? []).slice(before);
  const bytes = log.reduce((sum, line) => sum + line.bytes, 0);
  console.log(`${what}: ${seconds.toFixed(2)} s, ${log.length} requests, ${bytes} bytes`);
  return bytes;
}

try {
  await cp(first, nginx.folder, { recursive: true });
  const compressed = await sizeOf(first);
  const sync = () => reader.ask('syncNow', { corpus });
  await measure('subscribed', 1, () => reader.subscribe(nginx.address));
  await measure('nothing changed', 1, sync);
  await cp(next, nginx.folder, { recursive: true, force: true });
  const delta = await measure('one statement changed', 2, sync);
  const share = ((delta / compressed) * 100).toFixed(3);
  console.log(`that is ${share} % of the ${compressed} bytes that the corpus has as served`);
} finally {
  await reader.close();
  await nginx.close();
  await rm(desk, { recursive: true, force: true });
}
