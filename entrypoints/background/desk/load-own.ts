import type { OwnRecord, OwnRow } from '../../../lib/desk/own-record.ts';
import type { OwnCopy } from '../../../lib/store/own-copy.ts';
import type { Store } from '../../../lib/store/store.ts';

/** The reader's own record as it is kept. */
export interface Kept {
  own: OwnRecord;
  /** How often it was saved: the version of the corpus that is built of it. */
  saves: number;
}

export interface Loaded extends Kept {
  /** Rows that are neither here nor there. */
  missing: number;
}

const byId = (rows: readonly OwnRow[]) => new Map(rows.map((row) => [row.record.id, row]));

/**
 * The record as it is kept. What the database has lost comes back from the copy beside it, and what
 * that lacks is written there.
 * @param copy null where the browser has no place for one
 * @throws {StoreError}
 */
export async function loadOwn(
  store: Pick<Store, 'readOwn' | 'replaceOwn'>,
  copy: OwnCopy | null,
): Promise<Loaded> {
  const { rows, damaged, state } = await store.readOwn();
  const beside = (await copy?.readState()) ?? null;
  const saves = state?.saves ?? 0;
  const isWhole = rows.length === (state?.rows ?? 0);
  const isBehind = saves < (beside?.saves ?? 0);
  if (copy && beside && (isBehind || !isWhole)) {
    const there = byId(await copy.readRows());
    const all = isBehind ? there : byId(rows);
    // What was deleted since does not come back from an older copy.
    const isTold = rows.length + damaged.length === state?.rows;
    for (const id of isTold ? damaged : there.keys()) {
      const row = there.get(id);
      if (row && !all.has(id)) all.set(id, row);
    }
    const missing = Math.max(0, (isBehind ? beside.rows : (state?.rows ?? 0)) - all.size);
    const next = Math.max(saves, beside.saves) + 1;
    await store.replaceOwn([...all.values()], next);
    await copy.write(all, { saves: next, rows: all.size }, null).catch(() => undefined);
    return { own: all, saves: next, missing };
  }
  const own = byId(rows);
  if (copy && state && (beside?.saves !== saves || beside.isUnfinished)) {
    await copy.write(own, { saves, rows: own.size }, null).catch(() => undefined);
  }
  return { own, saves, missing: Math.max(0, (state?.rows ?? 0) - own.size) };
}

/**
 * Looks whether the copy has what it says that it has, and writes it anew where it has not: damage
 * there is to be found while the database is whole.
 * @returns whether it was as it should be
 */
export async function proveCopy({ own, saves }: Kept, copy: OwnCopy): Promise<boolean> {
  const there = await copy.readRows();
  const isSame = (row: OwnRow) => own.get(row.record.id)?.changedAt === row.changedAt;
  const state = await copy.readState();
  if (state?.saves === saves && there.length === own.size && there.every(isSame)) return true;
  if (own.size > 0) await copy.write(own, { saves, rows: own.size }, null);
  return false;
}
