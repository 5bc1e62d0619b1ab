import { mapInSlices } from '../async/map-in-slices.ts';
import type { Statement } from '../corpus/records/records.ts';
import { type DisputeWithStatements, stanceOn } from '../ranking/dispute-candidate.ts';
import { listByTime } from './arrange-statements.ts';
import type { RecordReader } from './record-reader.ts';
import { readTimed } from './statement-view.ts';

/**
 * The statements that come first where all of a dispute are listed by time.
 * @param limit how many are taken
 */
export async function takeEarliest(
  reader: RecordReader,
  { dispute, statements }: DisputeWithStatements,
  limit: number,
): Promise<Statement[]> {
  const placed = await mapInSlices(statements, async (statement) => ({
    statement,
    stance: stanceOn(dispute, statement),
    timed: await readTimed(reader, statement),
    isWithdrawn: statement.status.state === 'withdrawn',
  }));
  return listByTime(placed)
    .slice(0, limit)
    .map(({ statement }) => statement);
}
