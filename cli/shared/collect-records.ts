import { segmentKinds } from '../../lib/corpus/built/built-format.ts';
import type { CorpusRecord, EntityNames } from '../../lib/corpus/records/records.ts';
import type { CorpusReader } from '../../lib/lookup/reader.ts';

const noNames = { names: {}, notNames: [], contexts: [], adjectives: {} };

/**
 * The records of a corpus as the interchange format has them, whatever form it was read from:
 * entities with their names.
 */
export async function collectRecords(reader: CorpusReader): Promise<CorpusRecord[]> {
  const records: CorpusRecord[] = [];
  const names = new Map<string, EntityNames>();
  // Names come before entities in every corpus.
  for (const kind of segmentKinds) {
    for await (const segment of reader.readKind(kind)) {
      for (const record of segment) {
        if (record.type === 'names') names.set(record.id, record);
        else if (record.type === 'entity') {
          const { id, type, ...own } = names.get(record.id) ?? { id: '', type: '', ...noNames };
          records.push({ ...record, ...own });
        } else records.push(record);
      }
    }
  }
  return records;
}
