/**
 * Where one segment or index page ends and the next begins. The places are told by hashes of ids
 * and not by counting, as in content-defined chunking: an inserted record then changes the
 * segment and the page it falls into, and its neighbours keep their hashes.
 */
import { sha256 } from '../records/sha256.ts';

/** Zero bits that begin a segment: one record in 128 on average. */
const segmentBits = 7;
/** Further zero bits that begin a page, and each page of pages: one in 16. */
const pageBits = 4;
/** Levels of pages that are bounded by hashes; above them pages are simply filled. */
const hashedLevels = 4;

/** Trailing zero bits of an id's SHA-256, as a big-endian number; at most 32 are counted. */
export async function countZeroBits(id: string): Promise<number> {
  const digest = await sha256(id);
  const tail = new DataView(digest.buffer).getUint32(28);
  return tail === 0 ? 32 : 31 - Math.clz32(tail & -tail);
}

/** Whether a record begins a segment. */
export function beginsSegment(zeroBits: number): boolean {
  return zeroBits >= segmentBits;
}

/**
 * Whether a segment or page begins an index page.
 * @param zeroBits of the id of its first record
 * @param level 0 for a page of segments, 1 for a page of such pages, and so on
 */
export function beginsPage(zeroBits: number, level: number): boolean {
  return level < hashedLevels && zeroBits >= segmentBits + pageBits * (level + 1);
}

/** What a run holds at most. */
export interface RunLimits<Item> {
  items: number;
  bytes: number;
  bytesOf(item: Item): number;
}

/**
 * Cuts a list into runs: where an item begins one by its hash, and where a run is full.
 * A single item that is larger than `limits.bytes` is a run of its own.
 */
export function cutRuns<Item>(
  items: readonly Item[],
  begins: (item: Item) => boolean,
  limits: RunLimits<Item>,
): Item[][] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = limits.bytesOf(item);
    const isFull = run.length >= limits.items || bytes + size > limits.bytes;
    if (run.length > 0 && (begins(item) || isFull)) {
      runs.push(run);
      run = [];
      bytes = 0;
    }
    run.push(item);
    bytes += size;
  }
  if (run.length > 0) runs.push(run);
  return runs;
}
