import { remember } from '../../lib/async/remember.ts';
import { browser } from '../../lib/messages/browser.ts';
import { beginFreshLog } from '../../lib/store/fresh-log.ts';
import { oncePerSession } from './once-per-session.ts';

const key = 'hasFreshLog';
const freshen = remember(() => oncePerSession(key, beginFreshLog));

/**
 * Begins a new log of the database at the first start after the browser's, and after a write that
 * failed: no browser tells an extension that it ends, so that any may have been killed. Firefox keeps
 * its database otherwise.
 * @throws {StoreError}
 */
export async function freshenLog(): Promise<void> {
  if (!import.meta.env.FIREFOX) await freshen();
}

/** A write failed, as on a full disk: half of it may stand in the log, and takes what follows with it. */
export async function doubtLog(): Promise<void> {
  freshen.forget();
  await browser.storage.session.remove(key);
}
