import { CorpusError } from '../corpus/corpus-error.ts';
import type { CorpusView } from '../messages/views.ts';
import type { RecordReader } from './record-reader.ts';

/**
 * What the reader's version of a corpus says of itself.
 * @throws {CorpusError} `corpus-mismatch` when it says nothing
 */
export async function readCorpusView(reader: RecordReader): Promise<CorpusView> {
  const { store, generation } = reader;
  const entry = generation.segments.find((segment) => segment.kind === 'corpus');
  const records = entry ? await store.readSegment(entry.hash) : [];
  const corpus = records.find((record) => record.type === 'corpus');
  if (!corpus) {
    const message = `The stored corpus ${generation.corpus} does not say what it is. Import it again.`;
    throw new CorpusError('corpus-mismatch', generation.corpus, message);
  }
  const { totals } = await store.readSummary(generation);
  const { included, excluded, missingVoices } = corpus.coverage;
  return {
    id: generation.corpus,
    title: reader.localize(corpus.title),
    publisher: reader.localize(corpus.publisher.name),
    version: generation.head.version,
    importedAt: generation.importedAt,
    coverage: {
      included: reader.localize(included),
      excluded: reader.localize(excluded),
      missingVoices: reader.localize(missingVoices),
    },
    corrections: { url: corpus.corrections.url, text: reader.localize(corpus.corrections.text) },
    ...totals,
  };
}
