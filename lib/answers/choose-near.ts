/** The questions of an entity by how near they are to a sentence that one of them fits. */
import { type DateView, readDate } from '../corpus/records/dates.ts';
import type { Dispute } from '../corpus/records/records.ts';
import { fromKey } from '../lookup/entity-key.ts';
import type { FitView, MentionContext } from '../messages/messages.ts';
import type { EntityPreview } from '../messages/preview-views.ts';
import { type DisputeWithStatements, toCandidate } from '../ranking/dispute-candidate.ts';
import { isSameDate, listDates } from '../ranking/list-dates.ts';
import { type RankedDispute, rankDisputes } from '../ranking/rank-disputes.ts';
import { readStatements } from './dispute-view.ts';
import { maxNamed, readNames } from './read-names.ts';
import type { RecordReader } from './record-reader.ts';

/** Why the first dispute is the first. */
export type Evidence = Pick<
  EntityPreview,
  'fits' | 'otherLanguage' | 'matchedWords' | 'matchedEntities' | 'matchedDates'
>;

/** The mention that an answer is for. */
export interface Occasion {
  context: MentionContext;
  /** The question that fits its sentence, as its mark was told; null where none does. */
  fit: FitView | null;
}

export const nothingFits: Evidence = {
  fits: false,
  otherLanguage: null,
  matchedWords: [],
  matchedEntities: [],
  matchedDates: [],
};

/** Statements of a question that a sentence is held against; of the one that fits, and of each other. */
const comparedOfTold = 200;
const comparedOfOther = 60;

/** The language of a sentence; the ranking takes English for one that is not told. */
const languageOf = ({ language }: MentionContext) => language || 'en';

/** On which of the dates that a sentence names something was said on a dispute; each once. */
function readDates(context: MentionContext, { statements }: DisputeWithStatements): DateView[] {
  const named = listDates(context.sentence, languageOf(context));
  const said = new Set(statements.flatMap((statement) => statement.said ?? []));
  return [...said]
    .filter((date) => named.some((each) => isSameDate(each, date)))
    .sort()
    .flatMap((date) => readDate(date) ?? []);
}

async function readEvidence(
  reader: RecordReader,
  { context, fit }: Occasion,
  told: DisputeWithStatements,
  matched: readonly string[],
): Promise<Evidence> {
  const entities = await Promise.all(
    matched.map(async (id) => {
      const label = await reader.labelOf(id);
      return label ? [{ key: reader.key(id), label }] : [];
    }),
  );
  return {
    fits: true,
    otherLanguage: null,
    matchedWords: fit?.words ?? [],
    matchedEntities: entities.flat(),
    matchedDates: readDates(context, told),
  };
}

/** The question that was told to fit; null where it is another corpus's, or is gone. */
export async function readTold(reader: RecordReader, fit: FitView | null): Promise<Dispute | null> {
  const parts = fit && fromKey(fit.dispute);
  if (parts?.corpus !== reader.corpus.id) return null;
  return reader.findOne('dispute', parts.id);
}

/**
 * The question that fits first, then the others by how near they are to its sentence.
 * @param others may hold the one that fits
 */
export async function chooseNear(
  reader: RecordReader,
  entity: string,
  occasion: Occasion,
  told: Dispute,
  others: readonly Dispute[],
): Promise<{ disputes: Dispute[]; evidence: Evidence }> {
  const { context } = occasion;
  const [first, ...rest] = await Promise.all([
    readStatements(reader, told, comparedOfTold),
    ...others
      .filter(({ id }) => id !== told.id)
      .map((dispute) => readStatements(reader, dispute, comparedOfOther)),
  ]);
  const byId = new Map([first, ...rest].map((whole) => [whole.dispute.id, whole]));
  const nearby = context.nearby
    .map(fromKey)
    .filter((key) => key?.corpus === reader.corpus.id)
    .map((key) => key?.id ?? '');
  const names = [
    ...(context.names ?? []).slice(0, maxNamed),
    ...(await readNames(reader, [entity, ...nearby])),
  ];
  const { sentence } = context;
  const near = rankDisputes(
    { sentence, language: languageOf(context), nearby, names },
    [...byId.values()].map(toCandidate),
    await reader.loadWordTable(),
  );
  const isTold = ({ id }: RankedDispute) => id === told.id;
  const matched = near.find(isTold)?.matchedEntities ?? [];
  const nextOnes = near.filter((each) => !isTold(each));
  return {
    disputes: [told, ...nextOnes.flatMap(({ id }) => byId.get(id)?.dispute ?? [])],
    evidence: await readEvidence(reader, occasion, first, matched),
  };
}
