import { mapInSlices } from '../async/map-in-slices.ts';
import type { Dispute } from '../corpus/records/records.ts';
import type { DisputeView } from '../messages/views.ts';
import { type DisputeWithStatements, isTwoSided, stanceOn } from '../ranking/dispute-candidate.ts';
import { joinPrinted } from './also-printed.ts';
import { arrangeStatements } from './arrange-statements.ts';
import type { RecordReader } from './record-reader.ts';
import { toStatementView } from './statement-view.ts';

/** What was said on a dispute, each statement once. @param most statements that are read; all where none is told */
export async function readStatements(
  reader: RecordReader,
  dispute: Dispute,
  most?: number,
): Promise<DisputeWithStatements> {
  const posting = { of: 'stances-on', id: dispute.id } as const;
  const { records } = await reader.findMany('statement', posting, most);
  return joinPrinted(reader, { dispute, statements: records });
}

/** A dispute as it is shown: the side that was heard first stands first, whichever it is. */
export async function toDisputeView(
  reader: RecordReader,
  whole: DisputeWithStatements,
): Promise<DisputeView> {
  const { dispute } = whole;
  const statements = await mapInSlices(whole.statements, async (statement) => {
    const stance = stanceOn(dispute, statement);
    return stance ? [{ stance, statement: await toStatementView(reader, statement) }] : [];
  });
  return {
    key: reader.key(dispute.id),
    question: reader.localize(dispute.question),
    note: reader.localizeOrNull(dispute.note),
    twoSided: isTwoSided(whole),
    ...arrangeStatements(statements.flat()),
    joined: null,
  };
}
