import type { Stance } from '../corpus/records.ts';
import type { DisputeDetails, DisputeTotal } from '../messages/views.ts';
import { type DisputeWithStatements, isTwoSided, stanceOn } from '../ranking/dispute-candidate.ts';
import type { Generation } from '../store/schema.ts';
import { readCorpusView } from './corpus-view.ts';
import { readStatements, toDisputeView } from './dispute-view.ts';
import type { RecordReader } from './record-reader.ts';
import { takeEarliest } from './take-earliest.ts';

async function countAll(
  reader: RecordReader,
  { dispute, statements }: DisputeWithStatements,
): Promise<DisputeTotal> {
  const stances: Record<Stance, number> = { affirms: 0, denies: 0, qualifies: 0 };
  for (const statement of statements) {
    const stance = stanceOn(dispute, statement);
    if (stance) stances[stance]++;
  }
  const speakers = [...new Set(statements.map(({ speaker }) => speaker))];
  const labels = await Promise.all(speakers.map((speaker) => reader.labelOf(speaker)));
  return {
    stances,
    speakers: labels.filter((label) => label !== null).length,
    documents: new Set(statements.map(({ source }) => source)).size,
  };
}

/**
 * A dispute with its statements; null when the corpus has no such dispute.
 * @param limit most statements, the earliest; all where none is told
 */
export async function readDisputeDetails(
  reader: RecordReader,
  generation: Generation,
  id: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<DisputeDetails | null> {
  const dispute = await reader.findOne('dispute', id);
  if (!dispute) return null;
  const about = dispute.about.map(async (entity) => {
    const label = await reader.labelOf(entity);
    return label && { key: reader.key(entity), label };
  });
  const whole = await readStatements(reader, dispute);
  const statements =
    whole.statements.length > limit ? await takeEarliest(reader, whole, limit) : whole.statements;
  return {
    dispute: {
      ...(await toDisputeView(reader, { dispute, statements })),
      twoSided: isTwoSided(whole),
    },
    total: await countAll(reader, whole),
    corpus: await readCorpusView(reader, generation),
    about: (await Promise.all(about)).filter((each) => each !== null),
  };
}
