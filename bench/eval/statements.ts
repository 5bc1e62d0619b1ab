import { loadWordTable } from '../../cli/shared/load-word-table.ts';
import { indexStatements } from '../../lib/ranking/rank-statements.ts';
import { quantile } from '../quantile.ts';
import { createMiniSearch, createPlainBm25, type Search } from './baselines.ts';
import { type ClefData, type Post, readClef, toCandidates } from './clef.ts';
import { readStatementSets } from './statement-sets.ts';

const depth = 5;
const table = await loadWordTable();

function scoreSearch(search: Search, posts: readonly Post[]): { map: number; first: number } {
  let map = 0;
  let first = 0;
  for (const { text, right } of posts) {
    const rank = search(text, depth).indexOf(right) + 1;
    if (rank > 0) map += 1 / rank;
    if (rank === 1) first++;
  }
  return { map: map / posts.length, first: first / posts.length };
}

/** Prints how sure a score is: of posts whose best claim scores so high, how many have it right. */
function printCalibration(data: ClefData): void {
  const index = indexStatements(toCandidates(data), table);
  const answers = data.dev.flatMap(({ text, right }) => {
    // Once with the right claim there, once as if the corpus did not hold it.
    const whole = index.rank(text, { limit: 1 })[0];
    const without = index.rank(text, { limit: 1, allows: (at) => at !== right })[0];
    return [
      { score: whole?.score ?? 0, isRight: whole?.statement === right },
      { score: without?.score ?? 0, isRight: false },
    ];
  });
  answers.sort((a, b) => a.score - b.score);
  console.log(
    '\nScore of the best claim, and how often it is right (each post with and without it)',
  );
  const bins = 8;
  for (let bin = 0; bin < bins; bin++) {
    const from = Math.floor((bin * answers.length) / bins);
    const own = answers.slice(from, Math.floor(((bin + 1) * answers.length) / bins));
    const right = own.filter(({ isRight }) => isRight).length;
    const range = `${own[0]?.score.toFixed(1)} to ${own.at(-1)?.score.toFixed(1)}`;
    console.log(`${range.padEnd(16)} ${(right / own.length).toFixed(2)}`);
  }
}

/** Prints how long it takes to rank 1,000 statements, and to make them ready, ms. */
function printSpeed(data: ClefData): void {
  const candidates = toCandidates(data).slice(0, 1000);
  const posts = data.dev.slice(0, 100);
  const time = (run: () => void) => {
    // Time of the processor, which other work on the machine does not stretch.
    const begun = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
  let index = indexStatements(candidates, table);
  const making = Array.from({ length: 10 }, () =>
    time(() => {
      index = indexStatements(candidates, table);
    }),
  );
  const ranking = posts.map(({ text }) => time(() => index.rank(text)));
  const median = (times: number[]) => quantile(times, 0.5).toFixed(1);
  console.log(
    `\n1,000 statements: made ready in ${median(making)} ms, ranked in ${median(ranking)}`,
  );
  console.log(`(medians; p95 of ranking ${quantile(ranking, 0.95).toFixed(1)} ms)`);
}

/** Prints how well statements are found for the posts of CLEF 2020, and for other texts. */
export async function evaluateStatements(): Promise<void> {
  const data = await readClef();
  console.log('                        MAP@5, P@1: MiniSearch      plain BM25      Gainsay');
  for (const { name, claims, posts } of await readStatementSets(data)) {
    const index = indexStatements(toCandidates({ claims }), table);
    // MiniSearch takes minutes for all of them; CLEF's own posts tell enough.
    const isOwn = claims === data.claims;
    const searches: (Search | null)[] = [
      isOwn ? createMiniSearch(claims) : null,
      createPlainBm25(claims.map(({ claim, title }) => `${claim} ${title}`)),
      (text, limit) => index.rank(text, { limit }).map(({ statement }) => statement),
    ];
    const cells = searches.map((search) => {
      if (!search) return '-'.padEnd(11);
      const { map, first } = scoreSearch(search, posts);
      return `${map.toFixed(3)} ${first.toFixed(3)}`;
    });
    console.log(`${name.padEnd(17)}${`${posts.length}`.padStart(4)}   ${cells.join('     ')}`);
  }
  printCalibration(data);
  printSpeed(data);
}
