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
const store = 'ownRows';

/** How often the record was saved, and how many rows there were. */
interface CopyState {
  saves: number;
  rows: number;
}

export interface OwnCopy {
  /** Null where there is no copy. */
  readState(): Promise<CopyState | null>;
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

function parseLine(line: string): OwnRow[] {
  try {
    const row = open(store, JSON.parse(line) as OwnRow);
    return row ? [row] : [];
  } catch {
    return [];
  }
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

  return {
    async readState() {
      const text = await read(stateFile);
      try {
        const { saves, rows } = JSON.parse(text ?? 'null') as CopyState;
        return Number.isSafeInteger(saves) && Number.isSafeInteger(rows) ? { saves, rows } : null;
      } catch {
        return null;
      }
    },
    async readRows() {
      const rows: OwnRow[] = [];
      for (let bucket = 0; bucket < buckets; bucket++) {
        const text = await read(nameOf(bucket));
        for (const line of (text ?? '').split('\n')) rows.push(...parseLine(line));
      }
      return rows;
    },
    async write(own, state, ids) {
      const touched = new Set<number>();
      if (ids === null) for (let bucket = 0; bucket < buckets; bucket++) touched.add(bucket);
      else for (const id of ids) touched.add(bucketOf(id));
      const lines = new Map([...touched].map((bucket): [number, string[]] => [bucket, []]));
      for (const [id, row] of own) {
        lines.get(bucketOf(id))?.push(JSON.stringify(seal(store, row)));
      }
      for (const [bucket, own] of lines) await write(nameOf(bucket), own.join('\n'));
      await write(stateFile, JSON.stringify(state));
    },
  };
}
