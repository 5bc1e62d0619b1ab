/**
 * Notices that the browser has lost the whole database. Chromium deletes one whose log was torn by a
 * kill, without a word (docs/browser-bugs.md), and any browser may when the disk is full.
 */
import type { Store } from './store.ts';

/** A place beside the database, such as `browser.storage.local`. */
interface Beside {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const key = 'database';
/** ms for which a reader is told of it. */
const toldMs = 24 * 60 * 60_000;

/** Null when the database was never lost. */
interface Noted {
  lostAt: number | null;
}

function parse(stored: unknown): Noted | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { lostAt } = stored as { lostAt?: unknown };
  return { lostAt: typeof lostAt === 'number' ? lostAt : null };
}

/**
 * Looks whether the database that was here is gone, and notes it: there is nothing in this one, and a
 * note beside it says that there was something. To be called before anything is imported.
 * @returns when it was lost, ms since 1970; null when that is not long ago or never was
 */
export async function noticeLoss(
  store: Pick<Store, 'listCorpora' | 'listSyncStates'>,
  beside: Beside,
  now = Date.now(),
): Promise<number | null> {
  const noted = parse((await beside.get(key))[key]);
  const held = [...(await store.listCorpora()), ...(await store.listSyncStates())];
  const isLost = held.length === 0 && noted !== null;
  const next: Noted | null = isLost ? { lostAt: now } : held.length > 0 ? { lostAt: null } : null;
  if (next && (isLost || !noted)) await beside.set({ [key]: next });
  const lostAt = isLost ? now : (noted?.lostAt ?? null);
  // A clock may have been set right since.
  return lostAt !== null && Math.abs(now - lostAt) < toldMs ? lostAt : null;
}
