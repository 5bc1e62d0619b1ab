/**
 * The built form of a corpus (docs/format.md): a head, a tree of index pages, and segments, each
 * named by the SHA-256 of its uncompressed canonical lines.
 */
import * as v from 'valibot';
import { uriSchema } from '../records/uri.ts';
import { isReadable, ownFormat } from './format-version.ts';

/** Most entries that one index page holds. */
export const indexPageEntries = 64;

/** Most bytes that a segment has, compressed and plain, and an index page: a reader's bounds. */
export const maxSegmentCompressedBytes = 256 * 1024;
export const maxSegmentBytes = 4 * 1024 * 1024;
export const maxIndexPageBytes = 64 * 1024;
export const maxHeadBytes = 1024;

export const segmentKinds = [
  'corpus',
  'names',
  'entities',
  'sources',
  'disputes',
  'statements',
  'tombstones',
] as const;

/** Whether this Gainsay knows what the records of a segment are. */
export function isSegmentKind(kind: string): kind is SegmentKind {
  return (segmentKinds as readonly string[]).includes(kind);
}

/** Of the same major version: fields that are not known are left out, since a later minor has more. */
const format = v.pipe(
  v.union([v.number(), v.string()], 'must be a version such as 1 or 1.1'),
  v.check((value) => isReadable(value), `must be a version of format ${ownFormat.major}`),
);
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The small statement of a corpus's version; signed, it is `head.jws`. */
export const headSchema = v.object({
  format,
  corpus: uriSchema,
  /** Only ever grows. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** When the head stops being believed, ISO 8601; null where no signature is asked for. */
  expires: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  /** Hash of the root index page. */
  index: hash,
});

/**
 * One segment, as an index page lists it; `bytes` are plain. How many it has compressed is told by
 * the compressor and not by the records, so it is not here: the index would depend on it.
 */
export const segmentEntrySchema = v.object({
  hash,
  /** One of `segmentKinds`, or a kind that came with a later version. */
  kind: v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be a kind of segment: small letters, digits, hyphens'),
  ),
  count,
  bytes: v.pipe(count, v.maxValue(maxSegmentBytes)),
});

/** An index page lists either segments or further pages; the root says a format later than 1.0. */
export const indexPageSchema = v.variant('type', [
  v.object({
    type: v.literal('segments'),
    format: v.optional(format),
    segments: v.pipe(v.array(segmentEntrySchema), v.maxLength(indexPageEntries)),
  }),
  v.object({
    type: v.literal('pages'),
    format: v.optional(format),
    pages: v.pipe(v.array(hash), v.maxLength(indexPageEntries)),
  }),
]);

export type Head = v.InferOutput<typeof headSchema>;
export type SegmentKind = (typeof segmentKinds)[number];
export type SegmentEntry = v.InferOutput<typeof segmentEntrySchema>;
export type IndexPage = v.InferOutput<typeof indexPageSchema>;

/** Most index pages on a way from the root to a segment, and most pages and segments in all. */
export const maxIndexDepth = 8;
export const maxIndexPages = 4096;
export const maxSegments = 65_536;

/** Plain bytes and records that the builder puts into one segment at most. */
export const targetSegmentBytes = 240 * 1024;
export const targetSegmentRecords = 512;

/** Where the files of a built corpus stand, relative to its folder. */
export const headPath = 'head.json';
export const indexPath = (hash: string) => `index/${hash}`;
export const segmentPath = (hash: string) => `segments/${hash}.ndjson.gz`;
/** @param page hash of the index page whose segments it holds */
export const batchPath = (page: string) => `batches/${page}`;
