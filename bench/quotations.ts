/**
 * What it costs to look for quotations in a page: `npx tsx bench/quotations.ts [runs]`, on the text
 * of the Node.js manual, with the bundled corpus and with 300,000 made-up quotations. Each time is
 * also a ratio to the floor of bench/matching.ts, one pass of `charCodeAt` over the same texts.
 */
import { loadCorpus } from '../cli/shared/load-corpus.ts';
import { groupBy } from '../lib/algorithms/group-by.ts';
import { buildMatcher } from '../lib/matching/matcher.ts';
import { QuotationCollector, type QuotationPostings } from '../lib/quotations/collect-postings.ts';
import { QuotationTable } from '../lib/quotations/quotation-table.ts';
import { readManual } from './many-names.ts';
import { quantile } from './quantile.ts';
import { readBundledNames } from './read-names.ts';

const runs = Number(process.argv[2] ?? 9);
const madeUp = 300_000;
/** Statements of 16 MB plain, which make an index part. */
const perPack = 24_000;

const texts = await readManual();
let sink = 0;

function readAll(): void {
  for (const text of texts) {
    for (let pos = 0; pos < text.length; pos++) sink = (sink + text.charCodeAt(pos)) | 0;
  }
}

/** Milliseconds of the processor, which other work on the machine does not stretch. */
function timeMs(action: () => void): number {
  const begun = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

function measure(name: string, action: () => number): void {
  const times: number[] = [];
  const ratios: number[] = [];
  let found = 0;
  for (let run = 0; run <= runs; run++) {
    const floor = timeMs(readAll);
    const time = timeMs(() => {
      found = action();
    });
    // The first run compiles the code and is not counted.
    if (run === 0) continue;
    times.push(time);
    ratios.push(time / floor);
  }
  const median = (values: number[]) => quantile(values, 0.5).toFixed(1);
  console.log(`${name}: ${median(times)} ms, ${median(ratios)} x the floor, ${found} found`);
}

const countCandidates = (table: QuotationTable) =>
  texts.reduce((sum, text) => sum + table.findCandidates(text).length, 0);

async function readBundled(): Promise<QuotationTable> {
  const reader = await loadCorpus(new URL('../corpora/aleppo', import.meta.url).pathname);
  return QuotationTable.build(await reader.readQuotations());
}

/** Quotations that walk through the manual's words by which follows which: they share pairs with it. */
function makeUp(): QuotationPostings[] {
  let state = 7;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const words = texts.join(' ').split(/\s+/);
  const places = groupBy([...words.keys()], (at) => words[at] ?? '');
  const lists: QuotationPostings[] = [];
  for (let from = 0; from < madeUp; from += perPack) {
    const collector = new QuotationCollector();
    for (let record = 0; record < Math.min(perPack, madeUp - from); record++) {
      let at = random(words.length);
      const own: string[] = [];
      for (let left = 8 + random(25); left > 0; left--) {
        own.push(words[at] ?? '');
        const same = places.get(words[at] ?? '') ?? [at];
        at =
          ((random(5) === 0 ? random(words.length) : (same[random(same.length)] ?? at)) + 1) %
          words.length;
      }
      collector.add(record, own.join(' '));
    }
    lists.push(collector.finish());
  }
  return lists;
}

console.log(`${texts.reduce((sum, text) => sum + text.length, 0)} characters`);
const matcher = buildMatcher(await readBundledNames());
measure('names of the bundled corpus', () => matcher.findMentions(texts).length);
const bundled = await readBundled();
measure('quotations of the bundled corpus', () => countCandidates(bundled));
const lists = makeUp();
const postings = lists.reduce((sum, { hashes }) => sum + hashes.length, 0);
let table = bundled;
const made = timeMs(() => {
  table = QuotationTable.build(lists);
});
console.log(
  `${madeUp} made-up quotations: ${postings} postings, table made in ${made.toFixed(0)} ms`,
);
measure('quotations that share their word pairs with the page', () => countCandidates(table));
