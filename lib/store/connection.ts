import { openDB } from 'idb';
import { remember } from '../async/remember.ts';
import { type Database, type GainsaySchema, migrations } from './schema.ts';
import { sealDatabase } from './sealed-database.ts';
import { StoreError, toOpenError, toStoreError } from './store-error.ts';

/** A database that is opened again when the browser or a newer version closed it. */
export interface Connection {
  /** Runs an action with the open database. @throws {StoreError} */
  run<Result>(action: (database: Database) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

/**
 * By name, why a database that is still being opened cannot be: another request would only wait in
 * line behind that one, and whoever asked with it.
 */
const blocked = new Map<string, StoreError>();

/**
 * ms after which a browser that has answered nothing is taken to wait for another window: Firefox does
 * not say so of a request that stands behind one whose document is gone. Upgrades may take longer.
 */
export const silentMs = 10_000;

/**
 * Connects to the database of this name and brings it to the newest version.
 * @throws {StoreError} `store-refused`, `store-blocked`
 */
export async function connect(name: string): Promise<Connection> {
  const open = (): Promise<Database> =>
    new Promise((resolve, reject) => {
      const known = blocked.get(name);
      if (known) {
        reject(known);
        return;
      }
      let isRefused = false;
      const refuse = () => {
        const message =
          'Another window still uses an older version of Gainsay. Close it, or restart the browser.';
        isRefused = true;
        const error = new StoreError('store-blocked', message);
        blocked.set(name, error);
        reject(error);
      };
      const timer = setTimeout(refuse, silentMs);
      // `openDB` may throw at once where there is no IndexedDB at all.
      const opened = Promise.resolve().then(() =>
        openDB<GainsaySchema>(name, migrations.length, {
          async upgrade(database, oldVersion, _newVersion, transaction) {
            clearTimeout(timer);
            try {
              for (const migrate of migrations.slice(oldVersion)) {
                await migrate(database, transaction);
              }
            } catch {
              // Nothing of the upgrade happens then, and opening fails.
              transaction.abort();
            }
          },
          blocked: refuse,
          blocking(_current, _next, event) {
            database.forget();
            (event.target as IDBDatabase).close();
          },
          terminated: () => void database.forget(),
        }),
      );
      const unblock = () => {
        clearTimeout(timer);
        blocked.delete(name);
      };
      opened.then(unblock, unblock);
      opened.then(
        (database) => (isRefused ? database.close() : resolve(sealDatabase(database))),
        async (cause) => reject(await toOpenError(cause)),
      );
    });

  const database = remember(open);

  const run: Connection['run'] = async (action) => {
    const current = await database();
    try {
      return await action(current);
    } catch (error) {
      if (!isClosed(error)) throw await toStoreError(error);
    }
    database.forget();
    try {
      return await action(await database());
    } catch (error) {
      throw await toStoreError(error);
    }
  };

  await database();
  return {
    run,
    async close() {
      (await database.forget())?.close();
    },
  };
}
