/** What the syncer is given: the store, and the browser behind a few functions. */
import type { NetworkOptions } from '../net/network.ts';
import type { Policy } from '../settings/policy.ts';
import type { StorageArea } from '../settings/storage-area.ts';
import type { BundledOwners } from './corpus-owner.ts';
import type { SyncStore } from './sync-store.ts';

export interface SyncerOptions {
  /** Opened when it is first needed. @throws {StoreError} `store-refused` */
  openStore(): Promise<SyncStore>;
  local: StorageArea;
  log: NetworkOptions['log'];
  readPolicy(): Promise<Policy>;
  /** Which ids belong to what comes with Gainsay. @throws {CorpusError} */
  readBundled(): Promise<BundledOwners>;
  /** Whether the browser lets us ask this host (a match pattern). */
  hasPermission(pattern: string): Promise<boolean>;
  /** Gives a permission back that nothing needs any more. */
  releasePermission(pattern: string): Promise<void>;
  /** Asks the browser to start the background at a time (ms since 1970); null for never. */
  wakeAt(time: number | null): Promise<void>;
  /** Called when a sync begins; what it returns, when it is over. */
  keepAwake(): () => void;
  /** Something that `list` tells has changed. */
  onChange(): void;
  /** Another version of a corpus is served from now on, or none, or what was damaged is whole. */
  onSwitch(corpus: string): void;
  now?: () => number;
  random?: () => number;
  /** For tests: ms that a server may take, and attempts. */
  patience?: { answerMs?: number; silenceMs?: number; attempts?: number; firstMs?: number };
}
