import { browser } from '../../lib/messages/browser.ts';
import { beginFreshLog } from '../../lib/store/fresh-log.ts';

/** In the storage of the session, which ends with the browser. */
const key = 'hasFreshLog';

/**
 * Begins a new log of the database at the first start after the browser's: no browser tells an
 * extension that it ends, so that any may have been killed. Firefox keeps its database otherwise.
 */
export async function freshenLog(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const { session } = browser.storage;
  if ((await session.get(key))[key]) return;
  await beginFreshLog();
  await session.set({ [key]: true });
}
