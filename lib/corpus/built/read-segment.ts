import { CorpusError } from '../records/corpus-error.ts';
import {
  type BuiltRecord,
  builtRecordSchema,
  readRecordSchema,
  tombstoneSchema,
  type UnknownRecord,
} from '../records/records.ts';
import { type Bytes, sha256Hex } from '../records/sha256.ts';
import { nestsTooDeep } from '../records/unsafe-parts.ts';
import {
  isSegmentKind,
  maxSegmentCompressedBytes,
  type SegmentEntry,
  type SegmentKind,
  segmentPath,
} from './built-format.ts';
import { advice, checkValue } from './check-value.ts';
import { gunzip, isGzip, TooManyBytesError } from './gzip.ts';

/**
 * Records of a type that came with a later version may stand in any segment; in one of a kind that
 * came with it, no others do.
 */
const typesOf: Record<SegmentKind, readonly BuiltRecord['type'][]> = {
  corpus: ['corpus'],
  names: ['names'],
  entities: ['entity'],
  sources: ['source'],
  disputes: ['dispute', 'statement'],
  statements: ['statement'],
  tombstones: ['tombstone'],
};

function corrupt(hash: string, what: string, cause?: unknown): CorpusError {
  const place = segmentPath(hash);
  const message = `The segment ${place} ${what}. ${advice}`;
  return new CorpusError('segment-corrupt', place, message, { cause });
}

/**
 * A segment's plain bytes: decompressed if gzip's magic number says so, since a server may have
 * done it already.
 */
async function unpack(bytes: Bytes, hash: string, maxBytes: number): Promise<Bytes> {
  if (!isGzip(bytes)) {
    if (bytes.length > maxBytes) {
      throw corrupt(hash, `is larger than the ${maxBytes} bytes announced`);
    }
    return bytes;
  }
  if (bytes.length > maxSegmentCompressedBytes) {
    throw corrupt(hash, `is larger than ${maxSegmentCompressedBytes} bytes compressed`);
  }
  try {
    return await gunzip(bytes, maxBytes);
  } catch (cause) {
    const isBomb = cause instanceof TooManyBytesError;
    const what = isBomb ? `unpacks to more than the ${maxBytes} bytes announced` : 'is broken gzip';
    throw corrupt(hash, what, cause);
  }
}

function splitLines(plain: Bytes, hash: string): string[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain);
  } catch (cause) {
    throw corrupt(hash, 'is not UTF-8', cause);
  }
  const lines = text.split('\n');
  // Every line ends with a line feed, so what follows the last one is empty.
  if (lines.pop() !== '') throw corrupt(hash, 'does not end with a line feed');
  return lines;
}

/**
 * The lines of a segment. Their number, and what the records are, is not asked.
 * @param bytes gzip or plain lines
 * @param maxBytes decompression stops when there are more plain bytes
 * @param isProved whether the hash is not asked either
 * @throws {CorpusError} `segment-corrupt`
 */
export async function unpackLines(
  bytes: Bytes,
  maxBytes: number,
  hash: string,
  { isProved = false } = {},
): Promise<string[]> {
  const plain = await unpack(bytes, hash, maxBytes);
  if (!isProved && (await sha256Hex(plain)) !== hash) {
    throw corrupt(hash, 'does not have the content its name promises');
  }
  return splitLines(plain, hash);
}

const knownTypes: ReadonlySet<unknown> = new Set(
  builtRecordSchema.options.map(({ entries }) => entries.type.literal),
);
/** One for all, as there may be many. */
const unknownRecord: UnknownRecord = { type: 'unknown', id: '' };

/**
 * What a line of a segment holds, whatever its type. What is not known is bounded too: in size by
 * the segment, in depth here.
 */
function parseLine(line: string, place: string): unknown {
  const fail = (what: string, cause?: unknown) =>
    new CorpusError('record-invalid', place, `${place}: ${what}. ${advice}`, { cause });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw fail('this is not JSON', cause);
  }
  if (nestsTooDeep(line, value)) throw fail(`lists and maps stand in each other too deep`);
  return value;
}

const withdrawnTypes: ReadonlySet<unknown> = new Set(tombstoneSchema.entries.of.options);

/** Whether a value is a record of a type that this Gainsay does not know, or what is left of one. */
function isUnknown(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const type = Reflect.get(value, 'type');
  const of = Reflect.get(value, 'of');
  if (type === 'tombstone') return typeof of === 'string' && !withdrawnTypes.has(of);
  return typeof type === 'string' && !knownTypes.has(type);
}

/**
 * Reads one line of a segment, with its defaults filled in and without the fields that are not
 * known.
 * @param index the line's number from 0
 * @throws {CorpusError} `record-invalid`
 */
export function readLine(line: string, hash: string, index: number): BuiltRecord {
  const place = `${segmentPath(hash)}:${index + 1}`;
  const value = parseLine(line, place);
  if (isUnknown(value)) return unknownRecord;
  return checkValue(readRecordSchema, value, 'record-invalid', place);
}

/** A segment as it is used: its lines, and the record of each. */
export interface SegmentContent {
  lines: readonly string[];
  records: BuiltRecord[];
}

/**
 * Reads a segment and proves everything that the index and the schema say of it.
 * @param bytes as they came: gzip, or plain lines
 * @param entry the segment as its index page lists it
 * @throws {CorpusError} `segment-corrupt`, `record-invalid`
 */
export async function openSegment(bytes: Bytes, entry: SegmentEntry): Promise<SegmentContent> {
  const { hash, kind, count } = entry;
  const plain = await unpack(bytes, hash, entry.bytes);
  if (plain.length !== entry.bytes) {
    throw corrupt(hash, `has ${plain.length} bytes where ${entry.bytes} are announced`);
  }
  if ((await sha256Hex(plain)) !== hash) {
    throw corrupt(hash, 'does not have the content its name promises');
  }
  const lines = splitLines(plain, hash);
  if (lines.length !== count) {
    throw corrupt(hash, `has ${lines.length} records where ${count} are announced`);
  }
  const types = isSegmentKind(kind) ? typesOf[kind] : [];
  const records = lines.map((line, index) => {
    const record = readLine(line, hash, index);
    if (record.type === 'unknown' || types.includes(record.type)) return record;
    const place = `${segmentPath(hash)}:${index + 1}`;
    const message = `${place}: a record of type ${record.type} has no place in a segment of ${kind}. ${advice}`;
    throw new CorpusError('record-invalid', place, message);
  });
  return { lines, records };
}

/** The records of a segment, see `openSegment`. @throws {CorpusError} */
export async function readSegment(bytes: Bytes, entry: SegmentEntry): Promise<BuiltRecord[]> {
  return (await openSegment(bytes, entry)).records;
}
