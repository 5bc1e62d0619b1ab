/**
 * Learns `disputeWeights` and `fitWeights` of lib/ranking/weights.ts from the development sentences
 * of bench/eval and prints them, and before that what weights learnt from three of the four sets do
 * on the fourth: `npx tsx bench/eval/train-disputes.ts [MEASURE …]`, of the measures named or all.
 */
import { compareDisputes } from '../../lib/ranking/measure-disputes.ts';
import { readCases } from './aleppo.ts';
import { fitListwise } from './fit-listwise.ts';

const names = ['question', 'sentence', 'statement', 'entities', 'entityShare'] as const;
const used = process.argv.length > 2 ? process.argv.slice(2) : [...names];
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

async function measureFile(file: string, isCard: boolean): Promise<Measured[]> {
  const cases = await readCases(file, isCard);
  return cases.map(({ occasion, candidates, right }) => {
    const { measures } = compareDisputes(occasion, candidates);
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
  return fitListwise(choices, { penalty: 0.5, rounds: 3000 });
}

function likelihood(one: Measured, order: readonly number[], fit: readonly number[]): number {
  const first = one.rows[firstOf(one, order)];
  return first ? 1 / (1 + Math.exp(-sum([1, ...first], fit))) : 0;
}

const measured: Measured[] = [];
for (const file of files) {
  for (const isCard of [true, false]) measured.push(...(await measureFile(file, isCard)));
}

const thresholds = [0.4, 0.5, 0.6, 0.7, 0.8];
console.log(
  `learnt without the set:     first   at ${thresholds.join(', ')}: shown and right, none`,
);
for (const file of files) {
  const others = measured.filter((one) => one.file !== file);
  const order = learnOrder(others);
  const fit = learnFit(others, order);
  const own = measured.filter((one) => one.file === file && one.isCard);
  const asked = own.filter(({ right }) => right.size > 0);
  const none = own.filter(({ right, rows }) => right.size === 0 && rows.length > 0);
  const right = asked.filter((one) => one.right.has(firstOf(one, order)));
  const at = thresholds.map((threshold) => {
    const shown = right.filter((one) => likelihood(one, order, fit) >= threshold);
    const silent = none.filter((one) => likelihood(one, order, fit) < threshold);
    return `${shown.length}, ${silent.length}/${none.length}`;
  });
  console.log(`${file.padEnd(24)} ${right.length}/${asked.length}   ${at.join('   ')}`);
}

const order = learnOrder(measured);
const fit = learnFit(measured, order);
for (const [at, name] of names.entries()) console.log(`${name}: ${order[at]?.toFixed(2)},`);
for (const [at, name] of ['base', ...names].entries())
  console.log(`fit ${name}: ${fit[at]?.toFixed(2)},`);
