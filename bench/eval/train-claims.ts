/**
 * Learns the weights of lib/claims/claim-weights.ts from CLEF's 997 posts and from sentences of news, and
 * prints them: `npx tsx bench/eval/train-claims.ts`. With `--cross` it prints what weights of four fifths
 * tell of the last one: precision by recall as of 199 posts among 2,000 sentences, and the worst errors.
 */
import { claimTerms } from '../../lib/claims/claim-weights.ts';
import { valueOfTerm } from '../../lib/claims/score-claim.ts';
import { cutSentences } from '../../lib/sentences/cut-sentences.ts';
import { type ClaimText, type EvidenceRow, gatherRows, isMeasuredOnly } from './claim-pairs.ts';
import { fitLogistic } from './fit-logistic.ts';

const penalty = 3;
const rounds = 4;
const folds = 5;

const { texts, rows, data } = await gatherRows();
const values = new Map(
  rows.map((row) => [row, claimTerms.map((term) => valueOfTerm(term, row.evidence))]),
);

/** The rows of each claim and text together: any of the windows may repeat the claim. */
const groups = new Map<string, EvidenceRow[]>();
for (const row of rows) {
  const key = `${row.text} ${row.claim}`;
  const own = groups.get(key);
  if (own) own.push(row);
  else groups.set(key, [row]);
}

type Score = (row: EvidenceRow) => number;

function bestOf(group: readonly EvidenceRow[], score: Score): EvidenceRow {
  return group.reduce((best, row) => (score(row) > score(best) ? row : best));
}

/** Of each group the window that the weights of the round before find best. */
function learn(own: readonly EvidenceRow[][]): number[] {
  let score: Score = ({ evidence }) => evidence.claim + evidence.sentence;
  let weights: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const chosen = own.map((group) => bestOf(group, score));
    weights = fitLogistic(
      chosen.map((row) => values.get(row) ?? []),
      chosen.map(({ isRight }) => isRight),
      penalty,
    );
    score = scoreBy(weights);
  }
  return weights;
}

function scoreBy([constant = 0, ...weights]: readonly number[]): Score {
  return (row) =>
    (values.get(row) ?? []).reduce((sum, value, at) => sum + value * (weights[at] ?? 0), constant);
}

interface Told {
  row: EvidenceRow;
  likely: number;
}

/** What is told of texts: of windows that overlap the likeliest. */
function tell(own: readonly EvidenceRow[][], score: Score): Told[] {
  const told = new Map<number, Told[]>();
  const scored = own.map((group) => {
    const row = bestOf(group, score);
    return { row, likely: 1 / (1 + Math.exp(-score(row))) };
  });
  for (const one of scored.sort((a, b) => b.likely - a.likely)) {
    const others = told.get(one.row.text) ?? [];
    told.set(one.row.text, others);
    const { start, end } = one.row;
    if (others.every(({ row }) => row.end <= start || row.start >= end)) others.push(one);
  }
  return [...told.values()].flat().sort((a, b) => b.likely - a.likely);
}

const setOf = (row: EvidenceRow) => texts[row.text]?.set;
const count = (set: ClaimText['set']) => texts.filter((text) => text.set === set).length;

/** Sentences of whole articles are counted, not articles. */
const sentencesOf = (set: ClaimText['set']) =>
  set === 'articles' || set === 'paragraphs'
    ? texts
        .filter((text) => text.set === set)
        .reduce((sum, { text }) => sum + cutSentences(text, 'en').length, 0)
    : count(set);

/** Prints precision at each recall, as if there were 2,000 sentences of one kind for 199 posts. */
function printCurve(told: readonly Told[], news: ClaimText['set']): void {
  const factor = 2000 / sentencesOf(news) / (199 / count('posts'));
  let [right, wrong, next] = [0, 0, 0.1];
  const cells: string[] = [];
  for (const { row, likely } of told) {
    if (row.isRight) right++;
    else if (setOf(row) === 'posts') wrong++;
    else if (setOf(row) === news) wrong += factor;
    if (right / count('posts') < next) continue;
    cells.push(`${next.toFixed(2)} ${(right / (right + wrong)).toFixed(3)} (${likely.toFixed(2)})`);
    next += 0.05;
  }
  console.log(`${news}: recall, precision (score)\n  ${cells.join('\n  ')}`);
}

const all = [...groups.values()];
const learnt = all.filter(([row]) => row && !isMeasuredOnly(texts[row.text]?.set ?? 'posts'));
if (process.argv.includes('--cross')) {
  // Neighbours in news are of one article.
  const foldOf = ([row]: EvidenceRow[]) => ((row?.text ?? 0) >> 3) % folds;
  const told = Array.from({ length: folds }, (_, fold) => {
    const weights = learn(learnt.filter((group) => foldOf(group) !== fold));
    return tell(
      all.filter((group) => foldOf(group) === fold),
      scoreBy(weights),
    );
  });
  const sorted = told.flat().sort((a, b) => b.likely - a.likely);
  printCurve(sorted, 'fa-kes');
  printCurve(sorted, 'polnear');
  printCurve(sorted, 'articles');
  printCurve(sorted, 'paragraphs');
  for (const { row, likely } of sorted.filter(({ row }) => !row.isRight).slice(0, 25)) {
    const words = texts[row.text]?.text.slice(row.start, row.end).replaceAll('\n', ' ');
    console.log(
      `${likely.toFixed(2)} ${setOf(row)}: ${words}\n     ${data.claims[row.claim]?.claim}`,
    );
  }
} else {
  const [constant = 0, ...weights] = learn(learnt);
  console.log(`  base: ${constant.toFixed(2)},`);
  for (const [at, term] of claimTerms.entries()) {
    const name = /^\w+$/.test(term) ? term : `'${term}'`;
    console.log(`  ${name}: ${weights[at]?.toFixed(2)},`);
  }
}
