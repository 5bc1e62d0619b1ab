/** How much a file of a corpus may hold: as much is read, and one more is refused by name. */
import { expect, test } from 'vitest';
import { type Bytes, sha256Hex } from '../records/sha256.ts';
import {
  maxHeadBytes,
  maxIndexPageBytes,
  maxSegmentBytes,
  maxSegmentCompressedBytes,
} from './built-format.ts';
import { maxProblems, parseNdjson } from './parse-ndjson.ts';
import { parseHead, parseIndexPage } from './read-built.ts';
import { unpackLines } from './read-segment.ts';

/** JSON with so many bytes, blanks at its end. */
const jsonOf = (value: unknown, bytes: number) =>
  new TextEncoder().encode(JSON.stringify(value).padEnd(bytes)) as Bytes;

test('a head, without a signature', () => {
  const head = { format: '1.0', corpus: 'urn:x', version: 1, index: 'a'.repeat(64), expires: null };
  expect(parseHead(jsonOf(head, maxHeadBytes)).version).toBe(1);
  expect(() => parseHead(jsonOf(head, maxHeadBytes + 1))).toThrow(`than the ${maxHeadBytes}`);
});

const entry = { hash: 'a'.repeat(64), kind: 'names', count: 1, bytes: maxSegmentBytes };
async function readPage(bytes: number, plainBytes: number) {
  const page = { type: 'segments', segments: [{ ...entry, bytes: plainBytes }] };
  const made = jsonOf(page, bytes);
  return parseIndexPage(made, await sha256Hex(made));
}

test('an index page, and the plain bytes of a segment in it', async () => {
  expect(await readPage(maxIndexPageBytes, maxSegmentBytes)).toMatchObject({ segments: [entry] });
  for (const more of [
    [maxIndexPageBytes + 1, maxSegmentBytes],
    [maxIndexPageBytes, maxSegmentBytes + 1],
  ] as const) {
    await expect(readPage(...more)).rejects.toMatchObject({ code: 'index-corrupt' });
  }
});

test('a segment, packed and plain', async () => {
  const packed = (bytes: number) => {
    const file = new Uint8Array(bytes);
    file.set([0x1f, 0x8b]);
    return unpackLines(file, maxSegmentBytes, entry.hash);
  };
  await expect(packed(maxSegmentCompressedBytes)).rejects.toThrow('is broken gzip');
  await expect(packed(maxSegmentCompressedBytes + 1)).rejects.toThrow('bytes compressed');
  const plain = (bytes: number) =>
    unpackLines(new Uint8Array(bytes).fill(0x0a), 1_000, entry.hash, { isProved: true });
  expect(await plain(1_000)).toHaveLength(1_000);
  await expect(plain(1_001)).rejects.toThrow('larger than the 1000 bytes announced');
});

test('an NDJSON file is read on until it has more problems than help anybody', async () => {
  const read = async (lines: number) => {
    async function* chunks() {
      yield new TextEncoder().encode('x\n'.repeat(lines));
    }
    const { problems } = await parseNdjson(chunks(), 'c.ndjson');
    const { code, line } = problems.at(-1) ?? {};
    return [problems.length, code, line];
  };
  expect(await read(maxProblems)).toEqual([maxProblems, 'json-invalid', maxProblems]);
  expect(await read(2 * maxProblems)).toEqual([maxProblems + 2, 'problems-many', maxProblems + 1]);
});
