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

const [statements = 300_000, entities = 100_000] = process.argv.slice(2).map(Number);
const sources = Math.ceil(statements / 10);
const disputes = Math.ceil(statements / 15);

/** A linear congruential generator: the same numbers on every machine. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const words =
  'the mayor said that bridge was closed after flood because stones had moved and nobody in ford could cross to mill before engineers came with new beams while council denied any delay of repair promised last spring by its builders'.split(
    ' ',
  );
const random = createRandom(7);
const sentence = (count: number) =>
  Array.from({ length: count }, () => words[random(words.length)]).join(' ');
const day = () =>
  `20${String(random(20)).padStart(2, '0')}-0${1 + random(9)}-${String(1 + random(28)).padStart(2, '0')}`;
const texts = (en: string) => ({ en });

function* records(): Generator<object> {
  const made = texts('Made for measuring.');
  yield {
    ...{
      type: 'corpus',
      id: 'https://bench.example/ford',
      title: texts('The ford'),
      licence: 'CC0',
    },
    ...{ publisher: { name: texts('The bench') }, quotationBasis: made },
    coverage: { included: made, excluded: made, missingVoices: made },
    corrections: { text: made },
  };
  for (let index = 0; index < entities; index++) {
    const name = `Miller ${index} of ${words[random(words.length)]}`;
    const names = { en: [name, `M. ${index}`], fr: [`Meunier ${index}`] };
    const fields = { kind: 'person', label: texts(name), description: texts(sentence(12)) };
    yield { type: 'entity', id: `miller-${index}`, names, ...fields };
  }
  for (let index = 0; index < sources; index++) {
    const publisher = `miller-${random(entities)}`;
    const urls = [{ url: `https://herald.example/${index}`, kind: 'original' }];
    const fields = { title: sentence(8), published: day(), language: 'en' };
    yield { type: 'source', id: `herald-${index}`, publisher, urls, ...fields };
  }
  for (let index = 0; index < disputes; index++) {
    const about = [`miller-${random(entities)}`];
    yield { type: 'dispute', id: `dispute-${index}`, question: texts(sentence(10)), about };
  }
  for (let index = 0; index < statements; index++) {
    const stance = ['affirms', 'denies', 'qualifies'][random(3)];
    const stances = random(5) === 0 ? [] : [{ dispute: `dispute-${random(disputes)}`, stance }];
    const quote = { exact: sentence(25), prefix: sentence(3), suffix: sentence(3), language: 'en' };
    yield {
      ...{ type: 'statement', id: `statement-${index}`, source: `herald-${random(sources)}` },
      ...{ speaker: `miller-${random(entities)}`, said: day(), speech: 'direct', stances },
      ...{ claim: texts(sentence(15)), quotes: [quote], about: [`miller-${random(entities)}`] },
    };
  }
}

async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), createWriteStream(path));
}

function* forward(): Generator<string> {
  for (const record of records()) yield `${JSON.stringify(record)}\n`;
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
