/**
 * Import of 300,000 statements and 100,000 names in the extension's own background, in Chromium:
 * `npx tsx bench/import.ts FOLDER CHANGED`, after `npx wxt build`. FOLDER is a corpus that
 * `gainsay build` made, such as that of bench/build.ts; CHANGED is its next version. What it measured
 * is saved in bench/results/import.json, with the load of the machine at the time.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page, type WebWorker } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../scripts/prepare/browsers.mjs';
import { quantile } from './quantile.ts';

const [first, changed] = process.argv.slice(2);
if (!first) throw new Error('Which corpus? npx tsx bench/import.ts FOLDER [CHANGED]');

/** Keeps what the background does when the browser starts, so that it can be done once more. */
const prelude = `{
  const { onStartup } = chrome.runtime;
  const add = onStartup.addListener.bind(onStartup);
  onStartup.addListener = (listener) => { globalThis.startUp = listener; add(listener); };
}
`;

async function makeExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-bench-'));
  await cp('.output/chrome-mv3', folder, { recursive: true });
  const background = join(folder, 'background.js');
  await writeFile(background, prelude + (await readFile(background, 'utf8')));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: 'bench/import/page.ts', formats: ['es'], fileName: () => 'bench.js' },
    },
  });
  await writeFile(join(folder, 'bench.html'), '<script type="module" src="bench.js"></script>');
  return folder;
}

/** As pages of the extension have it. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

const figures: Record<string, number | string> = {};

/** Tells the median, the 95th percentile and the largest of some times, and keeps them. */
function tell(what: string, times: readonly number[]): void {
  const [median, p95, most] = [0.5, 0.95, 1].map(
    (share) => Math.round(10 * quantile([...times], share)) / 10,
  );
  figures[what] = `median ${median}, p95 ${p95}, max ${most} ms of ${times.length}`;
  console.log(`${what}: ${figures[what]}`);
}

/** ms of each search. */
interface Searches {
  found: number[];
  shown: number[];
}

interface Heap {
  used: number;
  buffers: number;
}

/** Samples the heap of a worker until it is stopped. */
async function watchHeap(worker: WebWorker): Promise<() => Promise<Heap>> {
  const peak: Heap = { used: 0, buffers: 0 };
  let isOver = false;
  const sampling = (async () => {
    while (!isOver) {
      const heap = (await worker.client.send('Runtime.getHeapUsage')) as {
        usedSize: number;
        backingStorageSize?: number;
      };
      const buffers = heap.backingStorageSize ?? 0;
      if (heap.usedSize + buffers > peak.used + peak.buffers) {
        Object.assign(peak, { used: heap.usedSize, buffers });
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return async () => {
    isOver = true;
    await sampling;
    return peak;
  };
}

/** Seconds of processor time that every process of the browser has had: it says more on a busy machine. */
async function readCpuSeconds(page: Page): Promise<number> {
  const session = await page.browser().target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Asks the background for the status, again and again. @returns ms of each answer */
async function askMeanwhile(page: Page, work: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let isOver = false;
  void work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    times.push(
      await page.evaluate(async () => {
        const message = { gainsay: 'background', name: 'getStatus', params: {} };
        const begun = performance.now();
        await chrome.runtime.sendMessage(message);
        return performance.now() - begun;
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return times;
}

async function importOnce(worker: WebWorker, page: Page, version: number): Promise<void> {
  const stopWatching = await watchHeap(worker);
  const begun = performance.now();
  const cpuBegun = await readCpuSeconds(page);
  await worker.evaluate(() => Reflect.get(globalThis, 'startUp')());
  const work = page.evaluate(
    (wanted) => Reflect.get(globalThis, 'waitForVersion')(wanted),
    version,
  ) as Promise<void>;
  const times = await askMeanwhile(page, work);
  await work;
  const seconds = (performance.now() - begun) / 1000;
  const { used, buffers } = await stopWatching();
  const cpu = (await readCpuSeconds(page)) - cpuBegun;
  const took = `${seconds.toFixed(2)} s, ${cpu.toFixed(2)} s of processor`;
  figures[`version ${version} active after`] = took;
  console.log(`version ${version} is active after ${took}`);
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  const peak = `${megabytes(used)} MB and ${megabytes(buffers)} MB of buffers`;
  figures[`version ${version}: heap at its peak`] = peak;
  console.log(`  heap at its peak: ${peak}`);
  if (times.length > 0) tell(`version ${version}: answers meanwhile`, times);
}

const folder = await makeExtension();
const browser = await puppeteer.launch({
  executablePath: await findBrowser('chromium'),
  headless: true,
  pipe: true,
  enableExtensions: [folder],
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('The background has no worker.');
  const page = await browser.newPage();
  await page.goto(new URL('bench.html', target.url()).href);
  await page.waitForFunction(() => 'timeSearches' in globalThis);
  const usage = () => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const run = <Result>(name: string, parameter: unknown): Promise<Result> =>
    page.evaluate((call, value) => Reflect.get(globalThis, call)(value), name, parameter);

  const before = await usage();
  await cp(first, join(folder, 'corpora/ford'), { recursive: true });
  await writeFile(join(folder, 'corpora/index.json'), '{"corpora":["ford"]}');
  await importOnce(worker, page, 1);
  figures.stored = `${(((await usage()) - before) / 1e6).toFixed(0)} MB`;
  console.log(`stored: ${figures.stored}`);

  const ids = Array.from({ length: 400 }, (_, at) => `miller-${(at * 7919) % 100_000}`);
  const { lookups, cards } = await run<{ lookups: number[]; cards: number[] }>('timeLookups', ids);
  tell('an entity and what is about and by it', lookups);
  tell('its whole card', cards);
  const words =
    'mayor bridge closed flood stones moved ford mill engineers council denied repair'.split(' ');
  const queries = Array.from({ length: 240 }, (_, at) =>
    [0, 3, 7].map((step) => words[(at * 5 + step) % words.length]).join(' '),
  );
  const { found, shown } = await run<Searches>('timeSearches', queries);
  tell('full-text search, ten statements', found);
  tell('ten statements, disputes and entities, as they are shown', shown);

  if (changed) {
    await cp(changed, join(folder, 'corpora/ford'), { recursive: true, force: true });
    await importOnce(worker, page, 2);
  }
  figures['load of the machine at the end'] = loadavg()[0]?.toFixed(1) ?? '';
  await writeFile('bench/results/import.json', `${JSON.stringify(figures, null, 2)}\n`);
  const rows = await run<{ statements: number; ms: number }>('timeRows', 100);
  const rate = (rows.statements / rows.ms) * 1000;
  console.log(
    `a row a statement: ${rate.toFixed(0)} statements a second (${rows.statements} tried)`,
  );
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
