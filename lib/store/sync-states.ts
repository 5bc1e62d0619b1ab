import { inOneTransaction } from './in-one-transaction.ts';
import type { Database, SyncState } from './schema.ts';

/** Reads, changes and writes what is known of a publisher, in one transaction; null removes it. */
export function changeSyncState(
  database: Database,
  corpus: string,
  change: (known: SyncState | null) => SyncState | null,
): Promise<SyncState | null> {
  return inOneTransaction(database, ['syncStates'], async (transaction) => {
    const states = transaction.objectStore('syncStates');
    const next = change((await states.get(corpus)) ?? null);
    if (next) await states.put({ ...next, corpus });
    else await states.delete(corpus);
    return next;
  });
}
