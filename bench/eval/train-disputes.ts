/**
 * Learns `disputeWeights` and `fitWeights` of lib/ranking/weights.ts from the development sentences
 * of bench/eval, the likelihood also from cards made of CLEF's training claims, and prints them; before
 * that, what weights learnt without a set do on it: `npx tsx bench/eval/train-disputes.ts [MEASURE …]`, of the measures named or all.
 */
import { loadWordTable } from '../../cli/shared/load-word-table.ts';
import { compareDisputes, measureNames } from '../../lib/ranking/measure-disputes.ts';
import { type Case, readCases } from './aleppo.ts';
import { readClef } from './clef.ts';
import { makeCards } from './clef-cards.ts';
import { fitListwise } from './fit-listwise.ts';

const table = await loadWordTable();
const names = measureNames;
const used: readonly string[] = process.argv.length > 2 ? process.argv.slice(2) : names;
const files = [
  'aleppo-held-out.yaml',
  'aleppo-fresh.yaml',
  'aleppo-sentences.yaml',
  'aleppo-calibration.yaml',
];

/** The candidates of a sentence as rows of measures, and which of them are right. */
interface Measured {
  file: string;
  isCard: boolean;
  rows: number[][];
  right: ReadonlySet<number>;
}

function measureCases(file: string, isCard: boolean, cases: readonly Case[]): Measured[] {
  return cases.map(({ occasion, candidates, right }) => {
    const { measures } = compareDisputes(occasion, candidates, table);
    const rows = measures.map((own) => names.map((name) => (used.includes(name) ? own[name] : 0)));
    const at = candidates.flatMap(({ id }, number) => (right.has(id) ? [number] : []));
    return { file, isCard, rows, right: new Set(at) };
  });
}

const sum = (row: readonly number[], weights: readonly number[]) =>
  row.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);

function firstOf({ rows }: Measured, order: readonly number[]): number {
  const scores = rows.map((row) => sum(row, order));
  return scores.indexOf(Math.max(...scores));
}

function learnOrder(all: readonly Measured[]): number[] {
  return fitListwise(
    all.filter(({ right }) => right.size > 0),
    { penalty: 2 },
  );
}

/** Of the card alone, where it is shown. Two candidates a sentence: "none fits", all zero, and the first of the order. */
function learnFit(all: readonly Measured[], order: readonly number[]): number[] {
  const choices = all.flatMap((one) => {
    const first = one.rows[firstOf(one, order)];
    if (!one.isCard || !first) return [];
    const rows = [
      [0, ...first.map(() => 0)],
      [1, ...first],
    ];
    return [{ rows, right: new Set([one.right.has(firstOf(one, order)) ? 1 : 0]) }];
  });
  return fitListwise(choices, { penalty: 0.5, rounds: 1000 });
}

function likelihood(one: Measured, order: readonly number[], fit: readonly number[]): number {
  const first = one.rows[firstOf(one, order)];
  return first ? 1 / (1 + Math.exp(-sum([1, ...first], fit))) : 0;
}

const measured: Measured[] = [];
for (const file of files) {
  for (const isCard of [true, false]) {
    measured.push(...measureCases(file, isCard, await readCases(file, isCard)));
  }
}
/** Every eighth post is kept apart, to see whether the likelihood carries over. */
const clef = await readClef();
const [kept, taught] = [true, false].map((isKept) =>
  clef.train.filter((_, at) => (at % 8 === 0) === isKept),
);
const cardsToLearn = measureCases('CLEF, to learn', true, makeCards(clef, taught ?? []));
const cardsKept = measureCases('CLEF, kept apart', true, makeCards(clef, kept ?? []));

const thresholds = [0.3, 0.4, 0.5, 0.6, 0.7];

function print(name: string, own: readonly Measured[], order: number[], fit: number[]): void {
  const asked = own.filter(({ right }) => right.size > 0);
  const none = own.filter(({ right, rows }) => right.size === 0 && rows.length > 0);
  const right = asked.filter((one) => one.right.has(firstOf(one, order)));
  const at = thresholds.map((threshold) => {
    const shown = right.filter((one) => likelihood(one, order, fit) >= threshold);
    const silent = none.filter((one) => likelihood(one, order, fit) < threshold);
    return `${shown.length}, ${silent.length}/${none.length}`;
  });
  console.log(`${name.padEnd(24)} ${right.length}/${asked.length}   ${at.join('   ')}`);
}

console.log(
  `learnt without the set:     first   at ${thresholds.join(', ')}: shown and right, none`,
);
for (const file of files) {
  const others = measured.filter((one) => one.file !== file);
  const order = learnOrder(others);
  const fit = learnFit([...others, ...cardsToLearn], order);
  print(
    file,
    measured.filter((one) => one.file === file && one.isCard),
    order,
    fit,
  );
}

const order = learnOrder(measured);
const alone = learnFit(measured, order);
print('CLEF, without cards', cardsKept, order, alone);
const fit = learnFit([...measured, ...cardsToLearn], order);
print('CLEF, kept apart', cardsKept, order, fit);
for (const [at, name] of names.entries()) console.log(`${name}: ${order[at]?.toFixed(2)},`);
for (const [at, name] of ['base', ...names].entries())
  console.log(`fit ${name}: ${fit[at]?.toFixed(2)},`);
