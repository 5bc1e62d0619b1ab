/**
 * What it costs to look for sentences like a claim: `npx tsx bench/claims.ts [claims]`, in Node, on the text of
 * the Node.js manual, with made-up claims: half of their words as frequent as there, a quarter of its rare
 * ones, a quarter names that it has not. Prints what making them ready takes and holds, and what judging
 * 20 kB and sifting the whole take: ms of processor time. `node --expose-gc --import tsx` tells the memory.
 */
import { loadWordTable } from '../cli/shared/load-word-table.ts';
import { createClaimFinder } from '../lib/claims/create-claim-finder.ts';
import { sourceOf } from '../lib/claims/fixtures/source-of.ts';
import { readManual } from './many-names.ts';
import { quantile } from './quantile.ts';
import { createRandom } from './random.ts';

const count = Number(process.argv[2] ?? 100_000);
const claimWords = 16;
const madeUpNames = 40_000;
const pageUnits = 20_000;
const pages = 20;

async function timeMs(action: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

function heapMb(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

const texts = await readManual();
const words = texts.join(' ').match(/\p{L}{2,}/gu) ?? [];
const distinct = [...new Set(words)];
const draw = createRandom(7);
const syllables = ['ba', 'ko', 'ri', 'tu', 'nem', 'sol', 'vik', 'dar', 'lun', 'gre', 'pha', 'mor'];
const drawName = () => {
  let number = draw(madeUpNames);
  let name = 'Z';
  for (; number > 0; number = Math.floor(number / syllables.length)) {
    name += syllables[number % syllables.length];
  }
  return name;
};
const drawWord = (at: number) => {
  if (at % 2 === 0) return words[draw(words.length)];
  return at % 4 === 1 ? distinct[draw(distinct.length)] : drawName();
};
const claims = Array.from({ length: count }, () => ({
  claim: Array.from({ length: claimWords }, (_, at) => drawWord(at)).join(' '),
  language: 'en',
}));
const source = sourceOf(claims);
await loadWordTable();
const before = heapMb();
let finder = await createClaimFinder([], loadWordTable);
const made = await timeMs(async () => {
  finder = await createClaimFinder([source], loadWordTable);
});
const held = heapMb() - before;
const postings = source.keys.byteLength + source.ends.byteLength + source.records.byteLength;
console.log(`${count} claims: postings ${(postings / 2 ** 20).toFixed(1)} MB`);
console.log(`made ready in ${made.toFixed(0)} ms, holds ${held.toFixed(1)} MB`);

/** Blocks of 20 kB together, from places all over the manual. */
const parts = Array.from({ length: pages }, (_, page) => {
  const part: string[] = [];
  let units = 0;
  for (let at = Math.floor((page * texts.length) / pages); units < pageUnits; at++) {
    const text = texts[at];
    if (text === undefined) break;
    part.push(text);
    units += text.length;
  }
  return part;
});
const judged: number[] = [];
let found = 0;
for (const part of parts) {
  judged.push(
    await timeMs(async () => {
      found += (await finder.find(part, 'en')).length;
    }),
  );
}
const [first = 0, ...others] = judged;
const [half, most] = [quantile(others, 0.5), Math.max(...others)];
console.log(`the first 20 kB: ${first.toFixed(1)} ms`);
console.log(`19 others: ${half.toFixed(1)} ms, at most ${most.toFixed(1)}; ${found} told`);
const whole = texts.join('');
const places: number[] = [];
const sifting = await timeMs(() => finder.sift(whole, places));
console.log(`sieve over ${whole.length}: ${sifting.toFixed(0)} ms, ${places.length / 3} places`);
