import { type DateView, readDate } from '../corpus/records/dates.ts';
import type { Statement } from '../corpus/records/records.ts';
import { fromKey } from '../lookup/entity-key.ts';
import type { FitView, MentionContext } from '../messages/messages.ts';
import type { EntityView } from '../messages/views.ts';
import { type DisputeWithStatements, toCandidate } from '../ranking/dispute-candidate.ts';
import { isSameDate, listDates } from '../ranking/list-dates.ts';
import { type RankedDispute, rankDisputes } from '../ranking/rank-disputes.ts';
import { readStatements } from './dispute-view.ts';
import type { RecordReader } from './record-reader.ts';
import { takeFirst } from './statement-view.ts';

/** Most disputes and other statements that one view holds. */
export const maxDisputes = 50;
export const maxStatements = 100;
/** Most disputes and statements that are read to choose from. */
export const maxRead = 500;

/** Why the first dispute is the first. */
export type Evidence = Pick<
  EntityView,
  'fits' | 'matchedWords' | 'matchedEntities' | 'matchedDates'
>;

interface Ranked {
  wholes: DisputeWithStatements[];
  evidence: Evidence;
}

/** Most names on the page, and most entities whose labels are read, to be set aside. */
const maxNamed = 24;

/** Labels of entities, in every language that they have one in. */
export async function readNames(
  reader: RecordReader,
  entities: readonly string[],
): Promise<string[]> {
  const records = await Promise.all(
    entities.slice(0, maxNamed).map((id) => reader.findOne('entity', id)),
  );
  return records.flatMap((record) => Object.values(record?.label ?? {}));
}

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

/** The mention that a view is opened at. */
export interface Occasion {
  context: MentionContext;
  /** The question that fits its sentence, as its mark was told; null where none does. */
  fit: FitView | null;
}

const nothingFits: Evidence = {
  fits: false,
  matchedWords: [],
  matchedEntities: [],
  matchedDates: [],
};

async function readEvidence(
  reader: RecordReader,
  { context, fit }: Occasion,
  first: RankedDispute,
  whole: DisputeWithStatements,
): Promise<Evidence> {
  const entities = await Promise.all(
    first.matchedEntities.map(async (id) => {
      const label = await reader.labelOf(id);
      return label ? [{ key: reader.key(id), label }] : [];
    }),
  );
  return {
    fits: true,
    matchedWords: fit?.words ?? [],
    matchedEntities: entities.flat(),
    matchedDates: readDates(context, whole),
  };
}

/** The order that needs no sentence. */
function rankAlone(wholes: readonly DisputeWithStatements[]): DisputeWithStatements[] {
  const byId = new Map(wholes.map((whole) => [whole.dispute.id, whole]));
  const ranked = rankDisputes({ sentence: '', nearby: [] }, wholes.map(toCandidate));
  return ranked.flatMap(({ id }) => byId.get(id) ?? []);
}

/** The question that fits first, then the others by how near they are to its sentence. */
async function rankNear(
  reader: RecordReader,
  entity: string,
  occasion: Occasion,
  told: DisputeWithStatements,
  others: readonly DisputeWithStatements[],
): Promise<Ranked> {
  const { context } = occasion;
  const byId = new Map([told, ...others].map((whole) => [whole.dispute.id, whole]));
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
  const isTold = ({ id }: RankedDispute) => id === told.dispute.id;
  const first = near.find(isTold);
  const rest = near.filter((each) => !isTold(each));
  return {
    wholes: [told, ...rest.flatMap(({ id }) => byId.get(id) ?? [])],
    evidence: first ? await readEvidence(reader, occasion, first, told) : nothingFits,
  };
}

/** The question that was told to fit; null where it is another corpus's, or is gone. */
async function readTold(
  reader: RecordReader,
  fit: FitView | null,
): Promise<DisputeWithStatements | null> {
  const parts = fit && fromKey(fit.dispute);
  if (parts?.corpus !== reader.corpus.id) return null;
  const dispute = await reader.findOne('dispute', parts.id);
  return dispute && readStatements(reader, dispute);
}

/** What is on record about an entity, as far as a view of it holds it. */
export interface ChosenRecords {
  disputes: DisputeWithStatements[];
  evidence: Evidence;
  /** Its other statements that take a stance on some dispute, and those that take none; the earliest first. */
  elsewhere: Statement[];
  statements: Statement[];
  /** How many there are in all. */
  total: { disputes: number; statements: number };
}

/**
 * Chooses from what is on record about an entity. Where a question fits, that one comes first and
 * the others by how near they are to the sentence: the disputes about it and those in which it
 * speaks as one list, so that what it said never stands without what others said. Then its other
 * statements.
 * @param occasion null where no mention is meant
 */
export async function chooseRecords(
  reader: RecordReader,
  entity: string,
  occasion: Occasion | null,
): Promise<ChosenRecords> {
  // What is asked for at once is read together.
  const [about, by, on] = await Promise.all([
    reader.findMany('dispute', { of: 'disputes-about', id: entity }, maxRead),
    reader.findMany('dispute', { of: 'disputes-by', id: entity }, maxRead),
    reader.findMany('statement', { of: 'statements-on', id: entity }, maxRead),
  ]);
  const aboutIds = new Set(about.records.map((dispute) => dispute.id));
  const onlyBy = by.records.filter((dispute) => !aboutIds.has(dispute.id));

  const [wholesOf, told] = await Promise.all([
    Promise.all([...about.records, ...onlyBy].map((dispute) => readStatements(reader, dispute))),
    readTold(reader, occasion?.fit ?? null),
  ]);
  const fits = occasion && occasion.context.sentence !== '' ? false : null;
  const { wholes, evidence } =
    occasion && told
      ? await rankNear(reader, entity, occasion, told, wholesOf)
      : { wholes: rankAlone(wholesOf), evidence: { ...nothingFits, fits } };
  const shown = wholes.slice(0, maxDisputes);

  const isOwn = !told || wholesOf.some(({ dispute }) => dispute.id === told.dispute.id);
  const shownIds = new Set(shown.map(({ dispute }) => dispute.id));
  const isShown = (statement: Statement) =>
    statement.stances.some((stance) => shownIds.has(stance.dispute));
  const others = on.records.filter((statement) => !isShown(statement));
  const takesStance = ({ stances }: Statement) => stances.length > 0;
  const unread = on.total - on.records.length;
  return {
    disputes: shown,
    evidence,
    elsewhere: await takeFirst(reader, others.filter(takesStance), maxStatements),
    statements: await takeFirst(
      reader,
      others.filter((each) => !takesStance(each)),
      maxStatements,
    ),
    total: {
      disputes: about.total + by.total - (by.records.length - onlyBy.length) + Number(!isOwn),
      statements: others.length + unread,
    },
  };
}
