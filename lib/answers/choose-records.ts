import { type DateView, readDate } from '../corpus/records/dates.ts';
import type { Dispute, Statement } from '../corpus/records/records.ts';
import { fromKey } from '../lookup/entity-key.ts';
import type { MentionContext } from '../messages/messages.ts';
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

async function readEvidence(
  reader: RecordReader,
  context: MentionContext,
  first: RankedDispute | undefined,
  whole: DisputeWithStatements | undefined,
): Promise<Evidence> {
  const fits = context.sentence === '' ? null : (first?.fits ?? false);
  if (!fits || !first || !whole) {
    return { fits, matchedWords: [], matchedEntities: [], matchedDates: [] };
  }
  const entities = await Promise.all(
    first.matchedEntities.map(async (id) => {
      const label = await reader.labelOf(id);
      return label ? [{ key: reader.key(id), label }] : [];
    }),
  );
  return {
    fits,
    matchedWords: first.matchedWords,
    matchedEntities: entities.flat(),
    matchedDates: readDates(context, whole),
  };
}

/** The disputes nearest the sentence first; by the order that needs no sentence when none fits. */
async function rank(
  reader: RecordReader,
  entity: string,
  context: MentionContext,
  disputes: readonly Dispute[],
): Promise<Ranked> {
  const read = await Promise.all(disputes.map((dispute) => readStatements(reader, dispute)));
  const byId = new Map(read.map((whole) => [whole.dispute.id, whole]));
  const nearby = context.nearby
    .map(fromKey)
    .filter((key) => key?.corpus === reader.corpus.id)
    .map((key) => key?.id ?? '');
  const names = [
    ...(context.names ?? []).slice(0, maxNamed),
    ...(await readNames(reader, [entity, ...nearby])),
  ];
  const candidates = read.map(toCandidate);
  const { sentence } = context;
  const occasion = { sentence, language: languageOf(context), nearby, names };
  const near = rankDisputes(occasion, candidates);
  const first = near[0];
  const ranked = first?.fits ? near : rankDisputes({ sentence: '', nearby: [] }, candidates);
  return {
    wholes: ranked.flatMap(({ id }) => byId.get(id) ?? []),
    evidence: await readEvidence(reader, context, first, first && byId.get(first.id)),
  };
}

/** What is on record about an entity, as far as a view of it holds it. */
export interface ChosenRecords {
  disputes: DisputeWithStatements[];
  evidence: Evidence;
  /** Its other statements, the earliest first. */
  statements: Statement[];
  /** How many there are in all. */
  total: { disputes: number; statements: number };
}

/**
 * Chooses from what is on record about an entity: the disputes about it and those in which it
 * speaks as one list, so that what it said never stands without what others said, the nearest to
 * the sentence first if one fits it; then its other statements.
 */
export async function chooseRecords(
  reader: RecordReader,
  entity: string,
  context: MentionContext,
): Promise<ChosenRecords> {
  // What is asked for at once is read together.
  const [about, by, on] = await Promise.all([
    reader.findMany('dispute', { of: 'disputes-about', id: entity }, maxRead),
    reader.findMany('dispute', { of: 'disputes-by', id: entity }, maxRead),
    reader.findMany('statement', { of: 'statements-on', id: entity }, maxRead),
  ]);
  const aboutIds = new Set(about.records.map((dispute) => dispute.id));
  const onlyBy = by.records.filter((dispute) => !aboutIds.has(dispute.id));

  const { wholes, evidence } = await rank(reader, entity, context, [...about.records, ...onlyBy]);
  const shown = wholes.slice(0, maxDisputes);

  const shownIds = new Set(shown.map(({ dispute }) => dispute.id));
  const isShown = (statement: Statement) =>
    statement.stances.some((stance) => shownIds.has(stance.dispute));
  const others = on.records.filter((statement) => !isShown(statement));
  const unread = on.total - on.records.length;
  return {
    disputes: shown,
    evidence,
    statements: await takeFirst(reader, others, maxStatements),
    total: {
      disputes: about.total + by.total - (by.records.length - onlyBy.length),
      statements: others.length + unread,
    },
  };
}
