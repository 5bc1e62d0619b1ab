/**
 * How well `gainsay search` finds the claim that a post repeats, on CLEF 2020 CheckThat! task 2 in
 * ../shared/eval: MAP@5 and P@1 over all claims, each a statement of an NDJSON corpus in a
 * temporary folder. `npx tsx bench/ranking.ts [dev|train]`.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { loadCorpus } from '../cli/shared/load-corpus.ts';
import { openStatementSearch } from '../cli/shared/statement-search.ts';

const folder = new URL('../../shared/eval/ranking/clef2020/', import.meta.url);
const depth = 5;

/** The rows of a table; a cell in quotation marks may hold doubled ones and line feeds. */
async function readTable(path: string, hasHeading: boolean): Promise<string[][]> {
  const table = await readFile(new URL(path, folder), 'utf8').catch(() => {
    throw new Error(`The data is not there: ../shared/eval/ranking/clef2020/${path}`);
  });
  const rows: string[][] = parse(table, { delimiter: '\t', relax_column_count: true });
  return rows.slice(hasHeading ? 1 : 0);
}

const text = (en: string) => ({ en: en.trim() || '–' });

/** The claims as a corpus: the title that a fact-checker gave one is the question of a dispute. */
function* writeRecords(claims: readonly string[][]): Generator<object> {
  yield {
    type: 'corpus',
    id: 'https://bench.example/claims',
    title: text('Claims'),
    publisher: { name: text('Bench') },
    licence: 'none',
    quotationBasis: text('For measuring alone.'),
    coverage: { included: text('Claims'), excluded: text('-'), missingVoices: text('-') },
    corrections: { text: text('-') },
  };
  yield { type: 'entity', id: 'claims', kind: 'topic', label: text('Claims'), names: {} };
  const source = { title: null, publisher: null, published: null, language: 'en' };
  yield { type: 'source', id: 'claims-source', ...source };
  for (const [id = '', claim = '', title = ''] of claims) {
    const dispute = `d-${id}`;
    yield { type: 'dispute', id: dispute, question: text(title), about: ['claims'] };
    yield {
      ...{ type: 'statement', id: `s-${id}`, source: 'claims-source', speaker: null },
      ...{ note: text('Not told.'), speech: 'reported', claim: text(claim), about: ['claims'] },
      stances: [{ dispute, stance: 'affirms' }],
    };
  }
}

const set = process.argv[2] ?? 'dev';
const claims = await readTable('verified_claims.docs.tsv', true);
const posts = await readTable(`${set}/tweets.queries.tsv`, true);
const relevant = await readTable(`${set}/tweet-vclaim-pairs.qrels`, false);
const right = new Map(relevant.map(([post = '', , claim = '']) => [post, `s-${claim}`]));

const temporary = await mkdtemp(join(tmpdir(), 'gainsay-ranking-'));
try {
  const file = join(temporary, 'claims.ndjson');
  const lines = Array.from(writeRecords(claims), (record) => JSON.stringify(record));
  await writeFile(file, `${lines.join('\n')}\n`);

  const begun = performance.now();
  const { search } = await openStatementSearch(await loadCorpus(file));
  const opened = performance.now();
  let precision = 0;
  let first = 0;
  for (const [id = '', post = ''] of posts) {
    const found = search(post, { limit: depth });
    const rank = found.findIndex(({ statement }) => statement.id === right.get(id)) + 1;
    if (rank > 0) precision += 1 / rank;
    if (rank === 1) first++;
  }
  const searched = performance.now();
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  console.log(`${claims.length} claims, ${posts.length} posts (${set})`);
  console.log(`MAP@${depth} ${(precision / posts.length).toFixed(3)}`);
  console.log(`P@1 ${(first / posts.length).toFixed(3)}`);
  console.log(`opened in ${seconds(opened - begun)}, searched in ${seconds(searched - opened)}`);
} finally {
  await rm(temporary, { recursive: true, force: true });
}
