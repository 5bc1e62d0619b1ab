import type { NamedEntity } from '../matching/types.ts';
import { toKey } from './entity-key.ts';
import type { CorpusReader } from './reader.ts';

/** The names of every entity of a corpus, as the matcher takes them. */
export async function readNamedEntities(reader: CorpusReader): Promise<NamedEntity[]> {
  const named: NamedEntity[] = [];
  for await (const records of reader.readKind('names')) {
    for (const record of records) {
      if (record.type !== 'names') continue;
      const { id, notNames, contexts } = record;
      const names = [...new Set(Object.values(record.names).flat())];
      named.push({ key: toKey(reader.id, id), names, notNames, contexts });
    }
  }
  return named;
}
