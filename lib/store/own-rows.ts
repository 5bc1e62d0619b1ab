/** The reader's own record in the database: a row a record, and what takes back the last changes. */
import type { OwnChange, OwnDeed, OwnRow } from '../desk/own-record.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import type { Database, StoredOwnState, StoredOwnUndo } from './schema.ts';

/** Changes that can be taken back, the last ones. */
export const mostUndone = 50;

const names = ['ownRows', 'ownUndos', 'ownState'] as const;
const stateId = 'current';
/** Nobody else has these records: they are on the disk before a save is said to be done. */
const durable = { durability: 'strict' } as const;

/** All of the reader's record. */
export interface StoredOwn {
  rows: OwnRow[];
  /** Ids of rows that are there and are not as they were written. */
  damaged: string[];
  /** Null before the first save, or where it was lost. */
  state: Omit<StoredOwnState, 'id'> | null;
}

/** How a change is remembered: by what takes it back, or as taking back one of them. */
export type Remembered = { deed: OwnDeed; undo: OwnChange } | { undoes: number };

/** What was done last and can be taken back; null where there is nothing. */
export async function readLastUndo(database: Database): Promise<StoredOwnUndo | null> {
  const undos = database.transaction('ownUndos').objectStore('ownUndos');
  const [last] = (await undos.getAllKeys()).slice(-1);
  return last === undefined ? null : ((await database.get('ownUndos', last)) ?? null);
}

export async function readOwn(database: Database): Promise<StoredOwn> {
  const [stored, keys, state] = await Promise.all([
    database.getAll('ownRows'),
    database.getAllKeys('ownRows'),
    database.get('ownState', stateId),
  ]);
  const whole = new Set(stored.map(({ id }) => id));
  return {
    rows: stored.map(({ id: _, ...row }) => row),
    damaged: keys.filter((id) => !whole.has(id)),
    state: state ? { saves: state.saves, rows: state.rows } : null,
  };
}

/**
 * Makes a change, in one transaction: all of it is there, or nothing.
 * @returns how often the record was saved, and how many rows there are
 */
export function writeOwn(
  database: Database,
  { put, remove }: OwnChange,
  remembered: Remembered,
): Promise<Omit<StoredOwnState, 'id'>> {
  return inOneTransaction(
    database,
    names,
    async (transaction) => {
      const rows = transaction.objectStore('ownRows');
      const undos = transaction.objectStore('ownUndos');
      const states = transaction.objectStore('ownState');
      await Promise.all([
        ...remove.map((id) => rows.delete(id)),
        ...put.map((row) => rows.put({ id: row.record.id, ...row })),
      ]);
      if ('undoes' in remembered) await undos.delete(remembered.undoes);
      else {
        const { deed, undo } = remembered;
        const change = { put: [...undo.put], remove: [...undo.remove] };
        const keys = await undos.getAllKeys();
        const number = (keys.at(-1) ?? 0) + 1;
        await undos.put({ ...deed, change, number });
        keys.push(number);
        for (const key of keys.slice(0, Math.max(0, keys.length - mostUndone))) {
          await undos.delete(key);
        }
      }
      const before = await states.get(stateId);
      const state = { saves: (before?.saves ?? 0) + 1, rows: await rows.count() };
      await states.put({ id: stateId, ...state });
      return state;
    },
    durable,
  );
}

/** Puts a whole record in the place of what is here, as after a loss. */
export function replaceOwn(
  database: Database,
  rows: readonly OwnRow[],
  saves: number,
): Promise<Omit<StoredOwnState, 'id'>> {
  return inOneTransaction(
    database,
    names,
    async (transaction) => {
      const own = transaction.objectStore('ownRows');
      await own.clear();
      await transaction.objectStore('ownUndos').clear();
      await Promise.all(rows.map((row) => own.put({ id: row.record.id, ...row })));
      const state = { saves, rows: rows.length };
      await transaction.objectStore('ownState').put({ id: stateId, ...state });
      return state;
    },
    durable,
  );
}
