import { beginsPage, beginsSegment, countZeroBits, cutRuns } from './boundaries.ts';
import {
  builtFormat,
  type Head,
  headPath,
  type IndexPage,
  indexPageEntries,
  indexPath,
  maxIndexPageBytes,
  maxSegmentBytes,
  maxSegmentCompressedBytes,
  type SegmentEntry,
  type SegmentKind,
  segmentPath,
  targetSegmentBytes,
  targetSegmentRecords,
} from './built-format.ts';
import { canonicalJson, canonicalLine } from './canonical-line.ts';
import { CorpusError } from './corpus-error.ts';
import { gzip } from './gzip.ts';
import { orderRecords } from './order-records.ts';
import type { BuiltRecord, CorpusRecord } from './records.ts';
import { type Bytes, sha256Hex } from './sha256.ts';

/** One file of a built corpus; `path` is relative to the corpus's folder. */
export interface BuiltFile {
  path: string;
  bytes: Bytes;
}

export interface BuiltCorpus {
  head: Head;
  files: BuiltFile[];
}

interface Line {
  id: string;
  /** UTF-8, with the line feed. */
  bytes: Bytes;
  zeroBits: number;
}

/** What an index page lists: a segment, or a page as the next level sees it. */
interface Listed<Entry> {
  entry: Entry;
  zeroBits: number;
}

const encoder = new TextEncoder();

async function toLine(record: BuiltRecord): Promise<Line> {
  const bytes = encoder.encode(`${canonicalLine(record)}\n`);
  return { id: record.id, bytes, zeroBits: await countZeroBits(record.id) };
}

function joinLines(lines: readonly Line[]): Bytes {
  const joined = new Uint8Array(lines.reduce((length, line) => length + line.bytes.length, 0));
  let offset = 0;
  for (const { bytes } of lines) {
    joined.set(bytes, offset);
    offset += bytes.length;
  }
  return joined;
}

function cutSegments(lines: readonly Line[]): Line[][] {
  return cutRuns(lines, (line) => beginsSegment(line.zeroBits), {
    items: targetSegmentRecords,
    bytes: targetSegmentBytes,
    bytesOf: (line) => line.bytes.length,
  });
}

async function buildSegment(
  kind: SegmentKind,
  lines: readonly Line[],
  files: BuiltFile[],
): Promise<Listed<SegmentEntry>> {
  const plain = joinLines(lines);
  const compressed = await gzip(plain);
  const first = lines[0];
  if (plain.length > maxSegmentBytes || compressed.length > maxSegmentCompressedBytes) {
    throw new CorpusError(
      'record-too-large',
      first?.id ?? kind,
      `The record ${first?.id} has ${plain.length} bytes, which is more than a segment holds. Shorten its texts.`,
    );
  }
  const hash = await sha256Hex(plain);
  files.push({ path: segmentPath(hash), bytes: compressed });
  const sizes = { bytes: plain.length, compressedBytes: compressed.length };
  return { entry: { hash, kind, count: lines.length, ...sizes }, zeroBits: first?.zeroBits ?? 0 };
}

async function buildPages<Entry>(
  listed: readonly Listed<Entry>[],
  level: number,
  toPage: (entries: Entry[]) => IndexPage,
  files: BuiltFile[],
): Promise<Listed<string>[]> {
  const runs = cutRuns(listed, (item) => beginsPage(item.zeroBits, level), {
    items: indexPageEntries,
    bytes: maxIndexPageBytes,
    // 64 entries have less than 16 kB: their number alone bounds a page.
    bytesOf: () => 0,
  });
  const pages: Listed<string>[] = [];
  for (const run of runs) {
    const page = toPage(run.map((item) => item.entry));
    const bytes = encoder.encode(canonicalJson(page, 'An index page'));
    const hash = await sha256Hex(bytes);
    files.push({ path: indexPath(hash), bytes });
    pages.push({ entry: hash, zeroBits: run[0]?.zeroBits ?? 0 });
  }
  return pages;
}

async function buildIndex(segments: Listed<SegmentEntry>[], files: BuiltFile[]): Promise<string> {
  let pages = await buildPages(
    segments,
    0,
    (entries) => ({ type: 'segments', segments: entries }),
    files,
  );
  for (let level = 1; pages.length > 1; level++) {
    pages = await buildPages(pages, level, (hashes) => ({ type: 'pages', pages: hashes }), files);
  }
  return pages[0]?.entry ?? '';
}

/**
 * Builds the static files of a corpus (docs/format.md). The same records give the same bytes on
 * the same runtime, in whatever order they come; gzip's bytes may differ between runtimes.
 * @param records records that `checkCorpus` found no errors in
 * @param version of the corpus; an integer that only grows
 * @throws {CorpusError} `record-invalid` (a lone surrogate, no corpus record), `record-too-large`
 */
export async function buildCorpus(
  records: readonly CorpusRecord[],
  { version, expires = null }: { version: number; expires?: string | null },
): Promise<BuiltCorpus> {
  const corpus = records.find((record) => record.type === 'corpus');
  if (!corpus) {
    throw new CorpusError('record-invalid', 'corpus.yaml', 'A corpus needs its corpus record.');
  }
  const files: BuiltFile[] = [];
  const segments: Listed<SegmentEntry>[] = [];
  for (const [kind, ordered] of orderRecords(records)) {
    const lines = await Promise.all(ordered.map(toLine));
    for (const run of cutSegments(lines)) segments.push(await buildSegment(kind, run, files));
  }
  const index = await buildIndex(segments, files);
  const head: Head = { format: builtFormat, corpus: corpus.id, version, expires, index };
  files.push({ path: headPath, bytes: encoder.encode(canonicalJson(head, 'The head')) });
  return { head, files };
}
