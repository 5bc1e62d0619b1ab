/**
 * Learns `fitWeights` of lib/fit from the development sets, prints them, and before that what
 * weights learnt from the other sentences do on each fifth: `npx tsx bench/eval/train-fit.ts`.
 */
import { measureNames } from '../../lib/fit/measures.ts';
import { fromKey } from '../../lib/lookup/entity-key.ts';
import { type FitCase, readDevelopmentSets } from './fit-cases.ts';
import { fitListwise, type RankedList } from './fit-listwise.ts';
import { subjectOf } from './fit-subject.ts';

interface Measured extends RankedList {
  one: FitCase;
  set: string;
  ids: (string | null)[];
}

const penalty = Number(process.argv[2] ?? 4);
/** The first row is "none": all zero, but for the base of the others. */
const noneRow = [0, ...measureNames.map(() => 0)];

const measured: Measured[] = [];
for (const { name, corpus, cases } of await readDevelopmentSets()) {
  const subject = await subjectOf(corpus);
  for (const one of cases) {
    const candidates = subject.list(one).filter(({ measures }) => measures !== null);
    const ids = [null, ...candidates.map(({ fit }) => fromKey(fit.dispute)?.id ?? '')];
    const rows = candidates.map(({ measures }) => [
      1,
      ...measureNames.map((each) => measures?.[each] ?? 0),
    ]);
    const right = new Set(
      ids.flatMap((id, at) => (id !== null && one.labels.right.includes(id) ? [at] : [])),
    );
    if (right.size === 0) right.add(0);
    measured.push({ one, set: name, ids, rows: [noneRow, ...rows], right });
  }
}
const telling = measured.filter(({ rows }) => rows.length > 1);

function choose(
  { rows, ids }: Measured,
  weights: readonly number[],
  margin: number,
): string | null {
  const scores = rows.map((row) =>
    row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0),
  );
  const best = scores.indexOf(Math.max(...scores.slice(1)), 1);
  return (scores[best] ?? 0) > margin ? (ids[best] ?? null) : null;
}

function report(chosen: readonly { own: Measured; id: string | null }[], set: string): string {
  const own = chosen.filter((each) => each.own.set === set);
  const put = own.filter(({ id }) => id !== null);
  const isRight = ({ own: { one }, id }: (typeof own)[number]) =>
    one.labels.right.includes(id ?? '');
  const isFine = (each: (typeof own)[number]) =>
    isRight(each) || each.own.one.labels.acceptable.includes(each.id ?? '');
  const due = measured.filter(
    (each) => each.set === set && each.one.labels.right.length > 0,
  ).length;
  const right = put.filter(isRight).length;
  const danger = put.filter(({ own: { one }, id }) =>
    one.labels.dangerous.includes(id ?? ''),
  ).length;
  const share = (part: number, all: number) => `${part}/${all} ${Math.round((100 * part) / all)} %`;
  return `${set}: right ${share(right, put.length)}, fine ${share(put.filter(isFine).length, put.length)}, recall ${share(right, due)}, danger ${danger}`;
}

const folds = 5;
for (const margin of [-0.5, 0, 0.5, 1]) {
  const chosen = Array.from({ length: folds }, (_, fold) => {
    const isHeld = (_: Measured, at: number) => at % folds === fold;
    const weights = fitListwise(
      telling.filter((each, at) => !isHeld(each, at)),
      { penalty },
    );
    return telling.filter(isHeld).map((own) => ({ own, id: choose(own, weights, margin) }));
  }).flat();
  console.log(`margin ${margin}`);
  for (const set of new Set(measured.map((each) => each.set)))
    console.log(`  ${report(chosen, set)}`);
}
const weights = fitListwise(telling, { penalty });
console.log(
  ['base', ...measureNames].map((name, at) => `  ${name}: ${weights[at]?.toFixed(2)},`).join('\n'),
);
