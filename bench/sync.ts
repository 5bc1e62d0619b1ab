/**
 * A corpus of 300,000 statements and 100,000 names over the network: what `gainsay publish` made,
 * served by nginx on this machine, subscribed to in the extension's own background in Chromium; then
 * lookups and searches in it, and its next version.
 * `npx tsx bench/sync.ts [--names 300000] [--alone] [DESK]`, after `npx wxt build`. DESK is a folder
 * that is filled at the first run, which takes minutes, and used again at the next. `--alone` is the
 * import by itself: nobody asks a popup's questions meanwhile, which hold it back. What was measured
 * is saved in bench/results/sync.json, or sync-300000-names.json, or sync-alone.json.
 */
import { cp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startNginx } from '../e2e/sync-nginx.ts';
import type { SubscriptionView } from '../lib/messages/sync-views.ts';
import { quantile } from './quantile.ts';
import {
  type Heap,
  readCpuSeconds,
  startBackground,
  watchHeap,
  watchTurns,
} from './sync/background.ts';
import { publishBoth, sizeOf } from './sync/publish.ts';

const corpus = 'https://bench.example/ford';
/** What the bar is for: one name an entity. */
const usualNames = '100000';
const {
  values: { names, alone },
  positionals: [given],
} = parseArgs({
  options: {
    names: { type: 'string', default: usualNames },
    alone: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const saved = [
  'sync',
  ...(names === usualNames ? [] : [`${names}-names`]),
  ...(alone ? ['alone'] : []),
].join('-');
const desk = resolve(given ?? join(tmpdir(), `gainsay-bench-${process.pid}`));

/** Of the corpus that ships with the extension. */
const bundledEntity = 'urn:uuid:bd9f80c7-f959-4684-8e09-4c7b161d993a#aleppo';

/** ms between two questions: more of them would be measured along with the work. */
const pauseMs = alone ? 1_000 : 200;
/** ms of asking with nothing else to do: what the machine itself takes now. */
const idleMs = 6_000;

const figures: Record<string, string> = {};
function keep(what: string, figure: string): void {
  figures[what] = figure;
  console.log(`${what}: ${figure}`);
}

/** Keeps the median, the 95th percentile and the largest of some times. */
function keepTimes(what: string, times: readonly number[]): void {
  const [median, p95, most] = [0.5, 0.95, 1].map((share) => quantile([...times], share).toFixed(1));
  keep(what, `median ${median}, p95 ${p95}, max ${most} ms of ${times.length}`);
}

const [first, next] = await publishBoth(desk, corpus, Number(names));
const nginx = await startNginx();
if (!nginx) throw new Error('nginx is not on this machine. Install it and try again.');
const background = await startBackground();
const { page, worker, ask, run } = background;

async function readSubscription(): Promise<SubscriptionView | undefined> {
  const { subscriptions } = await ask<{ subscriptions: SubscriptionView[] }>(
    'listSubscriptions',
    {},
  );
  const [only] = subscriptions;
  if (only?.problem) throw new Error(only.problem.text);
  return only;
}

/** Asks what a popup asks, of the corpus that was there before. @returns ms of each, as it waits */
async function askMeanwhile(work: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let isOver = false;
  void work.finally(() => {
    isOver = true;
  });
  const questions = [
    ['getStatus', {}],
    ['listSubscriptions', {}],
    ['getSummaries', { keys: [bundledEntity] }],
  ];
  for (let at = 0; !isOver; at++) {
    times.push(await run<number>('timeQuestion', questions[at % questions.length]));
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return times;
}

async function keepHeap(what: string, stop: () => Promise<Heap>): Promise<void> {
  const { used, buffers } = await stop();
  const megabytes = (count: number) => (count / 1e6).toFixed(0);
  keep(what, `${megabytes(used)} MB and ${megabytes(buffers)} MB of buffers`);
}

/** The version whose names were made ready. */
let prepared = 0;

/** Runs something until a version is served. @returns bytes of bodies that came meanwhile */
async function measure(what: string, version: number, action: () => Promise<unknown>) {
  const before = (await nginx?.readLog().catch(() => []))?.length ?? 0;
  let stopHeap = watchHeap(worker);
  const stopTurns = await watchTurns(worker);
  const cpuBegun = await readCpuSeconds(page);
  const begun = performance.now();
  const work = (async () => {
    await action();
    while (true) {
      const known = await readSubscription();
      if (known?.version === version && !known.isRunning) break;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    const active = ((performance.now() - begun) / 1000).toFixed(2);
    keep(`${what}: active after`, `${active} s`);
    await keepHeap(`${what}: heap at its peak`, stopHeap);
    stopHeap = watchHeap(worker);
    if (version === prepared) return;
    prepared = version;
    // Names are made ready when a page asks for them.
    const reading = await page.browser().newPage();
    await reading.goto(nginx?.address ?? '');
    await run('waitForAutomaton', null);
    await reading.close();
  })();
  const times = alone ? [] : await askMeanwhile(work);
  await work;
  const seconds = (performance.now() - begun) / 1000;
  const cpu = (await readCpuSeconds(page)) - cpuBegun;
  const turns = await stopTurns();
  await keepHeap(`${what}: heap at its peak, while names and quotations are made ready`, stopHeap);
  const log = ((await nginx?.readLog()) ?? [])
    .slice(before)
    .filter(({ path }) => /^\/(root|head|index|segments|batches)/.test(path));
  const bytes = log.reduce((sum, line) => sum + line.bytes, 0);
  const processor = `${cpu.toFixed(1)} s of processor time`;
  keep(what, `${seconds.toFixed(2)} s, ${processor}, ${log.length} requests, ${bytes} bytes`);
  if (!alone) keepTimes(`${what}: answers meanwhile`, times);
  keepTimes(`${what}: waited for a turn`, turns);
  return bytes;
}

async function measureReading(): Promise<void> {
  const ids = Array.from({ length: 400 }, (_, at) => `miller-${(at * 7919) % 100_000}`);
  const { lookups, cards } = await run<Record<string, number[]>>('timeLookups', ids);
  keepTimes('an entity and what is about and by it', lookups ?? []);
  keepTimes('its whole card', cards ?? []);
  const words =
    'mayor bridge closed flood stones moved ford mill engineers council denied repair'.split(' ');
  const queries = Array.from({ length: 360 }, (_, at) =>
    [0, 3, 7].map((step) => words[(at * 5 + step) % words.length]).join(' '),
  );
  const { found, shown, named } = await run<Record<string, number[]>>('timeSearches', {
    queries,
    ids,
  });
  keepTimes('full-text search, ten statements', found ?? []);
  keepTimes('ten statements, disputes and entities, as they are shown', shown ?? []);
  keepTimes('the same of words that name an entity', named ?? []);
}

try {
  await cp(first, nginx.folder, { recursive: true });
  const served = await sizeOf(first, ['segments', 'index']);
  const usage = () => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const sync = () => ask('syncNow', { corpus });
  const before = await usage();
  keep('load of the machine before', loadavg()[0]?.toFixed(1) ?? '');
  const idle = new Promise((resolve) => setTimeout(resolve, idleMs));
  keepTimes('answers before, with nothing else to do', await askMeanwhile(idle));
  await measure('subscribed', 1, async () => {
    const { address } = nginx;
    const { thumbprint, title } = await ask<{ thumbprint: string; title: { text: string } }>(
      'previewPublisher',
      { address },
    );
    await ask('subscribe', { address, corpus, thumbprint, title: title.text });
  });
  if (!alone) {
    keep('stored', `${(((await usage()) - before) / 1e6).toFixed(0)} MB`);
    await measureReading();
    await measure('nothing changed', 1, sync);
    await cp(next, nginx.folder, { recursive: true, force: true });
    const bytes = await measure('one statement changed', 2, sync);
    const share = ((bytes / served) * 100).toFixed(3);
    keep('one statement changed: share', `${share} % of the ${served} bytes of segments and index`);
    const rows = await run<{ statements: number; ms: number }>('timeRows', 100);
    const rate = (rows.statements / rows.ms) * 1000;
    keep('a row a statement', `${rate.toFixed(0)} a second, of ${rows.statements}`);
  }
  keep('load of the machine after', loadavg()[0]?.toFixed(1) ?? '');
  await writeFile(`bench/results/${saved}.json`, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await background.close();
  await nginx.close();
  if (!given) await rm(desk, { recursive: true, force: true });
}
