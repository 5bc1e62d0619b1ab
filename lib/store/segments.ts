import { BoundedCache } from '../async/bounded-cache.ts';
import { type SegmentEntry, segmentPath } from '../corpus/built/built-format.ts';
import { readLine, type SegmentContent, unpackLines } from '../corpus/built/read-segment.ts';
import { CorpusError } from '../corpus/records/corpus-error.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import type { Bytes } from '../corpus/records/sha256.ts';
import { createBatchedReads } from './batched-reads.ts';
import type { Connection } from './connection.ts';
import type { StoredSegment } from './schema.ts';

/** Plain bytes of segments that are kept in memory. */
const cachedBytes = 8 * 1024 * 1024;

/** A segment in memory: its lines, each parsed when it is first asked for. */
interface OpenSegment {
  lines: string[];
  records: (BuiltRecord | undefined)[];
  plainBytes: number;
}

/** The blocks of all corpora, each under its hash. */
export interface Segments {
  /** Every record of a segment. @throws {CorpusError} `segment-missing`, `segment-corrupt` */
  read(hash: string): Promise<BuiltRecord[]>;
  /** The same with the lines they stand on. @throws {CorpusError} */
  open(hash: string): Promise<SegmentContent>;
  /** One record of a segment. @throws {CorpusError} */
  readRecord(hash: string, line: number): Promise<BuiltRecord>;
  /** The lines of a segment as they are stored. @throws {CorpusError} */
  readLines(hash: string): Promise<{ lines: readonly string[]; isPurged: boolean }>;
  /** Those that are not here, or not whole. */
  missing(entries: readonly SegmentEntry[]): Promise<SegmentEntry[]>;
  /** Keeps a segment that was verified; resolves when it is on disk, as far as the browser tells. */
  save(entry: Pick<SegmentEntry, 'hash' | 'bytes'>, data: Bytes): Promise<void>;
  /** Keeps a segment of which something was taken out. */
  savePurged(segment: Omit<StoredSegment, 'purged'>): Promise<void>;
}

function gone(hash: string): CorpusError {
  const place = segmentPath(hash);
  const message = `A part of the stored corpus is gone (${place}). It is fetched again with the next update.`;
  return new CorpusError('segment-missing', place, message);
}

/**
 * Segments that arrive while a transaction runs wait for it and go together in the next one, since
 * a transaction costs more than a segment in it.
 */
function createWriter(connection: Connection): (segment: StoredSegment) => Promise<void> {
  let waiting: StoredSegment[] = [];
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  const writeWaiting = () => {
    const batch = waiting;
    waiting = [];
    next = null;
    return connection.run(async (database) => {
      const transaction = database.transaction(['segments', 'damage'], 'readwrite');
      const segments = transaction.objectStore('segments');
      const damage = transaction.objectStore('damage');
      await Promise.all([
        ...batch.map((segment) => segments.put(segment)),
        ...batch.map(({ hash, purged }) =>
          purged
            ? damage.put({ hash, code: 'segment-purged', noticedAt: Date.now() })
            : damage.delete(hash),
        ),
        transaction.done,
      ]);
    });
  };
  return (segment) => {
    waiting.push(segment);
    if (!next) {
      next = writing.then(writeWaiting);
      writing = next.catch(() => undefined);
    }
    return next;
  };
}

export function createSegments(connection: Connection): Segments {
  const cache = new BoundedCache<string, OpenSegment>(cachedBytes);
  const write = createWriter(connection);

  const get = createBatchedReads(connection, 'segments');

  const readStored = async (hash: string): Promise<StoredSegment> => {
    const stored = await get(hash);
    if (!stored) throw gone(hash);
    return stored;
  };

  /** Keeps that a segment is damaged, so that it is fetched again. */
  const note = async (hash: string, error: unknown): Promise<void> => {
    if (!(error instanceof CorpusError)) return;
    const { code } = error;
    if (code !== 'segment-missing' && code !== 'segment-corrupt') return;
    await connection
      .run((database) => database.put('damage', { hash, code, noticedAt: Date.now() }))
      // The damage itself is told of in any case.
      .catch(() => undefined);
  };

  const unpack = async (hash: string) => {
    try {
      const { data, plainBytes, purged = false } = await readStored(hash);
      const lines = await unpackLines(data, plainBytes, hash, { isProved: purged });
      return { lines, plainBytes, isPurged: purged };
    } catch (error) {
      await note(hash, error);
      throw error;
    }
  };

  const open = (hash: string): Promise<OpenSegment> =>
    cache.get(
      hash,
      async () => ({ ...(await unpack(hash)), records: [] }),
      (segment) => segment.plainBytes,
    );

  const parse = (segment: OpenSegment, hash: string, line: number): BuiltRecord => {
    const record = segment.records[line] ?? readLine(segment.lines[line] ?? '', hash, line);
    segment.records[line] = record;
    return record;
  };

  const save = async (segment: StoredSegment): Promise<void> => {
    await write(segment);
    cache.delete(segment.hash);
  };

  // Whoever reads a whole segment reads it once, so it is not kept: records take several times
  // the room of their lines.
  const openWhole = async (hash: string): Promise<SegmentContent> => {
    const { lines } = await unpack(hash);
    return { lines, records: lines.map((line, index) => readLine(line, hash, index)) };
  };

  return {
    open: openWhole,
    read: async (hash) => (await openWhole(hash)).records,
    async readRecord(hash, line) {
      return parse(await open(hash), hash, line);
    },
    readLines: unpack,
    missing: (entries) =>
      connection.run(async (database) => {
        const transaction = database.transaction(['segments', 'damage']);
        const damaged = new Set(await transaction.objectStore('damage').getAllKeys());
        const here = new Set(await transaction.objectStore('segments').getAllKeys());
        return entries.filter(({ hash }) => !here.has(hash) || damaged.has(hash));
      }),
    save: ({ hash, bytes }, data) => save({ hash, plainBytes: bytes, data }),
    savePurged: (segment) => save({ ...segment, purged: true }),
  };
}
