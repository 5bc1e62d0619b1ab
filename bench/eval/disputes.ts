import { loadWordTable } from '../../cli/shared/load-word-table.ts';
import { compareDisputes } from '../../lib/ranking/measure-disputes.ts';
import { likelihoodOf, rankDisputes } from '../../lib/ranking/rank-disputes.ts';
import { type Case, readCases } from './aleppo.ts';

const table = await loadWordTable();

/** Whether the first dispute, or that there is none, is what the sentence was written for. */
function isRight({ occasion, candidates, right }: Case): boolean {
  const first = rankDisputes(occasion, candidates, table)[0];
  return right.size > 0 ? first !== undefined && right.has(first.id) : !first?.fits;
}

/** Whether the right dispute is first and also stands out. */
function isShown({ occasion, candidates, right }: Case): boolean {
  const first = rankDisputes(occasion, candidates, table)[0];
  return first?.fits === true && right.has(first.id);
}

const share = (cases: readonly Case[], holds: (one: Case) => boolean) => {
  const count = cases.filter(holds).length;
  return `${count} of ${cases.length} (${((100 * count) / cases.length).toFixed(0)} %)`;
};

function printWrong(cases: readonly Case[]): void {
  for (const one of cases.filter((each) => !isRight(each) || (each.right.size && !isShown(each)))) {
    const [first] = rankDisputes(one.occasion, one.candidates, table);
    const fit = first?.fits ? 'fits' : 'does not fit';
    console.log(`  ${one.occasion.sentence}`);
    console.log(`    due: ${[...one.right].join(', ') || 'none'}; first: ${first?.id} (${fit})`);
  }
}

/** How likely the first dispute is said to be right, and how often it is. */
function printCalibration(cases: readonly Case[]): void {
  const answers = cases.flatMap((one) => {
    const [first] = rankDisputes(one.occasion, one.candidates, table);
    const at = one.candidates.findIndex(({ id }) => id === first?.id);
    const measures = compareDisputes(one.occasion, one.candidates, table).measures[at];
    return measures && first
      ? [{ said: likelihoodOf(measures), isTrue: one.right.has(first.id) }]
      : [];
  });
  console.log('  said      sentences   right');
  const bounds = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.01];
  for (const [at, from] of bounds.slice(0, -1).entries()) {
    const to = bounds[at + 1] ?? 1;
    const own = answers.filter(({ said }) => said >= from && said < to);
    const right = own.filter(({ isTrue }) => isTrue).length;
    const range = `${from.toFixed(1)}–${Math.min(1, to).toFixed(1)}`;
    console.log(`  ${range}   ${String(own.length).padStart(5)}       ${right}`);
  }
}

/** Judges once; its errors are not for those who go on changing the ranker, so none are printed. */
const judging = 'aleppo-last.yaml';
const development = [
  'aleppo-held-out.yaml',
  'aleppo-fresh.yaml',
  'aleppo-sentences.yaml',
  'aleppo-calibration.yaml',
];

/** Prints how well disputes are chosen for the sentences of bench/eval. */
export async function evaluateDisputes(): Promise<void> {
  for (const file of [judging, ...development]) {
    for (const isCard of [true, false]) {
      const cases = await readCases(file, isCard);
      const of = (kind: Case['kind']) => cases.filter((one) => one.kind === kind);
      console.log(`\n${file}, ${isCard ? 'disputes of the card' : 'all disputes'}`);
      console.log(`  right dispute first     ${share(of('dispute'), isRight)}`);
      console.log(`  and above the threshold ${share(of('dispute'), isShown)}`);
      console.log(`  none, an entity named   ${share(of('none'), isRight)}`);
      console.log(`  none, unrelated         ${share(of('unrelated'), isRight)}`);
      if (!isCard) continue;
      printCalibration(cases);
      if (file !== judging && process.argv.includes('--errors')) printWrong(cases);
    }
  }
}
