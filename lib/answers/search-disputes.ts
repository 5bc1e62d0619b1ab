import type { Dispute } from '../corpus/records/records.ts';
import { fromKey } from '../lookup/entity-key.ts';
import { listStemsOfWord } from '../lookup/search-stems.ts';
import { searchedFieldsOf } from '../lookup/searched-fields.ts';
import { languageOfBlock } from '../marks/language-of-block.ts';
import { toCandidate } from '../ranking/dispute-candidate.ts';
import { namesAside } from '../ranking/measure-disputes.ts';
import { rankDisputes } from '../ranking/rank-disputes.ts';
import { listWords } from '../ranking/words.ts';
import { readStatements } from './dispute-view.ts';
import type { BareFound } from './question-sides.ts';
import { readNames } from './read-names.ts';
import type { RecordReader } from './record-reader.ts';
import type { Scored } from './search.ts';

/** An entity's key and the name that it was found by. */
export interface NamedKey {
  key: string;
  name: string;
}

export interface DisputeQuery {
  /** As it was typed or selected. */
  query: string;
  /** The words that records are looked up by: those of the query, and what the last may begin. */
  words: readonly string[];
  /** Entities that the query names. */
  within: readonly NamedKey[];
}

/** Less than any two scores that differ. */
const leastStep = 1e-9;
/** Most disputes that are read of one named entity, and most statements of each. */
export const maxAbout = 40;
const maxStatements = 200;

function isDispute(record: { type: string }): record is Dispute {
  return record.type === 'dispute';
}

/** Whether a word is more than what stands in any sentence. */
const isTelling = (word: string) => listStemsOfWord(word).length > 0;

/** Those of some words whose stem a dispute is found by. */
function listShared(dispute: Dispute, stemsOf: ReadonlyMap<string, readonly string[]>): string[] {
  const own = new Set(searchedFieldsOf(dispute).flatMap(({ words }) => words));
  return [...stemsOf]
    .filter(([, stems]) => stems.some((stem) => own.has(stem)))
    .map(([word]) => word);
}

/**
 * The disputes of one corpus that share words with a query, and those of the entities that it names,
 * in the order in which the card would rank them for the query as its sentence.
 */
export async function searchDisputes(
  reader: RecordReader,
  { query, words, within }: DisputeQuery,
  limit: number,
): Promise<Scored<BareFound>[]> {
  const named = new Map(
    within.flatMap(({ key, name }) => {
      const parts = fromKey(key);
      return parts?.corpus === reader.corpus.id ? [[parts.id, name] as const] : [];
    }),
  );
  const ids = [...named.keys()];
  const stemsOf = new Map(words.map((word) => [word, listStemsOfWord(word)]));
  const [byWords, labels, ...ofNamed] = await Promise.all([
    reader.corpus.findByWords('dispute', [...new Set([...stemsOf.values()].flat())], limit),
    readNames(reader, ids),
    ...ids.flatMap((id) => [
      reader.findMany('dispute', { of: 'disputes-about', id }, maxAbout),
      reader.findMany('dispute', { of: 'disputes-by', id }, maxAbout),
    ]),
  ]);
  const ofNames = ofNamed.flatMap(({ records }) => records);
  const areOfNames = new Set(ofNames.map(({ id }) => id));
  const found = [...byWords.found.map(({ record }) => record).filter(isDispute), ...ofNames];
  const disputes = new Map(found.map((dispute) => [dispute.id, dispute]));
  // Statements tell apart what is about the same entity; words alone are told apart by the questions.
  const wholes = await Promise.all(
    [...disputes.values()].map((dispute) =>
      ids.length > 0 ? readStatements(reader, dispute, maxStatements) : { dispute, statements: [] },
    ),
  );
  const typed = new Set(listWords(query));
  const sentence = [query, ...words.filter((word) => !typed.has(word))].join(' ');
  const names = [...named.values(), ...labels];
  // A name alone tells nothing of its questions: they come in the order that needs no sentence.
  const isName =
    ids.length === 1 && namesAside(names)({ text: query, language: 'en' }).length === 0;
  const occasion = isName
    ? { sentence: '', nearby: [] }
    : { sentence, language: languageOfBlock(query, query, ''), nearby: ids, names };
  const ranked = rankDisputes(occasion, wholes.map(toCandidate), await reader.loadWordTable());
  return ranked
    .slice(0, limit)
    .flatMap(({ id, score, fits, matchedWords, matchedEntities }, at) => {
      const dispute = disputes.get(id);
      if (!dispute) return [];
      const about = isName ? [...dispute.about] : matchedEntities;
      const by = about.flatMap((entity) => named.get(entity) ?? []);
      const inNames = new Set(by.flatMap(listWords));
      const shared = listShared(dispute, stemsOf).filter((word) => !inNames.has(word));
      const view = {
        key: reader.key(id),
        keys: [reader.key(id)],
        question: reader.localize(dispute.question),
        isNear: fits && areOfNames.has(id),
        matched: [...new Set([...by, ...shared, ...matchedWords.filter(isTelling)])],
      };
      // What ranks alike keeps its order where the corpora are put together.
      return [{ score: score - at * leastStep, key: view.key, view }];
    });
}
