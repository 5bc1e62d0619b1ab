import { mapInSlices } from '../async/map-in-slices.ts';
import type { Dispute, Stance } from '../corpus/records/records.ts';
import type { DisputeView, SideView, StatementView } from '../messages/views.ts';
import { type DisputeWithStatements, isTwoSided, stanceOn } from '../ranking/dispute-candidate.ts';
import type { RecordReader } from './record-reader.ts';
import { compareStatements, dateOf, toStatementView } from './statement-view.ts';

/** @param most statements that are read; all where none is told */
export async function readStatements(
  reader: RecordReader,
  dispute: Dispute,
  most?: number,
): Promise<DisputeWithStatements> {
  const posting = { of: 'stances-on', id: dispute.id } as const;
  const { records } = await reader.findMany('statement', posting, most);
  return { dispute, statements: records };
}

/** When a side was first heard, ms since 1970; Infinity if that is not known. */
function beginningOf(statements: readonly StatementView[]): number {
  const dates = statements.map((statement) => dateOf(statement)?.min ?? Number.POSITIVE_INFINITY);
  return Math.min(Number.POSITIVE_INFINITY, ...dates);
}

/** The affirming and the denying side, the one that was heard first in front. */
export function arrangeSides(
  affirming: StatementView[],
  denying: StatementView[],
): [SideView, SideView] {
  const affirms: SideView = { stance: 'affirms', statements: affirming };
  const denies: SideView = { stance: 'denies', statements: denying };
  const deniesFirst = beginningOf(denying) < beginningOf(affirming);
  return deniesFirst ? [denies, affirms] : [affirms, denies];
}

/** A dispute as it is shown: the side that was heard first stands first, whichever it is. */
export async function toDisputeView(
  reader: RecordReader,
  whole: DisputeWithStatements,
): Promise<DisputeView> {
  const { dispute } = whole;
  const readSide = async (stance: Stance): Promise<StatementView[]> => {
    const own = whole.statements.filter((statement) => stanceOn(dispute, statement) === stance);
    const statements = await mapInSlices(own, (each) => toStatementView(reader, each));
    return statements.sort(compareStatements);
  };
  const [affirms, denies, qualifies] = await Promise.all([
    readSide('affirms'),
    readSide('denies'),
    readSide('qualifies'),
  ]);
  return {
    key: reader.key(dispute.id),
    question: reader.localize(dispute.question),
    note: reader.localizeOrNull(dispute.note),
    twoSided: isTwoSided(whole),
    sides: arrangeSides(affirms, denies),
    qualifying: qualifies,
    joined: null,
  };
}
