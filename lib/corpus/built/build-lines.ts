/**
 * Gathers the lines of a corpus that is being built. The lines themselves go to a spool; what is
 * held here is a small entry for each, so that a corpus may be larger than memory.
 */

import { CorpusError } from '../records/corpus-error.ts';
import type { CorpusRecord } from '../records/records.ts';
import type { Bytes } from '../records/sha256.ts';
import { countZeroBits } from './boundaries.ts';
import { type SegmentKind, segmentKinds } from './built-format.ts';
import { canonicalLine } from './canonical-line.ts';
import { comparePlaces, type LinePlace, placeRecord } from './order-records.ts';

/** Keeps bytes until they are asked for, in a file or in memory. */
export interface LineSpool {
  /** Where the bytes stand now. */
  append(bytes: Bytes): number;
  /** The bytes that were appended at `start`; a copy or a view that nobody changes. */
  read(start: number, length: number): Bytes;
}

/** One line of a segment, with its line feed, in the spool. */
export interface SpooledLine extends LinePlace {
  start: number;
  /** Bytes. */
  length: number;
  /** See `countZeroBits`. */
  zeroBits: number;
}

/** Ids that are hashed at the same time; a digest alone is mostly waiting. */
const hashedAtOnce = 256;
const encoder = new TextEncoder();

/** A spool that holds everything in memory. */
export function createMemorySpool(): LineSpool {
  const pieces = new Map<number, Bytes>();
  let end = 0;
  return {
    append(bytes) {
      const start = end;
      pieces.set(start, bytes);
      end += bytes.length;
      return start;
    },
    read: (start) => pieces.get(start) ?? new Uint8Array(),
  };
}

/** The lines that a record was written as before, for who builds the same corpus again and again. */
export type LineCache = WeakMap<CorpusRecord, readonly CachedLine[]>;

interface CachedLine extends LinePlace {
  kind: SegmentKind;
  bytes: Bytes;
  /** Known when it was hashed. */
  zeroBits: number | null;
}

function writeLines(record: CorpusRecord): CachedLine[] {
  return placeRecord(record).map(({ kind, record: built, group, rank, id }) => {
    const bytes = encoder.encode(`${canonicalLine(built)}\n`);
    return { kind, group, rank, id, bytes, zeroBits: null };
  });
}

/** The lines of a corpus by kind of segment. */
export class LineCollector {
  private readonly lines = new Map<SegmentKind, SpooledLine[]>();
  private readonly spool: LineSpool;
  private readonly cache: LineCache | undefined;
  private unhashed: { lines: SpooledLine[]; cached: readonly CachedLine[] }[] = [];

  /** @param cache takes and gives lines of records that are the very same objects */
  constructor(spool: LineSpool, cache?: LineCache) {
    this.spool = spool;
    this.cache = cache;
    for (const kind of segmentKinds) this.lines.set(kind, []);
  }

  /** @throws {CorpusError} `record-invalid`: a lone surrogate */
  async add(record: CorpusRecord): Promise<void> {
    const cached = this.cache?.get(record) ?? writeLines(record);
    this.cache?.set(record, cached);
    const lines = cached.map(({ kind, bytes, zeroBits, ...place }) => {
      const start = this.spool.append(bytes);
      const line = { ...place, start, length: bytes.length, zeroBits: zeroBits ?? 0 };
      this.lines.get(kind)?.push(line);
      return line;
    });
    if (cached[0]?.zeroBits === null) this.unhashed.push({ lines, cached });
    if (this.unhashed.length >= hashedAtOnce) await this.hash();
  }

  private async hash(): Promise<void> {
    const all = this.unhashed;
    this.unhashed = [];
    await Promise.all(
      all.map(async ({ lines, cached }) => {
        const zeroBits = await countZeroBits(lines[0]?.id ?? '');
        for (const line of lines) line.zeroBits = zeroBits;
        if (this.cache) for (const line of cached) line.zeroBits = zeroBits;
      }),
    );
  }

  /** Gives the lines of a kind in order, once: they are not held any longer. */
  async take(kind: SegmentKind): Promise<SpooledLine[]> {
    await this.hash();
    const lines = this.lines.get(kind) ?? [];
    this.lines.delete(kind);
    return lines.sort(comparePlaces);
  }

  /**
   * Joins lines to the plain bytes of a segment.
   * @throws {CorpusError} `record-too-large` when they are more than `maxBytes`
   */
  join(lines: readonly SpooledLine[], maxBytes: number): Bytes {
    const length = lines.reduce((sum, line) => sum + line.length, 0);
    if (length > maxBytes) throw tooLarge(lines[0]?.id ?? '', length);
    const joined = new Uint8Array(length);
    let offset = 0;
    for (const line of lines) {
      joined.set(this.spool.read(line.start, line.length), offset);
      offset += line.length;
    }
    return joined;
  }
}

/** A record that no reader would take. */
export function tooLarge(id: string, bytes: number): CorpusError {
  const message = `The record ${id} has ${bytes} bytes, which is more than a segment holds. Shorten its texts.`;
  return new CorpusError('record-too-large', id, message);
}
