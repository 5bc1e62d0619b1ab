import { inTurns } from '../algorithms/in-turns.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import { type SearchedType, searchedFieldsOf } from '../lookup/searched-fields.ts';
import type { Evidence } from '../messages/found-views.ts';
import { corpusOfKey } from '../messages/record-key.ts';
import type { RecordReader } from './record-reader.ts';

export type SearchedRecord<Type extends SearchedType> = Extract<BuiltRecord, { type: Type }>;

/** A record that shares words with a query, made ready to be shown. */
export interface Scored<View> {
  score: number;
  /** Of equal scores the lower key comes first. */
  key: string;
  view: View & Evidence;
}

/**
 * The records of a type in one corpus that share words with a query, the best first.
 * @param words as `listWords` gives them
 */
export async function searchRecords<Type extends SearchedType, View>(
  reader: RecordReader,
  type: Type,
  words: readonly string[],
  limit: number,
  toView: (record: SearchedRecord<Type>) => View | Promise<View>,
): Promise<Scored<View>[]> {
  const { found } = await reader.corpus.findByWords(type, words, limit);
  const ofType = found.filter(
    (each): each is { record: SearchedRecord<Type>; score: number } => each.record.type === type,
  );
  return Promise.all(
    ofType.map(async ({ record, score }) => {
      const { id }: BuiltRecord = record;
      const own = new Set(searchedFieldsOf(record).flatMap((field) => field.words));
      const matched = [...new Set(words)].filter((word) => own.has(word));
      return { score, key: reader.key(id), view: { ...(await toView(record)), matched } };
    }),
  );
}

/**
 * The best of several corpora, which take turns: a corpus writes its own words, and so its scores.
 * Whose turn comes first, the scores tell, as far as those of corpora compare.
 */
export function takeBest<View>(
  found: readonly Scored<View>[][],
  limit: number,
): (View & Evidence)[] {
  const sorted = found.flat().sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  return inTurns(sorted, ({ key }) => corpusOfKey(key))
    .slice(0, limit)
    .map(({ view }) => view);
}
