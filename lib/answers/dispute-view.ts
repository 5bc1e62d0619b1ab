import type { Dispute, Stance, Statement } from '../corpus/records.ts';
import type { DisputeView, SideView, StatementView } from '../messages/views.ts';
import type { DisputeCandidate } from '../ranking/rank-disputes.ts';
import { toTexts } from '../ranking/words.ts';
import type { RecordReader } from './record-reader.ts';
import { compareStatements, dateOf, toStatementView } from './statement-view.ts';

/** A dispute with the statements that take a stance on it. */
export interface DisputeWithStatements {
  dispute: Dispute;
  statements: Statement[];
}

export async function readStatements(
  reader: RecordReader,
  dispute: Dispute,
): Promise<DisputeWithStatements> {
  const { records } = await reader.findMany('statement', { of: 'stances-on', id: dispute.id });
  return { dispute, statements: records };
}

function stanceOn(dispute: Dispute, statement: Statement): Stance | undefined {
  return statement.stances.find((stance) => stance.dispute === dispute.id)?.stance;
}

function inForce(statements: readonly Statement[]): Statement[] {
  return statements.filter((statement) => statement.status.state !== 'withdrawn');
}

/** Whether a dispute has at least one statement in force on either side. */
export function isTwoSided({ dispute, statements }: DisputeWithStatements): boolean {
  const stances = inForce(statements).map((statement) => stanceOn(dispute, statement));
  return stances.includes('affirms') && stances.includes('denies');
}

/** A dispute as ranking sees it. Withdrawn statements do not count. */
export function toCandidate(whole: DisputeWithStatements): DisputeCandidate {
  const { dispute } = whole;
  const statements = inForce(whole.statements);
  const speakers = statements.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
  const said = statements.flatMap(({ claim, quotes }) => [
    ...toTexts(claim),
    ...quotes.map(({ exact, language }) => ({ text: exact, language })),
  ]);
  return {
    id: dispute.id,
    question: toTexts(dispute.question),
    texts: said,
    about: dispute.about,
    speakers,
    isTwoSided: isTwoSided(whole),
    statements: statements.length,
  };
}

/** When a side was first heard, ms since 1970; Infinity if that is not known. */
function beginningOf(statements: readonly StatementView[]): number {
  const dates = statements.map((statement) => dateOf(statement)?.min ?? Number.POSITIVE_INFINITY);
  return Math.min(Number.POSITIVE_INFINITY, ...dates);
}

/** A dispute as it is shown: the side that was heard first stands first, whichever it is. */
export async function toDisputeView(
  reader: RecordReader,
  whole: DisputeWithStatements,
): Promise<DisputeView> {
  const { dispute } = whole;
  const sideOf = async (stance: Stance): Promise<SideView> => {
    const own = whole.statements.filter((statement) => stanceOn(dispute, statement) === stance);
    const statements = await Promise.all(own.map((each) => toStatementView(reader, each)));
    return { stance, statements: statements.sort(compareStatements) };
  };
  const affirms = await sideOf('affirms');
  const denies = await sideOf('denies');
  const deniesFirst = beginningOf(denies.statements) < beginningOf(affirms.statements);
  return {
    key: reader.key(dispute.id),
    question: reader.localize(dispute.question),
    note: reader.localizeOrNull(dispute.note),
    twoSided: isTwoSided(whole),
    sides: deniesFirst ? [denies, affirms] : [affirms, denies],
    qualifying: (await sideOf('qualifies')).statements,
  };
}
