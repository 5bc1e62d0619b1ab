/** What a reader is shown of a publisher before subscribing. Nothing of it is stored. */
import {
  indexPath,
  isSegmentKind,
  type SegmentKind,
  segmentPath,
} from '../corpus/built/built-format.ts';
import { readIndex } from '../corpus/built/read-index.ts';
import { readSegment } from '../corpus/built/read-segment.ts';
import { CorpusError } from '../corpus/records/corpus-error.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import type { ExpiringHead } from '../trust/head.ts';
import { createFetchFile } from './fetch-file.ts';
import type { FileSource } from './file-source.ts';
import { type KnownPublisher, meetPublisher } from './read-published.ts';

type CorpusRecord = Extract<BuiltRecord, { type: 'corpus' }>;

export interface FirstContact {
  head: ExpiringHead;
  known: KnownPublisher;
  /** The corpus's own words about itself. */
  record: CorpusRecord;
  /** Plain bytes of all segments, and how many records of each kind. */
  plainBytes: number;
  records: Partial<Record<SegmentKind, number>>;
}

/**
 * Reads root.jws, head.jws, the index and the one segment that says whose corpus it is, all proved.
 * @throws {TrustError} {@link CorpusError} and what the source throws
 */
export async function readFirstContact(
  source: FileSource,
  options: { now: number; pinned?: string; signal?: AbortSignal },
): Promise<FirstContact> {
  const { head, known } = await meetPublisher(source, options);
  const fetchFile = createFetchFile(source, options.signal);
  const { segments } = await readIndex(head.index, (hash) => fetchFile(indexPath(hash)));
  const records: FirstContact['records'] = {};
  let plainBytes = 0;
  for (const { kind, count, bytes } of segments) {
    if (isSegmentKind(kind)) records[kind] = (records[kind] ?? 0) + count;
    plainBytes += bytes;
  }
  const [entry, ...more] = segments.filter(({ kind }) => kind === 'corpus');
  const lines = entry
    ? await readSegment(await fetchFile(segmentPath(entry.hash), entry), entry)
    : [];
  const [record] = lines;
  if (
    more.length > 0 ||
    lines.length !== 1 ||
    record?.type !== 'corpus' ||
    record.id !== head.corpus
  ) {
    const message = `The corpus does not say whose it is: its records do not agree with its head (${head.corpus}). Nothing of it was used. Tell the publisher.`;
    throw new CorpusError('corpus-mismatch', 'head.jws', message);
  }
  return { head, known, record, plainBytes, records };
}
