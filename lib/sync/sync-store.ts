/** What a sync asks of the store: these of its functions, so that tests can give others. */
import type { Generation, SyncState } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

export type { SyncState } from '../store/schema.ts';

/** Counts of what a new version brought. */
export type ChangeCounts = NonNullable<SyncState['changes']>;

/** A statement that a new version has changed, as it is noted when that comes. */
export type NotedChange = NonNullable<ChangeCounts['listed']>[number];

/** A version as a reader holds it. */
export type HeldGeneration = Pick<Generation, 'head' | 'segments'>;

/** What an import reads and writes. */
export type ImportStore = Pick<
  Store,
  | 'readCorpus'
  | 'activeGeneration'
  | 'readPage'
  | 'savePage'
  | 'missingSegments'
  | 'checkFreeSpace'
  | 'openSegment'
  | 'saveSegment'
  | 'beginGeneration'
  | 'openIndexer'
  | 'activateGeneration'
  | 'discardGeneration'
  | 'listDamage'
  | 'collectGarbage'
>;

/** What all of lib/sync does with the store. */
export type SyncStore = ImportStore &
  Pick<
    Store,
    | 'readSyncState'
    | 'listSyncStates'
    | 'changeSyncState'
    | 'previousGeneration'
    | 'readSegment'
    | 'undoGeneration'
    | 'resumeGeneration'
    | 'forgetCorpus'
    | 'findMissingCorpora'
  >;
