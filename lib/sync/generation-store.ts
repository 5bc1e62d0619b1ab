/** What a sync asks of the store, so that it can be tried without a browser. */
import type { Head, SegmentEntry } from '../corpus/built-format.ts';
import type { BuiltRecord } from '../corpus/records.ts';

/** Counts of what a new version brought. */
export interface ChangeCounts {
  /** The version that brought it. */
  version: number;
  statementsAdded: number;
  statementsChanged: number;
  statementsGone: number;
  /** Disputes that the added statements stand on. */
  disputesTouched: number;
}

/** What this machine knows of a publisher. Times are ms since 1970. */
export interface SyncState {
  corpus: string;
  /** root.jws and head.jws as they were last believed, as text; null before first contact. */
  known: {
    /** Of the root key, pinned at first contact. */
    thumbprint: string;
    root: string;
    head: string | null;
    /** Of that head, once its version is here whole. */
    etag: string | null;
    /** When root.jws was last asked for. */
    rootAskedAt: number;
  } | null;
  /** When a sync began that has not ended; null when none runs. */
  runningSince: number | null;
  lastChecked: number | null;
  lastActivated: number | null;
  nextCheck: number | null;
  /** In a row. */
  failures: number;
  problem: { code: string; text: string; place: string | null } | null;
  changes: ChangeCounts | null;
}

/** A version as a reader holds it. */
export interface HeldGeneration {
  head: Head;
  segments: SegmentEntry[];
}

export interface ImportProgress {
  segments: number;
  segmentsDone: number;
  /** Plain bytes of the segments. */
  plainBytes: number;
  plainBytesDone: number;
  phase: 'fetching' | 'indexing' | 'activating';
}

/** `held`: the reader has undone this version or a later one. */
export type ImportOutcome = 'activated' | 'unchanged' | 'kept-newer' | 'held';

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
  importGeneration(options: {
    head: Head;
    fetchFile(path: string, entry?: SegmentEntry): Promise<Uint8Array>;
    signal?: AbortSignal;
    now: number;
    onProgress?(progress: ImportProgress): void;
  }): Promise<ImportOutcome>;
}
