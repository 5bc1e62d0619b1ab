import type { OwnRecord, OwnRow } from '../../../lib/desk/own-record.ts';
import type { OwnCopy } from '../../../lib/store/own-copy.ts';
import type { Store } from '../../../lib/store/store.ts';

/** The reader's own record as it is kept. */
export interface Kept {
  own: OwnRecord;
  /** How often it was saved: the version of the corpus that is built of it. */
  saves: number;
}

const byId = (rows: readonly OwnRow[]): OwnRecord =>
  new Map(rows.map((row) => [row.record.id, row]));

/**
 * The record as it is kept. What the database has lost comes back from the copy beside it, and what
 * that lacks is written there.
 * @param copy null where the browser has no place for one
 * @throws {StoreError}
 */
export async function loadOwn(
  store: Pick<Store, 'readOwn' | 'replaceOwn'>,
  copy: OwnCopy | null,
): Promise<Kept> {
  const { rows, state } = await store.readOwn();
  const beside = (await copy?.readState()) ?? null;
  const saves = state?.saves ?? 0;
  const isWhole = rows.length === (state?.rows ?? 0);
  const isBehind = saves < (beside?.saves ?? 0);
  if (copy && beside && (isBehind || !isWhole)) {
    // Of a row that both have, the later one: a damaged one may be whole in the other.
    const all = new Map(byId(await copy.readRows()));
    if (!isBehind) for (const row of rows) all.set(row.record.id, row);
    const next = Math.max(saves, beside.saves) + 1;
    await store.replaceOwn([...all.values()], next);
    await copy.write(all, { saves: next, rows: all.size }, null);
    return { own: all, saves: next };
  }
  const own = byId(rows);
  if (copy && state && beside?.saves !== saves) {
    await copy.write(own, { saves, rows: own.size }, null).catch(() => undefined);
  }
  return { own, saves };
}
