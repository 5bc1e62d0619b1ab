import { CorpusError } from '../corpus/records/corpus-error.ts';
import type { CorpusInfo } from '../corpus/records/records.ts';
import type { CorpusReader } from './reader.ts';

/**
 * What a corpus says of itself.
 * @throws {CorpusError} `corpus-mismatch` when it says nothing, or is another than its head says
 */
export async function readCorpusInfo(reader: CorpusReader): Promise<CorpusInfo> {
  for await (const records of reader.readKind('corpus')) {
    const info = records.find((record) => record.type === 'corpus');
    if (info?.id === reader.id) return info;
  }
  const message = `The records of the corpus ${reader.id} do not say that they are it. Fetch it again, or tell the publisher.`;
  throw new CorpusError('corpus-mismatch', reader.id, message);
}
