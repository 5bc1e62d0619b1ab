/** Which entities of several corpora are one, by the addresses that they share (`sameAs`). */
import { mostAddresses, mostOfAddress } from '../corpus/records/most-joined.ts';
import { fromKey } from '../lookup/entity-key.ts';
import { addressesOf, nameElsewhere } from '../lookup/name-elsewhere.ts';
import type { Generations } from './generations.ts';
import type { RecordReader } from './record-reader.ts';
import type { AreTogether } from './together.ts';

export interface SameEntities {
  /** Keys of the same entity in all corpora, that one first; it alone where no other has it. */
  findSame(key: string): Promise<string[]>;
  /** The keys, each with those of the same entity; what is the same comes once. */
  groupSame(keys: readonly string[]): Promise<string[][]>;
  /** Ids of other corpora that have the same entity, or say so, and that it is not shown with. */
  findOffers(key: string): Promise<string[]>;
}

/** Keys of the entities of a corpus that go by one of the addresses. */
async function findByAddresses(
  reader: RecordReader,
  addresses: readonly string[],
): Promise<string[]> {
  const found = await Promise.all(
    addresses.map((id) => reader.findMany('entity', { of: 'same-as', id }, mostOfAddress)),
  );
  const few = found.filter(({ total }) => total <= mostOfAddress);
  return few.flatMap(({ records }) => records.map(({ id }) => reader.key(id)));
}

/** An entity as it is looked for. */
interface Sought {
  key: string;
  corpus: string;
  /** What it says that it is, as far as its corpus calls few entities so. */
  addresses: string[];
  /** Keys of entities of other corpora that it says it is. */
  named: string[];
}

/**
 * Two entities are one by the two corpora and the reader alone: each names the other by its key, or
 * the reader wants these two corpora shown together and they share an address or one names the other.
 * Looks in the versions that are active when it is asked.
 */
export function createSameEntities(
  { store, answerCorpus, answerRecord }: Generations,
  areTogether: AreTogether,
): SameEntities {
  const listCorpora = async () => (await store.activeGenerations()).map(({ corpus }) => corpus);

  const readSought = (key: string): Promise<Sought | null> =>
    answerRecord(key, async (reader, id) => {
      const entity = await reader.findOne('entity', id);
      if (!entity) return null;
      const addresses: string[] = [];
      for (const address of addressesOf(entity)) {
        const term = { of: 'same-as', id: address } as const;
        const { total } = await reader.findMany('entity', term, 1);
        if (total <= mostOfAddress) addresses.push(address);
      }
      const named = entity.sameAs.slice(0, mostAddresses);
      return { key, corpus: reader.corpus.id, addresses, named };
    });

  /** Whether an entity names another by its key. */
  const namesBack = (key: string, other: string): Promise<boolean | null> =>
    answerRecord(key, async (reader, id) => {
      const entity = await reader.findOne('entity', id);
      return entity && addressesOf(entity).includes(nameElsewhere(other));
    });

  /** The same entity in another corpus, by what both say and by what one of them does. */
  const findIn = async ({ key, addresses, named }: Sought, corpus: string) => {
    const own = named.filter((each) => fromKey(each)?.corpus === corpus);
    const backs = await Promise.all(own.map((each) => namesBack(each, key)));
    const byAddress = await answerCorpus(corpus, (reader) =>
      findByAddresses(reader, [...addresses, nameElsewhere(key)]),
    );
    return {
      mutual: own.filter((_, at) => backs[at] === true),
      oneSided: [...own.filter((_, at) => backs[at] === false), ...(byAddress ?? [])],
    };
  };

  const findSame = async (key: string): Promise<string[]> => {
    const corpora = await listCorpora();
    const sought = corpora.length < 2 ? null : await readSought(key);
    if (!sought) return [key];
    const keys = new Set([key]);
    for (const corpus of corpora) {
      if (corpus === sought.corpus) continue;
      const isTogether = areTogether(sought.corpus, corpus);
      // Most corpora have nothing to do with each other, and need no looking.
      if (!isTogether && !sought.named.some((each) => each.startsWith(`${corpus}#`))) continue;
      const { mutual, oneSided } = await findIn(sought, corpus);
      const found = new Set(isTogether ? [...mutual, ...oneSided] : mutual);
      for (const same of [...found].slice(0, mostOfAddress)) keys.add(same);
    }
    return [...keys];
  };

  return {
    findSame,
    async groupSame(keys) {
      const taken = new Set<string>();
      const groups: string[][] = [];
      const found = await Promise.all(keys.map(findSame));
      for (const [at, key] of keys.entries()) {
        if (taken.has(key)) continue;
        const group = (found[at] ?? [key]).filter((each) => !taken.has(each));
        for (const each of group) taken.add(each);
        groups.push(group);
      }
      return groups;
    },
    async findOffers(key) {
      const corpora = await listCorpora();
      const sought = corpora.length < 2 ? null : await readSought(key);
      if (!sought) return [];
      const offers: string[] = [];
      for (const corpus of corpora) {
        if (corpus === sought.corpus || areTogether(sought.corpus, corpus)) continue;
        const { mutual, oneSided } = await findIn(sought, corpus);
        if (mutual.length === 0 && oneSided.length > 0) offers.push(corpus);
      }
      return offers;
    },
  };
}
