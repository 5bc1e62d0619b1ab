/** What a sync asks of the store, so that it can be tried without a browser. */
import type { Head, SegmentEntry } from '../corpus/built/built-format.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import type { SyncState } from '../store/schema.ts';
import type { ImportOptions, ImportOutcome } from './import-generation.ts';

export type { SyncState } from '../store/schema.ts';
export type { ImportOutcome, ImportProgress } from './import-generation.ts';

/** Counts of what a new version brought. */
export type ChangeCounts = NonNullable<SyncState['changes']>;

/** A version as a reader holds it. */
export interface HeldGeneration {
  head: Head;
  segments: SegmentEntry[];
}

export interface GenerationStore {
  readSyncState(corpus: string): Promise<SyncState | null>;
  /** In one transaction: read, change, write; null removes it. */
  changeSyncState(
    corpus: string,
    change: (known: SyncState | null) => SyncState | null,
  ): Promise<SyncState | null>;
  activeGeneration(corpus: string): Promise<HeldGeneration | null>;
  /** What undo would bring back. */
  previousGeneration(corpus: string): Promise<HeldGeneration | null>;
  readSegment(hash: string): Promise<BuiltRecord[]>;
  importGeneration(options: Omit<ImportOptions, 'store'> & { head: Head }): Promise<ImportOutcome>;
  /**
   * Fetches again what of the active generation was found to be damaged or gone.
   * @returns how many segments
   */
  mendGeneration(options: {
    corpus: string;
    fetchFile: ImportOptions['fetchFile'];
    signal?: AbortSignal;
  }): Promise<number>;
}
