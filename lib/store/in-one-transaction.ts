import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database, GainsaySchema } from './schema.ts';

type Transaction<Names extends StoreNames<GainsaySchema>[]> = IDBPTransaction<
  GainsaySchema,
  Names,
  'readwrite'
>;

/**
 * Runs an action in one transaction; if it throws, nothing has happened.
 * @param options `durability`: whether the browser waits for the disk
 */
export async function inOneTransaction<Names extends StoreNames<GainsaySchema>[], Result>(
  database: Database,
  names: readonly [...Names],
  action: (transaction: Transaction<Names>) => Promise<Result>,
  options: IDBTransactionOptions = {},
): Promise<Result> {
  const transaction = database.transaction(names as unknown as Names, 'readwrite', options);
  try {
    const result = await action(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    transaction.done.catch(() => undefined);
    // Where the browser aborted it: a full disk, say, of which its requests tell nothing.
    const cause = transaction.error;
    try {
      transaction.abort();
    } catch {
      // The browser has aborted it already; what made it do so is thrown below.
    }
    throw cause ?? error;
  }
}
