import { lowerBound } from '../algorithms/lower-bound.ts';
/**
 * The records of an index part, cut into small blocks: what one question needs are a few records from
 * many segments, and unpacking a whole segment for each would take most of the time.
 */
import type { SegmentContent } from '../corpus/built/read-segment.ts';

/** Characters of a block, at most by one record more. */
const blockCharacters = 16 * 1024;

/** Consecutive lines of one segment, as they came. */
export interface RecordBlock {
  block: number;
  text: string;
}

/** Collects the blocks of an index part, a segment at a time. No block holds records of two segments. */
export class BlockCollector {
  #made: RecordBlock[] = [];
  readonly #starts: number[] = [];
  #next = 0;

  /** Takes a segment; the index part numbers its records in their order. */
  add(segment: SegmentContent): void {
    let lines: string[] = [];
    let characters = 0;
    const end = () => {
      if (lines.length === 0) return;
      this.#made.push({ block: this.#starts.length - 1, text: lines.join('\n') });
      lines = [];
      characters = 0;
    };
    for (const [at, record] of segment.records.entries()) {
      // Names are read a segment at a time; no term leads to them.
      if (record.type !== 'names') {
        if (lines.length === 0) this.#starts.push(this.#next);
        // Of a type that is not known: it keeps its place, and no term leads to it.
        const line = record.type === 'unknown' ? '' : (segment.lines[at] ?? '');
        lines.push(line);
        characters += line.length;
        if (characters >= blockCharacters) end();
      }
      this.#next++;
    }
    end();
  }

  /** How many blocks were made and not taken. */
  get waiting(): number {
    return this.#made.length;
  }

  /** The blocks that were made since they were last taken. */
  take(): RecordBlock[] {
    const taken = this.#made;
    this.#made = [];
    return taken;
  }

  /** The number of the first record of each block. */
  get starts(): Uint32Array<ArrayBuffer> {
    return Uint32Array.from(this.#starts);
  }
}

/** Which block holds the record of this number, if any does: the last that begins at or before it. */
export function blockOf(starts: Uint32Array, record: number): number {
  return lowerBound(starts.length, (index) => (starts[index] ?? 0) <= record) - 1;
}

/**
 * The blocks that hold the records of some of an index part's segments.
 * @param starts the number of the first record of each segment, and at the end how many there are
 * @param blockStarts the number of the first record of each block
 * @param isMeant whether a segment, by its place in the index part, is one of them
 * @returns the first and the last block of each run of segments
 */
export function listBlocks(
  { starts, blockStarts }: { starts: Uint32Array; blockStarts: Uint32Array },
  isMeant: (segment: number) => boolean,
): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (let segment = 0; segment + 1 < starts.length; segment++) {
    if (!isMeant(segment)) continue;
    // No block holds records of two segments, so the first one begins where the segment does.
    const first = blockOf(blockStarts, (starts[segment] ?? 0) - 1) + 1;
    const last = blockOf(blockStarts, (starts[segment + 1] ?? 0) - 1);
    const run = runs.at(-1);
    if (last < first) continue;
    if (run?.[1] === first - 1) run[1] = last;
    else runs.push([first, last]);
  }
  return runs;
}
