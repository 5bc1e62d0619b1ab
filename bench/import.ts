/**
 * Time and memory of `gainsay import` with a made-up feed of 22,000 reviews, odd texts among them:
 * `npx tsx bench/import.ts [reviews]`. It is imported, followed with nothing changed, followed with
 * 1 % other verdicts and other wordings and some gone, and followed again. Each runs in a process of
 * its own; the second and the last must change no byte.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFeed } from './made-up-feed.ts';

const count = Number(process.argv[2] ?? 22_000);

/** The command in a process of its own, which says at its end what it took. */
const child = `
  import { register } from 'tsx/esm/api';
  register();
  const { main } = await import(process.argv[1]);
  process.exitCode = await main(process.argv.slice(2));
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write('took ' + maxRSS + ' ' + (userCPUTime + systemCPUTime));
`;

async function runCommand(...command: string[]): Promise<string> {
  const main = new URL('../cli/main.ts', import.meta.url).href;
  const args = ['--input-type=module', '-e', child, main, ...command];
  const started = performance.now();
  const running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  running.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  let told = '';
  for await (const text of running.stderr.setEncoding('utf8')) told += text;
  const seconds = (performance.now() - started) / 1000;
  const [, rss, cpu] = /took (\d+) (\d+)$/.exec(told) ?? [];
  if (rss === undefined || running.exitCode) throw new Error(`It failed: ${told}\n${said}`);
  const lines = said.split('\n').filter((line) => /^(Added|Corrected)/.test(line));
  return `${seconds.toFixed(1)} s (${(Number(cpu) / 1e6).toFixed(1)} s of processor), ${(Number(rss) / 1024).toFixed(0)} MB at most. ${lines.join(' ')}`;
}

/** One hash for every file of a folder. */
async function hashFolder(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) hash.update(path).update(await readFile(path));
  return hash.digest('hex');
}

const folder = await mkdtemp(join(tmpdir(), 'gainsay-bench-'));
try {
  const feed = join(folder, 'feed.json');
  const changed = join(folder, 'changed.json');
  await writeFile(feed, makeFeed(count));
  await writeFile(changed, makeFeed(count, { verdictEach: 100, wordingEach: 150, goneEach: 200 }));
  console.log(`${count} reviews, ${((await readFile(feed)).length / 1e6).toFixed(0)} MB`);
  const corpus = join(folder, 'corpus');
  await runCommand('new', corpus);
  const run = async (what: string, path: string, ...more: string[]) => {
    const before = await hashFolder(corpus);
    const took = await runCommand('import', 'claimreview', path, '--into', corpus, ...more);
    console.log(`${what}: ${took}`);
    return before === (await hashFolder(corpus));
  };
  const update = ['--update', '--complete'];
  await run('import', feed);
  const isSame = await run('update, nothing changed', feed, ...update);
  await run('update, 3 % changed', changed, ...update);
  const isStill = await run('the same update again', changed, ...update);
  console.log(isSame && isStill ? 'no byte changed without a change' : 'BYTES CHANGED');
  process.exitCode = isSame && isStill ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}
