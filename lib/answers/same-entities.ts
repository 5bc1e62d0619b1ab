/** Which entities of several corpora are one, by the addresses that they share (`sameAs`). */
import { nameElsewhere } from '../lookup/name-elsewhere.ts';
import type { Generations } from './generations.ts';
import type { RecordReader } from './record-reader.ts';

export interface SameEntities {
  /** Keys of the same entity in all corpora, that one first; it alone where no other has it. */
  findSame(key: string): Promise<string[]>;
  /** The keys, each with those of the same entity; what is the same comes once. */
  groupSame(keys: readonly string[]): Promise<string[][]>;
}

/** Keys of the entities of a corpus that go by one of the names elsewhere. */
async function findByNames(reader: RecordReader, names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    names.map((id) => reader.findMany('entity', { of: 'same-as', id })),
  );
  return found.flatMap(({ records }) => records.map(({ id }) => reader.key(id)));
}

/** Looks in the versions that are active when it is asked. */
export function createSameEntities({
  store,
  answerCorpus,
  answerRecord,
}: Generations): SameEntities {
  const findSame = async (key: string): Promise<string[]> => {
    const corpora = (await store.activeGenerations()).map(({ corpus }) => corpus);
    if (corpora.length < 2) return [key];
    const keys = new Set([key]);
    // What another corpus calls the same may in a third one go by another address again.
    for (const each of keys) {
      const names = await namesElsewhere(each);
      for (const corpus of corpora) {
        if (names.length === 0) break;
        const found = await answerCorpus(corpus, (reader) => findByNames(reader, names));
        for (const same of found ?? []) keys.add(same);
      }
    }
    return [...keys];
  };

  const namesElsewhere = async (key: string): Promise<string[]> => {
    const entity = await answerRecord(key, (reader, id) => reader.findOne('entity', id));
    return entity?.sameAs.map(nameElsewhere) ?? [];
  };

  const groupSame = async (keys: readonly string[]): Promise<string[][]> => {
    const taken = new Set<string>();
    return (await Promise.all(keys.map(findSame))).filter((group) => {
      const isNew = group.every((key) => !taken.has(key));
      for (const key of group) taken.add(key);
      return isNew;
    });
  };

  return { findSame, groupSame };
}
