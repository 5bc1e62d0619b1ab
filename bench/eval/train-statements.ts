/**
 * Learns the weights of lib/ranking/weights.ts from the training posts and prints them:
 * `npx tsx bench/eval/train-statements.ts`. Listwise softmax: of the candidates of a post the right
 * one should have all the probability; each post once with the claims as they are and once with
 * claims alone, as feeds without titles have them. Measures are divided by their standard
 * deviation, so that one L2 penalty fits all.
 * @see Cao et al., Learning to Rank: From Pairwise Approach to Listwise Approach (2007)
 */
import { loadWordTable } from '../../cli/shared/load-word-table.ts';
import { indexStatements, type StatementCandidate } from '../../lib/ranking/rank-statements.ts';
import { readClef, toCandidates } from './clef.ts';
import { fitListwise } from './fit-listwise.ts';

const names = [
  'telling',
  'grams',
  'likeness',
  'rarest',
  'pairs',
  'meaning',
  'near',
  'soft',
  'feedback',
  'numbers',
  'otherNumbers',
  'otherNames',
] as const;

/** Of the first candidates so many tell what wins; more tell no more. */
const depth = 60;

const data = await readClef();
const table = await loadWordTable();
const listsOf = (candidates: StatementCandidate[]) => {
  const index = indexStatements(candidates, table);
  return data.train.flatMap(({ text, right }) => {
    const found = index.measure(text).slice(0, depth);
    const rightAt = found.findIndex(({ statement }) => statement === right);
    const rows = found.map(({ measures }) => names.map((name) => measures[name]));
    return rightAt < 0 ? [] : [{ rows, right: new Set([rightAt]) }];
  });
};
const whole = toCandidates(data);
const lists = [...listsOf(whole), ...listsOf(whole.map((each) => ({ ...each, questions: [] })))];
const weights = fitListwise(lists, { penalty: 2, rounds: 120 });
for (const [at, name] of names.entries()) console.log(`${name}: ${weights[at]?.toFixed(3)},`);
