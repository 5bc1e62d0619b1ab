import { beginFreshLog } from '../../lib/store/fresh-log.ts';
import { oncePerSession } from './once-per-session.ts';

/**
 * Begins a new log of the database at the first start after the browser's: no browser tells an
 * extension that it ends, so that any may have been killed. Firefox keeps its database otherwise.
 */
export async function freshenLog(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  await oncePerSession('hasFreshLog', beginFreshLog);
}
