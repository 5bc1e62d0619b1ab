/** What changes which generations there are, and which of them readers are served from. */
import type { Head, SegmentEntry } from '../corpus/built/built-format.ts';
import type { Connection } from './connection.ts';
import { removeGarbage } from './garbage.ts';
import type { GenerationReads } from './generation-reads.ts';
import {
  beginGeneration,
  type ChangeSyncState,
  dropCorpus,
  dropGeneration,
  flipBack,
  flipForward,
  flipTo,
} from './generations.ts';
import { createIndexer, type Indexer } from './indexer.ts';
import type { OpenedGenerations } from './opened-generations.ts';
import { notePurged, purgeWithdrawn } from './purge.ts';
import type { Generation } from './schema.ts';
import type { Segments } from './segments.ts';

export interface GenerationChanges {
  /** Begins a generation; until it is activated, no reader sees anything of it. */
  beginGeneration(begun: {
    head: Head;
    segments: SegmentEntry[];
    pages: string[];
    importedAt: number;
  }): Promise<Generation>;
  /** What takes the segments of a generation that was begun, as they arrive, to index them. */
  openIndexer(generation: Generation): Promise<Indexer>;
  /**
   * Counts what a generation holds and makes it the active one. Its segments must be indexed.
   * @param changeSyncState what is written in the same transaction
   * @throws {StoreError} `generation-gone`
   */
  activateGeneration(generation: number, changeSyncState?: ChangeSyncState): Promise<void>;
  /** Removes a generation that was begun and will not become active. */
  discardGeneration(generation: number): Promise<void>;

  /**
   * Activates the generation before; the undone one is held back until `resumeGeneration`, or
   * until a newer version becomes active. What was withdrawn since stays withdrawn.
   * @throws {StoreError} `nothing-to-undo`
   */
  undoGeneration(corpus: string): Promise<Generation>;
  /** Ends the hold and activates the undone generation; null when it is not here any more. */
  resumeGeneration(corpus: string): Promise<Generation | null>;
  /** Removes everything of a corpus that no other corpus has; resolves when it is gone. */
  forgetCorpus(corpus: string): Promise<void>;
  /**
   * Takes what was withdrawn out of generations that are kept for undo, and removes what no
   * generation lists, in short transactions. It may be stopped at any time.
   */
  collectGarbage(signal?: AbortSignal): Promise<void>;
}

interface Parts {
  segments: Segments;
  generations: OpenedGenerations;
  reads: Pick<GenerationReads, 'activeGeneration' | 'listCorpora'>;
}

export function createGenerationChanges(
  connection: Connection,
  { segments, generations, reads }: Parts,
): GenerationChanges {
  const collectPurges = async (signal?: AbortSignal): Promise<void> => {
    for (const { purgeDue, active: activeId, previous } of await reads.listCorpora()) {
      if (!purgeDue) continue;
      signal?.throwIfAborted();
      const active = await generations.read(activeId);
      const kept = previous === null ? null : await generations.read(previous);
      if (!active) continue;
      if (kept) {
        await purgeWithdrawn(kept, await generations.open(active), { connection, segments });
      }
      await notePurged(connection, active);
      generations.forget();
    }
  };

  return {
    beginGeneration: ({ head, ...rest }) =>
      connection.run((database) =>
        beginGeneration(database, { corpus: head.corpus, head, ...rest }),
      ),
    async openIndexer(generation) {
      const { unlisted } = await generations.openAsIs(generation);
      return createIndexer(connection, generation.id, unlisted);
    },
    async activateGeneration(id, change) {
      const indexed = await connection.run((database) => database.get('generations', id));
      if (indexed) await generations.reading(indexed, generations.readSummary);
      await connection.run((database) => flipTo(database, id, change));
      generations.forget();
    },
    discardGeneration: (id) => connection.run((database) => dropGeneration(database, id)),

    async undoGeneration(corpus) {
      await collectPurges();
      await connection.run((database) => flipBack(database, corpus));
      generations.forget();
      const active = await reads.activeGeneration(corpus);
      if (!active) throw new Error(`The corpus ${corpus} has no active generation.`);
      return active;
    },
    async resumeGeneration(corpus) {
      const isHere = await connection.run((database) => flipForward(database, corpus));
      generations.forget();
      return isHere ? reads.activeGeneration(corpus) : null;
    },
    async forgetCorpus(corpus) {
      await connection.run((database) => dropCorpus(database, corpus));
      generations.forget();
      await removeGarbage(connection);
    },
    async collectGarbage(signal) {
      await collectPurges(signal);
      await removeGarbage(connection, signal);
      generations.forget();
    },
  };
}
