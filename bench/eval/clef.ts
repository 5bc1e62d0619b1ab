/** CLEF 2020 CheckThat! task 2 in ../shared/eval: posts, and the checked claims that they repeat. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { StatementCandidate } from '../../lib/ranking/rank-statements.ts';

const folder = new URL('../../../shared/eval/ranking/clef2020/', import.meta.url);

/** A post and the number of the claim that it repeats. */
export interface Post {
  text: string;
  right: number;
}

export interface ClefData {
  /** Each claim with the title that a fact-checker gave it. */
  claims: { claim: string; title: string }[];
  train: Post[];
  dev: Post[];
}

/** The rows of a table; a cell in quotation marks may hold doubled ones and line feeds. */
async function readTable(path: string, hasHeading: boolean): Promise<string[][]> {
  const table = await readFile(new URL(path, folder), 'utf8');
  const rows: string[][] = parse(table, { delimiter: '\t', relax_column_count: true });
  return rows.slice(hasHeading ? 1 : 0);
}

/** @throws {Error} the file system's, when the data is not there */
export async function readClef(): Promise<ClefData> {
  const rows = await readTable('verified_claims.docs.tsv', true);
  const numbers = new Map(rows.map(([id = ''], number) => [id, number]));
  const readPosts = async (set: string): Promise<Post[]> => {
    const relevant = await readTable(`${set}/tweet-vclaim-pairs.qrels`, false);
    const claims = new Map(relevant.map(([post = '', , claim = '']) => [post, claim]));
    const posts = await readTable(`${set}/tweets.queries.tsv`, true);
    return posts.map(([id = '', text = '']) => {
      return { text, right: numbers.get(claims.get(id) ?? '') ?? -1 };
    });
  };
  return {
    claims: rows.map(([, claim = '', title = '']) => ({ claim: claim.trim(), title })),
    train: await readPosts('train'),
    dev: await readPosts('dev'),
  };
}

/** The claims as statements: the title that a fact-checker gave one is the question of a dispute. */
export function toCandidates({
  claims,
}: {
  claims: readonly { claim: string; title: string }[];
}): StatementCandidate[] {
  return claims.map(({ claim, title }, number) => ({
    id: `${number}`.padStart(5, '0'),
    claim: [{ text: claim, language: 'en' }],
    questions: title === '' ? [] : [{ text: title, language: 'en' }],
    quotes: [],
    speaker: [],
    entities: [],
  }));
}
