/**
 * Speed, size and time to build of the automaton with few and with 100,000 names, on the text of
 * the Node.js manual: `npx tsx bench/matching.ts [runs]`. Each speed is also a ratio to a floor
 * taken in the same run, right before it: one pass of `charCodeAt` over the same texts.
 */
import { readAutomaton, writeAutomaton } from '../lib/matching/automaton-bytes.ts';
import { buildMatcher } from '../lib/matching/matcher.ts';
import type { NamedEntity } from '../lib/matching/types.ts';
import { makeNamesOf, makeUpNames, readCityNames, readManual } from './many-names.ts';
import { quantile } from './quantile.ts';
import { readBundledNames } from './read-names.ts';

const runs = Number(process.argv[2] ?? 9);
const texts = await readManual();
const characters = texts.reduce((sum, text) => sum + text.length, 0);

/** Read by nothing; keeps the floor's loop from being left out. */
let sink = 0;

function readAll(): void {
  for (const text of texts) {
    for (let pos = 0; pos < text.length; pos++) sink = (sink + text.charCodeAt(pos)) | 0;
  }
}

function timeMs(action: () => void): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

const median = (values: number[]) => quantile(values, 0.5);
const best = (values: number[]) => Math.min(...values);
const round = (value: number, digits = 0) => value.toFixed(digits);
const perSecond = (ms: number) => round(characters / ms / 1000);

function measure(name: string, entities: NamedEntity[]): void {
  const builds = Array.from({ length: runs }, () => timeMs(() => void buildMatcher(entities)));
  const bytes = writeAutomaton(buildMatcher(entities));
  const loads = Array.from({ length: runs }, () => timeMs(() => void readAutomaton(bytes)));
  const matcher = readAutomaton(bytes);
  const floors: number[] = [];
  const scans: number[] = [];
  // The first run compiles the code and is not counted.
  for (let run = 0; run <= runs; run++) {
    const floor = timeMs(readAll);
    const scan = timeMs(() => void matcher.findMentions(texts));
    if (run === 0) continue;
    floors.push(floor);
    scans.push(scan);
  }
  const mentions = matcher.findMentions(texts).length;
  const ratios = scans.map((scan, run) => scan / (floors[run] ?? Number.NaN));
  console.log(
    `${name}: ${entities.length} entities, ${mentions} mentions\n` +
      `  build ${round(median(builds))} ms (best ${round(best(builds))}), ` +
      `${round(bytes.length / 1e6, 2)} MB, loaded in ${round(median(loads), 1)} ms\n` +
      `  scan ${round(median(scans), 1)} ms (best ${round(best(scans), 1)}), ` +
      `${perSecond(median(scans))} M characters/s (best ${perSecond(best(scans))}), ` +
      `${round(median(ratios), 1)} x the floor (${round(median(floors), 1)} ms)`,
  );
}

console.log(`${round(characters / 1e6, 2)} M characters in ${texts.length} blocks, ${runs} runs`);
measure('one name that is not there', [
  { key: 'none#none', names: ['Zzyzzyx'], notNames: [], contexts: [] },
]);
measure('bundled corpus', await readBundledNames());
measure('city names', readCityNames());
measure('generated names', makeUpNames());
measure('names made of the words of the text', makeNamesOf(texts));
if (Number.isNaN(sink)) console.log('The floor read nothing.');
