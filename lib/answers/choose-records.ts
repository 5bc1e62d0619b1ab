import type { Statement } from '../corpus/records/records.ts';
import { type DisputeWithStatements, toCandidate } from '../ranking/dispute-candidate.ts';
import { rankDisputes } from '../ranking/rank-disputes.ts';
import { readStatements } from './dispute-view.ts';
import type { RecordReader } from './record-reader.ts';
import { takeFirst } from './statement-view.ts';

/** Most disputes and other statements that one view holds. */
export const maxDisputes = 50;
export const maxStatements = 100;
/** Most disputes and statements that are read to choose from. */
export const maxRead = 500;

/** The order that needs no sentence. */
function rankAlone(wholes: readonly DisputeWithStatements[]): DisputeWithStatements[] {
  const byId = new Map(wholes.map((whole) => [whole.dispute.id, whole]));
  const ranked = rankDisputes({ sentence: '', nearby: [] }, wholes.map(toCandidate));
  return ranked.flatMap(({ id }) => byId.get(id) ?? []);
}

/**
 * The disputes about an entity, then those in which it speaks, as one list, so that what it said
 * never stands without what others said; and how many there are.
 */
export async function readDisputesOf(reader: RecordReader, entity: string) {
  const [about, by] = await Promise.all([
    reader.findMany('dispute', { of: 'disputes-about', id: entity }, maxRead),
    reader.findMany('dispute', { of: 'disputes-by', id: entity }, maxRead),
  ]);
  const aboutIds = new Set(about.records.map((dispute) => dispute.id));
  const onlyBy = by.records.filter((dispute) => !aboutIds.has(dispute.id));
  return {
    disputes: [...about.records, ...onlyBy],
    total: about.total + by.total - (by.records.length - onlyBy.length),
  };
}

/** What is on record about an entity, as far as a view of it holds it. */
export interface ChosenRecords {
  disputes: DisputeWithStatements[];
  /** Its other statements that take a stance on some dispute, and those that take none; the earliest first. */
  elsewhere: Statement[];
  statements: Statement[];
  /** How many there are in all, of statements those in force. */
  total: { disputes: number; statements: number };
}

/**
 * Chooses from what is on record about an entity, in the order that needs no sentence: its disputes,
 * then its other statements.
 */
export async function chooseRecords(reader: RecordReader, entity: string): Promise<ChosenRecords> {
  // What is asked for at once is read together.
  const [{ disputes, total }, on] = await Promise.all([
    readDisputesOf(reader, entity),
    reader.findMany('statement', { of: 'statements-on', id: entity }, maxRead),
  ]);
  const wholes = await Promise.all(disputes.map((dispute) => readStatements(reader, dispute)));
  const shown = rankAlone(wholes).slice(0, maxDisputes);

  const shownIds = new Set(shown.map(({ dispute }) => dispute.id));
  const isShown = (statement: Statement) =>
    statement.stances.some((stance) => shownIds.has(stance.dispute));
  const others = on.records.filter((statement) => !isShown(statement));
  const takesStance = ({ stances }: Statement) => stances.length > 0;
  // What was not read counts as in force: nothing else is known of it.
  const unread = on.total - on.records.length;
  const inForce = others.filter(({ status }) => status.state !== 'withdrawn');
  return {
    disputes: shown,
    elsewhere: await takeFirst(reader, others.filter(takesStance), maxStatements),
    statements: await takeFirst(
      reader,
      others.filter((each) => !takesStance(each)),
      maxStatements,
    ),
    total: { disputes: total, statements: inForce.length + unread },
  };
}
