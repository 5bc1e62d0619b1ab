import { mapInSlices } from '../async/map-in-slices.ts';
import type { Statement } from '../corpus/records/records.ts';
import { type DisputeWithStatements, stanceOn } from '../ranking/dispute-candidate.ts';
import type { RecordReader } from './record-reader.ts';
import { readDateOf } from './statement-view.ts';

/**
 * The statements that come first where all of a dispute are listed by date: of one date those of
 * the side that was heard first, those in force before the withdrawn, by their keys.
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
    at: (await readDateOf(reader, statement))?.min ?? Number.POSITIVE_INFINITY,
  }));
  const begins = { affirms: Number.POSITIVE_INFINITY, denies: Number.POSITIVE_INFINITY };
  for (const { stance, at } of placed) {
    if (stance === 'affirms' || stance === 'denies') begins[stance] = Math.min(begins[stance], at);
  }
  const sides = begins.denies < begins.affirms ? ['denies', 'affirms'] : ['affirms', 'denies'];
  const sideOf = (stance: string | undefined) => [...sides, 'qualifies'].indexOf(stance ?? '');
  const isAnswer = ({ answers }: Statement) => Number(answers.length > 0);
  const isWithdrawn = ({ status }: Statement) => Number(status.state === 'withdrawn');
  placed.sort(
    (one, other) =>
      (one.at === other.at ? 0 : one.at < other.at ? -1 : 1) ||
      sideOf(one.stance) - sideOf(other.stance) ||
      isWithdrawn(one.statement) - isWithdrawn(other.statement) ||
      isAnswer(one.statement) - isAnswer(other.statement) ||
      (one.statement.id < other.statement.id ? -1 : 1),
  );
  return placed.slice(0, limit).map(({ statement }) => statement);
}
