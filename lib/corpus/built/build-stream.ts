import { awaitAll } from '../../async/await-all.ts';
import type { CorpusRecord } from '../records/records.ts';
import { type Bytes, sha256Hex } from '../records/sha256.ts';
import { beginsSegment, cutRuns } from './boundaries.ts';
import { buildIndex, type Listed } from './build-index.ts';
import {
  type LineCache,
  LineCollector,
  type LineSpool,
  type SpooledLine,
  tooLarge,
} from './build-lines.ts';
import { ReferenceLedger } from './build-references.ts';
import {
  maxSegmentBytes,
  maxSegmentCompressedBytes,
  type SegmentEntry,
  type SegmentKind,
  segmentKinds,
  segmentPath,
  targetSegmentBytes,
  targetSegmentRecords,
} from './built-format.ts';
import { type FormatValue, minorOf, ownFormat, printFormat } from './format-version.ts';
import { gzip } from './gzip.ts';

/** Takes the files of a corpus as they are made: segments, then index pages, the root last. */
export interface BuiltSink {
  /** Whether this file, which is named by its content, is there already. */
  has?(path: string): Promise<boolean>;
  /** @param path relative to the corpus's folder */
  write(path: string, bytes: Bytes): Promise<void>;
}

export interface BuildStreamOptions {
  sink: BuiltSink;
  /** Holds the lines between reading and writing. */
  spool: LineSpool;
  /** For who builds the same corpus again and again from the same records. */
  cache?: LineCache;
  /** Called with the share of the records that is written, from 0 to 1. */
  onWritten?: (share: number) => void;
}

/** What a build has made. */
export interface BuiltIndex {
  /** The corpus's id. */
  corpus: string;
  /** The oldest version that has every field of its records. */
  format: FormatValue;
  /** Hash of the root index page. */
  index: string;
  /** How many lines there are of each kind; an entity has two. */
  counts: Record<SegmentKind, number>;
}

/** Segments that are compressed and written at the same time. */
const segmentsAtOnce = 4;

function cutSegments(lines: readonly SpooledLine[]): SpooledLine[][] {
  return cutRuns(lines, (line) => beginsSegment(line.zeroBits), {
    items: targetSegmentRecords,
    bytes: targetSegmentBytes,
    bytesOf: (line) => line.length,
  });
}

async function buildSegment(
  kind: SegmentKind,
  lines: readonly SpooledLine[],
  collector: LineCollector,
  sink: BuiltSink,
): Promise<Listed<SegmentEntry>> {
  const plain = collector.join(lines, maxSegmentBytes);
  const hash = await sha256Hex(plain);
  const path = segmentPath(hash);
  if (!(await sink.has?.(path))) {
    const compressed = await gzip(plain);
    if (compressed.length > maxSegmentCompressedBytes) {
      throw tooLarge(lines[0]?.id ?? kind, plain.length);
    }
    await sink.write(path, compressed);
  }
  const entry = { hash, kind, count: lines.length, bytes: plain.length };
  return { entry, zeroBits: lines[0]?.zeroBits ?? 0 };
}

/**
 * Builds the segments and the index of a corpus (docs/format.md) from records that pass by once.
 * The same records give the same names and plain content everywhere, in whatever order they come;
 * gzip's bytes may differ between runtimes.
 * @param records records that have passed their schema
 * @throws {CorpusError} `record-invalid` (a lone surrogate, no corpus record), `record-too-large`,
 *   `id-duplicate`, `id-dangling`; and what `records`, the spool and the sink throw
 */
export async function buildStream(
  records: AsyncIterable<CorpusRecord> | Iterable<CorpusRecord>,
  { sink, spool, cache, onWritten }: BuildStreamOptions,
): Promise<BuiltIndex> {
  const ledger = new ReferenceLedger();
  const collector = new LineCollector(spool, cache);
  let total = 0;
  let minor = 0;
  for await (const record of records) {
    ledger.add(record);
    minor = Math.max(minor, minorOf(record));
    await collector.add(record);
    total += record.type === 'entity' ? 2 : 1;
  }
  const corpus = ledger.finish();
  const counts = Object.fromEntries(segmentKinds.map((kind) => [kind, 0])) as BuiltIndex['counts'];
  const segments: Listed<SegmentEntry>[] = [];
  let written = 0;
  for (const kind of segmentKinds) {
    const runs = cutSegments(await collector.take(kind));
    for (let at = 0; at < runs.length; at += segmentsAtOnce) {
      const some = runs.slice(at, at + segmentsAtOnce);
      segments.push(
        ...(await awaitAll(some.map((run) => buildSegment(kind, run, collector, sink)))),
      );
      for (const run of some) counts[kind] += run.length;
      written += some.reduce((sum, run) => sum + run.length, 0);
      onWritten?.(written / total);
    }
  }
  const format = printFormat({ major: ownFormat.major, minor });
  const index = await buildIndex(segments, format, async (path, bytes) => {
    if (!(await sink.has?.(path))) await sink.write(path, bytes);
  });
  return { corpus, format, index, counts };
}
