/**
 * Makes Chromium begin a new log of its database. A kill may leave half a record at the end of a log;
 * the next start goes on writing after it, and the start after that takes it for damage in the middle
 * and deletes all (docs/browser-bugs.md). When a database is deleted, Chromium puts what is in the log
 * into tables and throws the log away, half record and all: so one is made to be deleted.
 */
import { deleteDB, openDB } from 'idb';
import { toStoreError } from './store-error.ts';

/** Of the same origin, which has one log for all of its databases. */
const scratch = 'gainsay-scratch';

/**
 * Makes a database and deletes it. It may be stopped at any time, and is to be begun again then.
 * @throws {StoreError}
 */
export async function beginFreshLog(): Promise<void> {
  try {
    await makeAndDelete();
  } catch (error) {
    throw await toStoreError(error);
  }
}

async function makeAndDelete(): Promise<void> {
  const database = await openDB(scratch, 1, {
    upgrade: (opened) => void opened.createObjectStore('values').put(1, 1),
  });
  database.close();
  await deleteDB(scratch);
}
