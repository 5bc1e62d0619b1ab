import { readDate } from '../corpus/records/dates.ts';
import { readCorpusInfo } from '../lookup/read-info.ts';
import type { CorpusView } from '../messages/views.ts';
import type { Generation } from '../store/schema.ts';
import type { RecordReader } from './record-reader.ts';

/**
 * What the reader's version of a corpus says of itself.
 * @throws {CorpusError} `corpus-mismatch` when it says nothing
 */
export async function readCorpusView(
  reader: RecordReader,
  generation: Generation,
): Promise<CorpusView> {
  const corpus = await readCorpusInfo(reader.corpus);
  const { totals } = await reader.corpus.readSummary();
  const { included, excluded, missingVoices, from, to } = corpus.coverage;
  const sources = generation.segments.filter(({ kind }) => kind === 'sources');
  return {
    id: corpus.id,
    title: reader.localize(corpus.title),
    publisher: reader.localize(corpus.publisher.name),
    vouch: await reader.readVouch(),
    version: generation.head.version,
    importedAt: generation.importedAt,
    coverage: {
      included: reader.localize(included),
      excluded: reader.localize(excluded),
      missingVoices: reader.localize(missingVoices),
      from: from === null ? null : readDate(from),
      to: to === null ? null : readDate(to),
    },
    corrections: { url: corpus.corrections.url, text: reader.localize(corpus.corrections.text) },
    ...totals,
    documents: sources.reduce((sum, { count }) => sum + count, 0),
  };
}
