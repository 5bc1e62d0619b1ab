/**
 * Time and memory of `gainsay build` for a made-up corpus of 300,000 statements and 100,000
 * entities: `npx tsx bench/build.ts [statements] [entities]`. It is built twice in a child process
 * of its own, the second time from the same lines in another order, and must give the same files.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeRecords } from './made-up-corpus.ts';

const [statements = 300_000, entities = 100_000] = process.argv.slice(2).map(Number);

async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), createWriteStream(path));
}

function* forward(): Generator<string> {
  for (const record of makeRecords(statements, entities)) yield `${JSON.stringify(record)}\n`;
}

/** The command in a process of its own, which says at its end how much memory it had at most. */
const child = `
  import { register } from 'tsx/esm/api';
  register();
  const { main } = await import(process.argv[1]);
  process.exitCode = await main(process.argv.slice(2));
  process.stderr.write('maxRSS ' + process.resourceUsage().maxRSS);
`;

async function runBuild(source: string, out: string): Promise<{ seconds: number; maxRss: number }> {
  const main = new URL('../cli/main.ts', import.meta.url).href;
  const args = ['--input-type=module', '-e', child, main, 'build', source, '--out', out];
  const started = performance.now();
  const running = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'pipe'] });
  let told = '';
  for await (const text of running.stderr.setEncoding('utf8')) told += text;
  const seconds = (performance.now() - started) / 1000;
  const maxRss = Number(/maxRSS (\d+)$/.exec(told)?.[1]) / 1024;
  if (Number.isNaN(maxRss) || running.exitCode) throw new Error(`The build failed: ${told}`);
  return { seconds, maxRss };
}

/** One hash for every file in a folder: names and bytes. */
async function hashFolder(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const path of paths) hash.update(path.slice(folder.length)).update(await readFile(path));
  return hash.digest('hex');
}

const folder = await mkdtemp(join(tmpdir(), 'gainsay-bench-'));
try {
  const source = join(folder, 'corpus.ndjson');
  await writeLines(source, forward());
  const lines = (await readFile(source, 'utf8')).trimEnd().split('\n');
  const other = join(folder, 'reversed.ndjson');
  await writeLines(
    other,
    lines.reverse().map((line) => `${line}\n`),
  );
  const bytes = (await readFile(source)).length;
  console.log(`${statements} statements, ${entities} entities, ${(bytes / 1e6).toFixed(0)} MB`);
  const hashes = new Set<string>();
  for (const [name, path] of Object.entries({ forward: source, reversed: other })) {
    const out = join(folder, name);
    const { seconds, maxRss } = await runBuild(path, out);
    console.log(`${name}: ${seconds.toFixed(1)} s, ${maxRss.toFixed(0)} MB at most`);
    hashes.add(await hashFolder(out));
  }
  console.log(hashes.size === 1 ? 'the same files both times' : 'DIFFERENT FILES');
  process.exitCode = hashes.size === 1 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}
