/**
 * What is known of the reader's own record beside the database: how much there was, and which file has
 * it. Numbers only: in Firefox content scripts can read this storage.
 */
import type { StorageArea } from './storage-area.ts';

type Area = Pick<StorageArea, 'get' | 'set'>;

/** What was lost with the database and the copy beside it. */
export interface OwnLoss {
  /** ms since 1970. */
  at: number;
  statements: number;
}

/** What was there when it was last looked at. */
export interface Held {
  saves: number;
  statements: number;
  /** Null when nothing was lost, or the reader has read of it. */
  lost: OwnLoss | null;
}

/** The file that the record was last saved to. */
export interface SavedFile {
  /** ms since 1970. */
  at: number;
  /** How many it holds; null where that was not noted. */
  statements: number | null;
}

const heldKey = 'ownHeld';
const fileKey = 'ownExported';

const isCount = (value: unknown): value is number => Number.isSafeInteger(value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export async function readHeld(area: Pick<Area, 'get'>): Promise<Held> {
  const { [heldKey]: held } = await area.get(heldKey);
  const { saves, statements, lost } = isObject(held) ? held : {};
  const known =
    isObject(lost) && isCount(lost.at) && isCount(lost.statements)
      ? { at: lost.at, statements: lost.statements }
      : null;
  return {
    saves: isCount(saves) ? saves : 0,
    statements: isCount(statements) ? statements : 0,
    lost: known,
  };
}

export function noteHeld(area: Pick<Area, 'set'>, held: Held): Promise<void> {
  return area.set({ [heldKey]: held });
}

/**
 * Tells from what was there before what is lost now: no loss is concluded from a note that is older
 * than the record, as after a kill between the two.
 * @param missing rows that the record should have and has not
 * @param now ms since 1970
 */
export function tellLoss(
  held: Held,
  { saves, statements, missing }: { saves: number; statements: number; missing: number },
  now: number,
): OwnLoss | null {
  const isLess = saves < held.saves || missing > 0;
  const gone = isLess ? Math.max(0, held.statements - statements) : 0;
  if (gone === 0) return held.lost;
  return { at: now, statements: gone + (held.lost?.statements ?? 0) };
}

/** Null before the record was first saved to a file. */
export async function readSavedFile(area: Pick<Area, 'get'>): Promise<SavedFile | null> {
  const { [fileKey]: saved } = await area.get(fileKey);
  // As it was noted before.
  if (isCount(saved)) return saved === 0 ? null : { at: saved, statements: null };
  if (!isObject(saved) || !isCount(saved.at)) return null;
  return { at: saved.at, statements: isCount(saved.statements) ? saved.statements : null };
}

export function noteSavedFile(area: Pick<Area, 'set'>, file: SavedFile): Promise<void> {
  return area.set({ [fileKey]: file });
}
