/** Generations as they are read: through index parts, which are made where none lists a segment. */
import { BoundedCache } from '../async/bounded-cache.ts';
import type { Connection } from './connection.ts';
import { removeLostPart } from './garbage.ts';
import { createIndexParts, type OpenGeneration } from './index-parts.ts';
import { createIndexer } from './indexer.ts';
import type { Generation, GenerationSummary } from './schema.ts';
import type { Segments } from './segments.ts';
import { PartLost } from './store-error.ts';

export interface OpenedGenerations {
  /** What the database holds of a generation; null when it is gone. */
  read(id: number): Promise<Generation | null>;
  /** A generation whose segments index parts all list. */
  open(generation: Generation): Promise<OpenGeneration>;
  /**
   * Reads a generation; an index part of which something is lost is made anew for it.
   * @param read may be run more than once
   */
  reading<Result>(
    generation: Generation,
    read: (opened: OpenGeneration) => Promise<Result>,
  ): Promise<Result>;
  /** The same with the segments that none lists left as they are. */
  openAsIs(generation: Generation): Promise<OpenGeneration>;
  /** @param opened by `open` */
  readSummary(opened: OpenGeneration): Promise<GenerationSummary>;
  /** What is in memory is read anew. */
  forget(): void;
}

export function createOpenedGenerations(
  connection: Connection,
  segments: Segments,
): OpenedGenerations {
  const parts = createIndexParts(connection);
  const generations = new BoundedCache<number, Generation | null>(16);
  const indexing = new Map<number, Promise<Generation>>();

  const forget = () => {
    generations.clear();
    parts.forget();
  };

  const read = (id: number) =>
    generations.get(
      id,
      () => connection.run(async (database) => (await database.get('generations', id)) ?? null),
      () => 1,
    );

  /** Indexes what no index part lists: a generation of an older version of the database. */
  const indexRest = async ({ generation, unlisted }: OpenGeneration): Promise<Generation> => {
    const indexer = createIndexer(connection, generation.id, unlisted);
    for (const entry of unlisted) await indexer.add(entry, await segments.open(entry.hash));
    await indexer.finish();
    forget();
    return (await read(generation.id)) ?? generation;
  };

  const open = async (generation: Generation): Promise<OpenGeneration> => {
    const asked = await parts.open(generation);
    if (asked.unlisted.length === 0) return asked;
    const { id } = generation;
    // It may have been indexed since the caller read it.
    const opened = await parts.open((await read(id)) ?? generation);
    if (opened.unlisted.length === 0) return opened;
    const running = indexing.get(id) ?? indexRest(opened).finally(() => indexing.delete(id));
    indexing.set(id, running);
    return parts.open(await running);
  };

  /** What is in memory is forgotten when it turns out to be of the past. */
  const reading = async <Result>(
    generation: Generation,
    readOpened: (opened: OpenGeneration) => Promise<Result>,
  ): Promise<Result> => {
    for (;;) {
      try {
        return await readOpened(await open(generation));
      } catch (error) {
        forget();
        if (!(error instanceof PartLost)) throw error;
        const { part } = error;
        // One that is not there any more went with its version.
        if (!(await connection.run((database) => removeLostPart(database, part)))) throw error;
      }
    }
  };

  return {
    read,
    open,
    reading,
    openAsIs: parts.open,
    readSummary: ({ generation }) => parts.readSummary(generation),
    forget,
  };
}
