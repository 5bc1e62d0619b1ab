import { mapInSlices } from '../async/map-in-slices.ts';
import type { Statement } from '../corpus/records/records.ts';
import { type DisputeWithStatements, stanceOn } from '../ranking/dispute-candidate.ts';
import { listByTime, type PlacedStance } from './arrange-statements.ts';
import type { RecordReader } from './record-reader.ts';
import { readTimed } from './statement-view.ts';

/** A statement with what its place in its dispute depends on. */
export interface PlacedStatement extends PlacedStance {
  statement: Statement;
}

/** All statements of a dispute by time. */
export async function placeByTime(
  reader: RecordReader,
  { dispute, statements }: DisputeWithStatements,
): Promise<PlacedStatement[]> {
  const placed = await mapInSlices(statements, async (statement) => ({
    statement,
    stance: stanceOn(dispute, statement),
    timed: await readTimed(reader, statement),
    isWithdrawn: statement.status.state === 'withdrawn',
  }));
  return listByTime(placed);
}
