/**
 * Learns the weights of lib/ranking/weights.ts from the training posts and prints them:
 * `npx tsx bench/eval/train-statements.ts`. Listwise softmax: of the candidates of a post the right
 * one should have all the probability. Measures are divided by their standard deviation, so that
 * one L2 penalty fits all.
 * @see Cao et al., Learning to Rank: From Pairwise Approach to Listwise Approach (2007)
 */
import { loadWordTable } from '../../cli/shared/load-word-table.ts';
import type { StatementMeasures } from '../../lib/ranking/measure-statements.ts';
import { indexStatements } from '../../lib/ranking/rank-statements.ts';
import { readClef, toCandidates } from './clef.ts';
import { fitListwise } from './fit-listwise.ts';

const names = ['words', 'grams', 'rarest', 'pairs', 'question', 'meaning', 'otherNumbers'] as const;

const data = await readClef();
const index = indexStatements(toCandidates(data), await loadWordTable());
const lists = data.train.flatMap(({ text, right }) => {
  const found = index.measure(text);
  const rightAt = found.findIndex(({ statement }) => statement === right);
  const rows = found.map(({ measures }) => names.map((name) => read(measures, name)));
  return rightAt < 0 ? [] : [{ rows, right: new Set([rightAt]) }];
});

function read(measures: StatementMeasures, name: (typeof names)[number]): number {
  return measures[name];
}

const weights = fitListwise(lists, { penalty: 1 });
for (const [at, name] of names.entries()) console.log(`${name}: ${weights[at]?.toFixed(3)},`);
