import type { CorpusView } from '../lib/messages/views.ts';

/**
 * The corpus that a record is of; null where it is not among them.
 * @param key of the record, `<corpusId>#<id>`
 */
export function findCorpus(key: string, corpora: readonly CorpusView[]): CorpusView | null {
  return corpora.find(({ id }) => key.startsWith(`${id}#`)) ?? null;
}
