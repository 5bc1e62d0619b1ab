/**
 * Learns `disputeWeights` and `fitWeights` of lib/ranking/weights.ts from the calibration
 * sentences and prints them: `npx tsx bench/eval/train-disputes.ts`.
 */
import { type DisputeMeasures, measureDisputes } from '../../lib/ranking/rank-disputes.ts';
import { readCases } from './aleppo.ts';
import { fitListwise } from './fit-listwise.ts';

const names = ['question', 'texts', 'entities', 'entityShare'] as const;
const used = process.argv.length > 2 ? process.argv.slice(2) : [...names];
const toRow = (measures: DisputeMeasures) =>
  names.map((name) => (used.includes(name) ? measures[name] : 0));

const file = 'aleppo-calibration.yaml';
const ofCard = await readCases(file, true);
const cases = [...ofCard, ...(await readCases(file, false))];
const measured = cases.map(({ occasion, candidates, right }) => {
  const rows = measureDisputes(occasion, candidates).map(toRow);
  const at = candidates.flatMap(({ id }, number) => (right.has(id) ? [number] : []));
  return { rows, right: new Set(at) };
});
const order = fitListwise(
  measured.filter(({ right }) => right.size > 0),
  { penalty: 2 },
);
const scoreOf = (row: readonly number[]) =>
  row.reduce((sum, value, at) => sum + value * (order[at] ?? 0), 0);

// Of the card alone, where it is shown. Two candidates a sentence: "none fits", all zero but for the base, and the first of the order.
const choices = measured.slice(0, ofCard.length).flatMap(({ rows, right }) => {
  const first = [...rows].sort((a, b) => scoreOf(b) - scoreOf(a))[0];
  if (!first) return [];
  return [
    {
      rows: [
        [0, ...first.map(() => 0)],
        [1, ...first],
      ],
      right: new Set([right.size ? 1 : 0]),
    },
  ];
});
const fit = fitListwise(choices, { penalty: 0.5, rounds: 3000 });

for (const [at, name] of names.entries()) console.log(`${name}: ${order[at]?.toFixed(2)},`);
for (const [at, name] of ['base', ...names].entries())
  console.log(`fit ${name}: ${fit[at]?.toFixed(2)},`);
