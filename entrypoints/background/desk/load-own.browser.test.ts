import { expect, test } from 'vitest';
import { told } from '../../../lib/desk/fixtures/told.ts';
import type { OwnRecord, OwnRow } from '../../../lib/desk/own-record.ts';
import { recordStatement } from '../../../lib/desk/record-statement.ts';
import { openOwnCopy } from '../../../lib/store/own-copy.ts';
import { loadOwn, proveCopy } from './load-own.ts';

const nowhere = async () => null;
const elsewhere = { entity: nowhere, dispute: nowhere, questionOf: nowhere };

async function recorded(): Promise<OwnRow[]> {
  const options = { corpus: 'urn:uuid:own', elsewhere, now: 1 };
  return [...(await recordStatement(new Map(), told(), options)).change.put];
}

const toRecord = (rows: readonly OwnRow[]): OwnRecord =>
  new Map(rows.map((row) => [row.record.id, row]));
const idsOf = (own: OwnRecord) => [...own.keys()].sort();

/** A database that holds these rows of so many. */
function keep(rows: OwnRow[], saves: number, count: number, damaged: string[] = []) {
  return {
    readOwn: async () => ({ rows, damaged, state: saves > 0 ? { saves, rows: count } : null }),
    replaceOwn: async (all: readonly OwnRow[], at: number) => ({ saves: at, rows: all.length }),
  };
}

async function openCopy() {
  const copy = await openOwnCopy(`load-${Math.random()}`);
  if (!copy) throw new Error('This browser has no private file system.');
  return copy;
}

test('what is damaged here comes back from an older copy, and what was deleted since does not', async () => {
  const rows = await recorded();
  const copy = await openCopy();
  await copy.write(toRecord(rows), { saves: 4, rows: rows.length }, null);
  const [deleted, damaged, ...rest] = rows;
  const store = keep(rest, 5, rows.length - 1, [damaged?.record.id ?? '']);
  const { own, saves, missing } = await loadOwn(store, copy);
  expect(idsOf(own)).toEqual(idsOf(toRecord([damaged as OwnRow, ...rest])));
  expect(own.has(deleted?.record.id ?? '')).toBe(false);
  expect([saves, missing]).toEqual([6, 0]);
});

test('what neither has is counted', async () => {
  const rows = await recorded();
  const copy = await openCopy();
  expect((await loadOwn(keep(rows.slice(2), 5, rows.length), null)).missing).toBe(2);
  await copy.write(toRecord(rows.slice(1)), { saves: 5, rows: rows.length - 1 }, null);
  expect((await loadOwn(keep(rows.slice(2), 5, rows.length), copy)).missing).toBe(1);
});

test('a copy that is not what it says is found while the database is whole, and written anew', async () => {
  const rows = await recorded();
  const own = toRecord(rows);
  const copy = await openCopy();
  await copy.write(own, { saves: 3, rows: own.size }, null);
  expect(await proveCopy({ own, saves: 3 }, copy)).toBe(true);
  // It says that it has all, and has one less.
  await copy.write(toRecord(rows.slice(1)), { saves: 4, rows: own.size }, null);
  expect(await proveCopy({ own, saves: 4 }, copy)).toBe(false);
  expect(idsOf(toRecord(await copy.readRows()))).toEqual(idsOf(own));
  expect(await proveCopy({ own, saves: 4 }, copy)).toBe(true);
});
