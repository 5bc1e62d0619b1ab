/** Index parts as the database has them, and a generation as it is read through its index parts. */

import { BoundedCache } from '../async/bounded-cache.ts';
import { type CountedPart, countTallies } from '../lookup/count-tallies.ts';
import type { Connection } from './connection.ts';
import { createPartOpener, type OpenStoredPart } from './open-part.ts';
import type { Generation, GenerationSummary, StoredPart } from './schema.ts';
import { PartLost } from './store-error.ts';

/** A generation with the index parts it is read through. */
export interface OpenGeneration {
  generation: Generation;
  packs: OpenStoredPart[];
  /** Segments that no index part lists. */
  unlisted: Generation['segments'];
}

/** For each index part, the place of each of its segments in a generation's list, or -1. */
export function placeSegments(
  generation: Pick<Generation, 'segments' | 'packs'>,
  packs: readonly StoredPart[],
): { places: Map<number, Int32Array>; unlisted: Generation['segments'] } {
  const placeOfHash = new Map(generation.segments.map(({ hash }, place) => [hash, place]));
  const places = new Map<number, Int32Array>();
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  for (const id of generation.packs.toReversed()) {
    const pack = byId.get(id);
    if (!pack?.complete) continue;
    const own = new Int32Array(pack.segments.length).fill(-1);
    for (const [at, hash] of pack.segments.entries()) {
      own[at] = placeOfHash.get(hash) ?? -1;
      placeOfHash.delete(hash);
    }
    places.set(id, own);
  }
  const unlisted = [...placeOfHash.values()].flatMap((place) => generation.segments[place] ?? []);
  return { places, unlisted };
}

export interface IndexParts {
  open(generation: Generation): Promise<OpenGeneration>;
  /** Counts of a generation; made and kept when they are not there. */
  readSummary(generation: Generation): Promise<GenerationSummary>;
  /** Forgets what is in memory of generations, not of index parts: those never change. */
  forget(): void;
}

export function createIndexParts(connection: Connection): IndexParts {
  const heads = new BoundedCache<number, StoredPart | null>(512);
  const opened = new BoundedCache<string, OpenGeneration>(4);
  const summaries = new BoundedCache<number, GenerationSummary>(8);
  const parts = createPartOpener(connection);

  const readHead = (id: number) =>
    heads.get(
      id,
      () => connection.run(async (database) => (await database.get('packs', id)) ?? null),
      () => 1,
    );

  const open = (generation: Generation): Promise<OpenGeneration> =>
    opened.get(
      `${generation.id}:${generation.packs.join()}`,
      async () => {
        const read = await Promise.all(generation.packs.map(readHead));
        const known = read.filter((head) => head !== null);
        const { places, unlisted } = placeSegments(generation, known);
        const packs = known.flatMap((head) => {
          const own = places.get(head.id);
          return own?.some((place) => place !== -1) ? [parts.open(head, own)] : [];
        });
        return { generation, packs, unlisted };
      },
      () => 1,
    );

  const countAll = async (generation: Generation): Promise<GenerationSummary> => {
    const { packs } = await open(generation);
    const tallies = await connection.run((database) =>
      Promise.all(packs.map(({ id }) => database.get('tallies', id))),
    );
    const counted = packs.map(({ id, places }, at): CountedPart => {
      const part = tallies[at]?.part;
      if (!part) throw new PartLost(id);
      return { part, counts: (segment) => places[segment] !== -1 };
    });
    const summary = { generation: generation.id, ...(await countTallies(counted)) };
    await connection.run((database) => database.put('summaries', summary));
    return summary;
  };

  return {
    open,
    readSummary: (generation) =>
      summaries.get(
        generation.id,
        async () => {
          const { id } = generation;
          const known = await connection.run((database) => database.get('summaries', id));
          return known ?? countAll(generation);
        },
        () => 1,
      ),
    forget() {
      opened.clear();
      parts.forgetRecords();
      heads.clear();
      summaries.clear();
    },
  };
}
