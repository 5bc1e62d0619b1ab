import * as v from 'valibot';
import {
  type Head,
  headPath,
  headSchema,
  type IndexPage,
  indexPageSchema,
  indexPath,
  maxHeadBytes,
  maxIndexPageBytes,
  maxSegmentCompressedBytes,
  type SegmentEntry,
  type SegmentKind,
  segmentPath,
} from './built-format.ts';
import { CorpusError, type CorpusErrorCode } from './corpus-error.ts';
import { explainIssue, pathOfIssue } from './explain-issue.ts';
import { gunzip, isGzip, TooManyBytesError } from './gzip.ts';
import { type BuiltRecord, builtRecordSchema } from './records.ts';
import { type Bytes, sha256Hex } from './sha256.ts';

const advice = 'Nothing of it was used. Fetch it again, or tell the publisher.';

const typesOf: Record<SegmentKind, readonly BuiltRecord['type'][]> = {
  corpus: ['corpus'],
  names: ['names'],
  entities: ['entity'],
  sources: ['source'],
  disputes: ['dispute', 'statement'],
  statements: ['statement'],
  tombstones: ['tombstone'],
};

function parseJson(bytes: Bytes, code: CorpusErrorCode, place: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    throw new CorpusError(code, place, `${place} is not JSON in UTF-8. ${advice}`, { cause });
  }
}

function check<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  code: CorpusErrorCode,
  place: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  const message = `${place}, field "${pathOfIssue(issue).join('.')}": ${explainIssue(issue)} ${advice}`;
  throw new CorpusError(code, place, message);
}

/**
 * Reads a head. Whether its signature is right and whether it has expired is not asked here.
 * @throws {CorpusError} `head-invalid`
 */
export function parseHead(bytes: Bytes): Head {
  if (bytes.length > maxHeadBytes) {
    const message = `${headPath} has ${bytes.length} bytes, more than the ${maxHeadBytes} that are allowed. ${advice}`;
    throw new CorpusError('head-invalid', headPath, message);
  }
  return check(headSchema, parseJson(bytes, 'head-invalid', headPath), 'head-invalid', headPath);
}

/**
 * Reads an index page and proves that it is the one asked for.
 * @param hash the page's name: the SHA-256 of its bytes
 * @throws {CorpusError} `index-corrupt`
 */
export async function parseIndexPage(bytes: Bytes, hash: string): Promise<IndexPage> {
  const place = indexPath(hash);
  const fail = (what: string) =>
    new CorpusError('index-corrupt', place, `The index page ${place} ${what}. ${advice}`);
  if (bytes.length > maxIndexPageBytes) throw fail(`is larger than ${maxIndexPageBytes} bytes`);
  if ((await sha256Hex(bytes)) !== hash) throw fail('does not have the content its name promises');
  return check(indexPageSchema, parseJson(bytes, 'index-corrupt', place), 'index-corrupt', place);
}

/**
 * A segment's plain bytes: decompressed if gzip's magic number says so, since a server may have
 * done it already.
 * @param maxBytes decompression stops when there is more
 * @throws {CorpusError} `segment-corrupt`
 */
export async function unpackSegment(bytes: Bytes, hash: string, maxBytes: number): Promise<Bytes> {
  const place = segmentPath(hash);
  const fail = (what: string, cause?: unknown) =>
    new CorpusError('segment-corrupt', place, `The segment ${place} ${what}. ${advice}`, { cause });
  if (!isGzip(bytes)) {
    if (bytes.length > maxBytes) throw fail(`is larger than the ${maxBytes} bytes announced`);
    return bytes;
  }
  if (bytes.length > maxSegmentCompressedBytes) {
    throw fail(`is larger than ${maxSegmentCompressedBytes} bytes compressed`);
  }
  try {
    return await gunzip(bytes, maxBytes);
  } catch (cause) {
    const isBomb = cause instanceof TooManyBytesError;
    const what = isBomb ? `unpacks to more than the ${maxBytes} bytes announced` : 'is broken gzip';
    throw fail(what, cause);
  }
}

function decodeSegment(plain: Bytes, place: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain);
  } catch (cause) {
    const message = `The segment ${place} is not UTF-8. ${advice}`;
    throw new CorpusError('segment-corrupt', place, message, { cause });
  }
}

/**
 * The lines of a segment as JSON values, without any check but that they are JSON.
 * @throws {CorpusError} `segment-corrupt`, `record-invalid`
 */
export function parseLines(plain: Bytes, hash: string): unknown[] {
  const place = segmentPath(hash);
  const lines = decodeSegment(plain, place).split('\n');
  // Every line ends with a line feed, so what follows the last one is empty.
  if (lines.pop() !== '') {
    const message = `The segment ${place} does not end with a line feed. ${advice}`;
    throw new CorpusError('segment-corrupt', place, message);
  }
  return lines.map((line, index) => {
    try {
      return JSON.parse(line);
    } catch (cause) {
      const message = `${place}, line ${index + 1}: this is not JSON. ${advice}`;
      throw new CorpusError('record-invalid', `${place}:${index + 1}`, message, { cause });
    }
  });
}

/**
 * Reads a segment and proves everything that the index and the schema say of it.
 * @param bytes as they came: gzip, or plain lines
 * @param entry the segment as its index page lists it
 * @throws {CorpusError} `segment-corrupt`, `record-invalid`
 */
export async function readSegment(bytes: Bytes, entry: SegmentEntry): Promise<BuiltRecord[]> {
  const place = segmentPath(entry.hash);
  const fail = (what: string) =>
    new CorpusError('segment-corrupt', place, `The segment ${place} ${what}. ${advice}`);
  const plain = await unpackSegment(bytes, entry.hash, entry.bytes);
  if (plain.length !== entry.bytes) {
    throw fail(`has ${plain.length} bytes where ${entry.bytes} are announced`);
  }
  if ((await sha256Hex(plain)) !== entry.hash) {
    throw fail('does not have the content its name promises');
  }
  const values = parseLines(plain, entry.hash);
  if (values.length !== entry.count) {
    throw fail(`has ${values.length} records where ${entry.count} are announced`);
  }
  return values.map((value, index) => {
    const linePlace = `${place}:${index + 1}`;
    const record = check(builtRecordSchema, value, 'record-invalid', linePlace);
    if (typesOf[entry.kind].includes(record.type)) return record;
    const message = `${linePlace}: a record of type ${record.type} has no place in a segment of ${entry.kind}. ${advice}`;
    throw new CorpusError('record-invalid', linePlace, message);
  });
}
