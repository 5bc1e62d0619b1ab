import { PatientSlices } from '../async/pause.ts';
import type { NamedEntity } from '../matching/types.ts';
import { toKey } from './entity-key.ts';
import type { CorpusReader } from './reader.ts';

/** One for all entities that have none: there may be a hundred thousand of them. */
const none: never[] = [];

/** The names of every entity of a corpus, as the matcher takes them. */
export async function readNamedEntities(reader: CorpusReader): Promise<NamedEntity[]> {
  const named: NamedEntity[] = [];
  const slices = new PatientSlices();
  for await (const records of reader.readKind('names')) {
    await slices.pause();
    for (const record of records) {
      if (record.type !== 'names') continue;
      const { id } = record;
      const notNames = record.notNames.length > 0 ? record.notNames : none;
      const contexts = record.contexts.length > 0 ? record.contexts : none;
      const names = [...new Set(Object.values(record.names).flat())];
      named.push({ key: toKey(reader.id, id), names, notNames, contexts });
    }
  }
  return named;
}
