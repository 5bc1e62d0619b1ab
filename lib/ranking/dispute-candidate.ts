import type { Dispute, Stance, Statement } from '../corpus/records/records.ts';
import type { DisputeCandidate } from './measure-disputes.ts';
import { listTexts, toTexts } from './words.ts';

/** A dispute with the statements that take a stance on it. */
export interface DisputeWithStatements {
  dispute: Dispute;
  statements: Statement[];
}

/** The stance that a statement takes on a dispute. */
export function stanceOn(dispute: Dispute, statement: Statement): Stance | undefined {
  return statement.stances.find((stance) => stance.dispute === dispute.id)?.stance;
}

function inForce(statements: readonly Statement[]): Statement[] {
  return statements.filter((statement) => statement.status.state !== 'withdrawn');
}

/** Which sides of a dispute have a statement in force. */
export function heardSides({
  dispute,
  statements,
}: DisputeWithStatements): Record<'affirms' | 'denies', boolean> {
  const stances = inForce(statements).map((statement) => stanceOn(dispute, statement));
  return { affirms: stances.includes('affirms'), denies: stances.includes('denies') };
}

/** Whether a dispute has at least one statement in force on either side. */
export function isTwoSided(whole: DisputeWithStatements): boolean {
  const { affirms, denies } = heardSides(whole);
  return affirms && denies;
}

/** A dispute as ranking sees it. Withdrawn statements do not count. */
export function toCandidate(whole: DisputeWithStatements): DisputeCandidate {
  const { dispute } = whole;
  const statements = inForce(whole.statements);
  const speakers = statements.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
  const texts = statements.map(({ claim, quotes }) => [
    ...toTexts(claim),
    ...quotes.map(({ exact, language }) => ({ text: exact, language })),
  ]);
  return {
    id: dispute.id,
    question: toTexts(dispute.question),
    alsoAsked: listTexts(dispute.alsoAsked),
    examples: listTexts(dispute.examples),
    texts,
    about: dispute.about,
    speakers,
    isTwoSided: isTwoSided(whole),
  };
}
