/** In which languages a corpus has words that a sentence can be held against. */
import type { RecordReader } from './record-reader.ts';

/** Questions that are looked at: those of one corpus are in the same languages. */
const maxQuestions = 200;

/**
 * The languages of a corpus's questions and of what is said on them; primary subtags of BCP 47, each once.
 * @throws {CorpusError} when a part of the corpus is damaged
 */
export async function listComparedLanguages({
  corpus,
}: Pick<RecordReader, 'corpus'>): Promise<string[]> {
  const tags = new Set<string>();
  let questions = 0;
  for await (const records of corpus.readKind('disputes')) {
    for (const record of records) {
      if (record.type === 'statement') for (const tag of Object.keys(record.claim)) tags.add(tag);
      if (record.type !== 'dispute') continue;
      questions++;
      const { question, deed, alsoAsked, examples } = record;
      for (const words of [question, deed, alsoAsked, examples]) {
        for (const tag of Object.keys(words)) tags.add(tag);
      }
    }
    if (questions >= maxQuestions) break;
  }
  return [...new Set(Array.from(tags, (tag) => tag.toLowerCase().split('-', 1)[0] ?? ''))];
}
