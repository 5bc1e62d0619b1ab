import type { DisputeDetails } from '../messages/views.ts';
import type { Generation } from '../store/schema.ts';
import { readCorpusView } from './corpus-view.ts';
import { readStatements, toDisputeView } from './dispute-view.ts';
import type { RecordReader } from './record-reader.ts';

/** A dispute with all its statements; null when the corpus has no such dispute. */
export async function readDisputeDetails(
  reader: RecordReader,
  generation: Generation,
  id: string,
): Promise<DisputeDetails | null> {
  const dispute = await reader.findOne('dispute', id);
  if (!dispute) return null;
  const about = dispute.about.map(async (entity) => {
    const label = await reader.labelOf(entity);
    return label && { key: reader.key(entity), label };
  });
  return {
    dispute: await toDisputeView(reader, await readStatements(reader, dispute)),
    corpus: await readCorpusView(reader, generation),
    about: (await Promise.all(about)).filter((each) => each !== null),
  };
}
