/** Makes the index parts of a generation, of groups of segments, as the segments arrive. */
import type { SegmentEntry } from '../corpus/built/built-format.ts';
import type { SegmentContent } from '../corpus/built/read-segment.ts';
import type { Connection } from './connection.ts';
import { createPartWriter, type PartWriter } from './index-part-writer.ts';
import { placeSegments } from './index-parts.ts';
import type { StoredPart } from './schema.ts';

/** Plain bytes of the segments that one index part is made of, at most by one segment more. */
const partBytes = 16 * 1024 * 1024;
/** IndexParts of fewer segments are made anew together with what is new, so that they do not pile up. */
const smallPartSegments = 64;

/**
 * Which of the index parts that are there a new generation is read through. Those of which less than
 * half counts are made anew; so are small ones, the smallest first, as long as each has at most
 * twice the segments that are to be indexed anyway: then a segment is indexed a few times in its
 * life, and there are few index parts (the logarithmic method).
 * @see Bentley and Saxe, Decomposable searching problems (1980)
 */
export function chooseParts(
  segments: readonly SegmentEntry[],
  known: readonly StoredPart[],
): number[] {
  const wanted = new Set(segments.map(({ hash }) => hash));
  const shares = known
    .filter(({ complete, purged }) => complete && !purged)
    .map(({ id, segments: own }) => {
      return { id, all: own.length, counted: own.filter((hash) => wanted.has(hash)).length };
    })
    .filter(({ all, counted }) => counted > 0 && 2 * counted >= all);
  const covered = () => {
    const packs = shares.map(({ id }) => id);
    return placeSegments({ segments: [...segments], packs }, known).unlisted.length;
  };
  shares.sort((a, b) => b.counted - a.counted);
  for (let fresh = covered(); fresh > 0; fresh = covered()) {
    const smallest = shares.at(-1);
    if (!smallest || smallest.all >= smallPartSegments || smallest.counted > 2 * fresh) break;
    shares.pop();
  }
  // The order of making, so that an index part that was made after a purge counts before an older one.
  return shares.map(({ id }) => id).sort((a, b) => a - b);
}

/** Takes the segments of a generation that no index part lists yet. */
export interface Indexer {
  /** Whether a segment is still to be indexed. */
  needs(hash: string): boolean;
  /** Takes a segment that is stored; a full index part is written meanwhile. */
  add(entry: SegmentEntry, segment: SegmentContent): Promise<void>;
  /** Writes the last index part. */
  finish(): Promise<void>;
}

export function createIndexer(
  connection: Connection,
  generation: number,
  unlisted: readonly SegmentEntry[],
  { purged = false } = {},
): Indexer {
  const waiting = new Set(unlisted.map(({ hash }) => hash));
  let pack: PartWriter | null = null;
  let writing: Promise<void> = Promise.resolve();

  /** Indexes are written one after the other: two would hold twice the memory. */
  const write = (): Promise<void> => {
    const full = pack;
    pack = null;
    if (full) writing = writing.then(() => full.finish());
    return writing;
  };

  return {
    needs: (hash) => waiting.has(hash),
    async add(entry, segment) {
      if (!waiting.delete(entry.hash)) return;
      pack ??= createPartWriter(connection, generation, { purged });
      const own = pack;
      const added = own.add(entry, segment);
      if (own.bytes >= partBytes) await Promise.all([added, write()]);
      else await added;
    },
    finish: write,
  };
}
