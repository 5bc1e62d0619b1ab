/**
 * What statements are ranked for beside CLEF's posts, so that nothing is chosen by posts alone:
 * claims without titles, titles that ask what a claim says, and quotations that a claim tells of.
 */
import { loadCorpus } from '../../cli/shared/load-corpus.ts';
import { localize } from '../../lib/corpus/records/localize.ts';
import type { ClefData, Post } from './clef.ts';

/** Texts, each with the number of the one claim that is right. */
export interface StatementSet {
  name: string;
  claims: readonly { claim: string; title: string }[];
  posts: readonly Post[];
}

const corpus = new URL('../../corpora/aleppo', import.meta.url).pathname;
/** Of CLEF's titles so many are held against all claims. */
const everyTitle = 17;

/** English quotations of the bundled corpus, and its claims, each its own, before others. */
async function readQuotations(others: StatementSet['claims']): Promise<StatementSet> {
  const reader = await loadCorpus(corpus);
  const claims: { claim: string; title: string }[] = [];
  const posts: Post[] = [];
  for await (const records of reader.readKind('statements')) {
    for (const record of records) {
      if (record.type !== 'statement' || record.status.state === 'withdrawn') continue;
      for (const { exact, language } of record.quotes) {
        if (language.startsWith('en')) posts.push({ text: exact, right: claims.length });
      }
      claims.push({ claim: localize(record.claim, ['en']).text, title: '' });
    }
  }
  return { name: 'quotations', claims: [...claims, ...others], posts };
}

/** All sets that statements are ranked for, CLEF's own first. */
export async function readStatementSets(data: ClefData): Promise<StatementSet[]> {
  const { claims, train, dev } = data;
  const alone = claims.map(({ claim }) => ({ claim, title: '' }));
  const titles = claims.flatMap(({ title }, right) =>
    right % everyTitle === 0 ? [{ text: title, right }] : [],
  );
  return [
    { name: 'train', claims, posts: train },
    { name: 'dev', claims, posts: dev },
    { name: 'train, no titles', claims: alone, posts: train },
    { name: 'dev, no titles', claims: alone, posts: dev },
    { name: 'titles', claims: alone, posts: titles },
    await readQuotations(alone),
  ];
}
