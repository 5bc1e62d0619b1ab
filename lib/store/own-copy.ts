/**
 * A second copy of the reader's own record, beside the database, which Chromium may delete with a torn
 * log (docs/browser-bugs.md): nobody else has these records. It lies in the origin's private file
 * system, which content scripts cannot read, as they can `storage.local` in Firefox.
 */
import { addToFnv, fnvStart } from '../algorithms/fnv.ts';
import type { OwnRecord, OwnRow } from '../desk/own-record.ts';
import { open, seal } from './seal.ts';

/** Files that the rows are spread over, so that a save writes few of them. */
const buckets = 64;
const stateFile = 'state.json';
/** What is being written, whole before any of the files is touched: a save is all there or not at all. */
const nextFile = 'next.ndjson';
const store = 'ownRows';

/** How often the record was saved, and how many rows there were. */
interface CopyState {
  saves: number;
  rows: number;
}

/** The first line of what is being written; its rows stand below, one a line. */
interface Next extends CopyState {
  /** Whether these are all rows there are. */
  isWhole: boolean;
  /** How many stand below. */
  put: number;
  remove: string[];
}

export interface OwnCopy {
  /**
   * Null where there is no copy. `isUnfinished`: a save was written down and not yet put where it
   * belongs, so that all is to be written anew before the next one.
   */
  readState(): Promise<(CopyState & { isUnfinished: boolean }) | null>;
  /** All rows that are whole. */
  readRows(): Promise<OwnRow[]>;
  /** Writes the rows of these ids anew, or all. */
  write(own: OwnRecord, state: CopyState, ids: Iterable<string> | null): Promise<void>;
}

function bucketOf(id: string): number {
  let hash = fnvStart;
  for (let at = 0; at < id.length; at++) hash = addToFnv(hash, id.charCodeAt(at));
  return (hash ^ (hash >>> 16)) & (buckets - 1);
}

const nameOf = (bucket: number) => `${bucket}.ndjson`;
const allBuckets = Array.from({ length: buckets }, (_, bucket) => bucket);

const printRow = (row: OwnRow) => JSON.stringify(seal(store, row));

function parseLine(line: string): OwnRow[] {
  try {
    const row = open(store, JSON.parse(line) as OwnRow);
    return row ? [row] : [];
  } catch {
    return [];
  }
}

const parseLines = (text: string | null) => (text ?? '').split('\n').flatMap(parseLine);

function parseState(text: string | null): CopyState | null {
  try {
    const { saves, rows } = JSON.parse(text ?? 'null') as CopyState;
    return Number.isSafeInteger(saves) && Number.isSafeInteger(rows) ? { saves, rows } : null;
  } catch {
    return null;
  }
}

/** @returns null unless all of it is there and newer than what stands in its place */
function parseNext(text: string | null, saves: number): (Next & { own: OwnRow[] }) | null {
  const [first = '', ...lines] = (text ?? '').split('\n');
  const state = parseState(first);
  if (!state || state.saves <= saves) return null;
  const next = JSON.parse(first) as Next;
  const own = lines.flatMap(parseLine);
  return own.length === next.put && Array.isArray(next.remove) ? { ...next, own } : null;
}

/**
 * @param folder where it lies, in the origin's private file system
 * @returns null where the browser has none
 */
export async function openOwnCopy(folder = 'own'): Promise<OwnCopy | null> {
  const root = await navigator.storage?.getDirectory?.().catch(() => null);
  const directory = await root?.getDirectoryHandle(folder, { create: true }).catch(() => null);
  if (!directory) return null;

  const read = async (name: string): Promise<string | null> => {
    try {
      const handle = await directory.getFileHandle(name);
      return await (await handle.getFile()).text();
    } catch {
      return null;
    }
  };
  // The browser puts a file in its place when it is closed: all of it, or what was there.
  const write = async (name: string, text: string) => {
    const handle = await directory.getFileHandle(name, { create: true });
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
  };
  const readPlaced = async () => parseState(await read(stateFile));
  const readNext = async (placed: CopyState | null) =>
    parseNext(await read(nextFile), placed?.saves ?? 0);

  return {
    async readState() {
      const placed = await readPlaced();
      const next = await readNext(placed);
      if (next) return { saves: next.saves, rows: next.rows, isUnfinished: true };
      return placed && { ...placed, isUnfinished: false };
    },
    async readRows() {
      const next = await readNext(await readPlaced());
      const rows = new Map<string, OwnRow>();
      if (!next?.isWhole) {
        const lines = await Promise.all(allBuckets.map((bucket) => read(nameOf(bucket))));
        for (const row of lines.flatMap(parseLines)) rows.set(row.record.id, row);
      }
      for (const id of next?.remove ?? []) rows.delete(id);
      for (const row of next?.own ?? []) rows.set(row.record.id, row);
      return [...rows.values()];
    },
    async write(own, { saves, rows }, ids) {
      const changed = [...(ids ?? own.keys())];
      const put = changed.flatMap((id) => own.get(id) ?? []);
      const remove = changed.filter((id) => !own.has(id));
      const next: Next = { saves, rows, isWhole: ids === null, put: put.length, remove };
      await write(nextFile, [JSON.stringify(next), ...put.map(printRow)].join('\n'));
      const touched = new Set(ids === null ? allBuckets : changed.map(bucketOf));
      const lines = new Map([...touched].map((bucket): [number, string[]] => [bucket, []]));
      for (const [id, row] of own) lines.get(bucketOf(id))?.push(printRow(row));
      for (const [bucket, own] of lines) await write(nameOf(bucket), own.join('\n'));
      await write(stateFile, JSON.stringify({ saves, rows }));
    },
  };
}
