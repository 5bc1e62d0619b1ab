import type { StoreKey, StoreValue } from 'idb';
import type { Connection } from './connection.ts';
import type { GainsaySchema } from './schema.ts';

type Read = 'segments' | 'postings' | 'words' | 'blocks';

/**
 * Reads records by key. Those that are asked for while a transaction reads wait for it and go
 * together in the next one: a transaction each takes longer than the reading.
 * @returns a function that gives the record, or undefined; it rejects with a `StoreError`
 */
export function createBatchedReads<Name extends Read>(
  connection: Connection,
  name: Name,
): (key: StoreKey<GainsaySchema, Name>) => Promise<StoreValue<GainsaySchema, Name> | undefined> {
  type Found = StoreValue<GainsaySchema, Name> | undefined;
  let keys: StoreKey<GainsaySchema, Name>[] = [];
  let reading: Promise<unknown> = Promise.resolve();
  let next: Promise<Found[]> | null = null;
  const readWaiting = (): Promise<Found[]> => {
    const batch = keys;
    keys = [];
    next = null;
    return connection.run((database) => {
      const { store } = database.transaction(name);
      return Promise.all(batch.map((key) => store.get(key)));
    });
  };
  return async (key) => {
    const at = keys.push(key) - 1;
    if (!next) {
      next = reading.then(readWaiting);
      reading = next.catch(() => undefined);
    }
    return (await next)[at];
  };
}
