/** How much a publisher's files may hold: as much is taken, and no more. */
import { expect, test } from 'vitest';
import {
  indexPath,
  maxHeadBytes,
  maxIndexPageBytes,
  maxSegmentCompressedBytes,
  type SegmentEntry,
} from '../corpus/built/built-format.ts';
import type { Statement } from '../corpus/records/records.ts';
import { archiveCorpus } from '../publishing/archive-files.ts';
import { signHead } from '../trust/head.ts';
import { findChanges, maxListed } from './changes.ts';
import { archiveBounds, archiveSource } from './corpus-archive.ts';
import { createFetchFile, maxRatio, smallBytes } from './fetch-file.ts';
import { firstRecords } from './fixtures/bridge-versions.ts';
import { createPublisher, type Files } from './fixtures/publisher.ts';
import { meetPublisher } from './read-published.ts';

const toArchive = (files: Files) =>
  archiveCorpus([...files].map(([path, bytes]) => ({ path, bytes })));
const sourceOf = (files: Files) => archiveSource(new Blob([new Uint8Array(toArchive(files))]));

test('a head is as long as it may be, and one byte more is refused by who signs and who reads', async () => {
  const publisher = await createPublisher();
  const files = await publisher.publish(1, firstRecords);
  const head = { format: '1.0', version: 1, expires: '2099-01-01T00:00:00.000Z' };
  const sign = (units: number) =>
    signHead(
      { ...head, corpus: `https://x.example/${'a'.repeat(units)}`, index: 'a'.repeat(64) },
      publisher.signingKey,
    );
  let units = 400;
  while ((await sign(units + 1).catch(() => null)) !== null) units++;
  const signed = await sign(units);
  // In base64url four characters stand for three bytes.
  expect(signed.length).toBeGreaterThan(maxHeadBytes - 4);
  await expect(sign(units + 1)).rejects.toMatchObject({ code: 'head-too-large' });

  const met = async (bytes: number) => {
    const known = files.get('head.jws') ?? new Uint8Array();
    const ended = new Uint8Array(bytes).fill(0x0a);
    ended.set(known);
    const source = await sourceOf(new Map([...files, ['head.jws', ended]]));
    return meetPublisher(source, { now: Date.now() });
  };
  expect((await met(maxHeadBytes)).head.version).toBe(1);
  await expect(met(maxHeadBytes + 1)).rejects.toMatchObject({ code: 'too-large' });
});

const entryOf = (bytes: number): SegmentEntry => ({
  ...{ hash: 'a'.repeat(64), kind: 'names', count: 1, bytes },
});
/** Fetches a file of so many bytes that begins as gzip does. */
async function fetchGzip(path: string, bytes: number, entry?: SegmentEntry) {
  const file = new Uint8Array(bytes);
  file.set([0x1f, 0x8b]);
  return createFetchFile({
    get: async (_, { maxBytes }) => {
      if (bytes > maxBytes) throw new Error('too large');
      return { bytes: file, date: null };
    },
  })(path, entry);
}

test('an index page and a segment are fetched up to their bounds', async () => {
  const page = indexPath('a'.repeat(64));
  expect(await fetchGzip(page, maxIndexPageBytes)).toHaveLength(maxIndexPageBytes);
  await expect(fetchGzip(page, maxIndexPageBytes + 1)).rejects.toThrow('too large');
  const most = maxSegmentCompressedBytes;
  expect(await fetchGzip('segments/a', most, entryOf(most))).toHaveLength(most);
  await expect(fetchGzip('segments/a', most + 1, entryOf(most))).rejects.toThrow('too large');
});

test('a segment may shrink as much as records do, and a small one as it likes', async () => {
  const packed = 2_000;
  const fetched = (bytes: number, size = packed) => fetchGzip('segments/a', size, entryOf(bytes));
  expect(await fetched(packed * maxRatio)).toHaveLength(packed);
  await expect(fetched(packed * maxRatio + 1)).rejects.toMatchObject({ code: 'segment-corrupt' });
  expect(await fetched(smallBytes, 20)).toHaveLength(20);
  await expect(fetched(smallBytes + 1, 20)).rejects.toMatchObject({ code: 'segment-corrupt' });
});

test('a packed corpus is taken up to its bounds in bytes and in files', async () => {
  const files = await (await createPublisher()).publish(1, firstRecords);
  const tar = new Uint8Array(toArchive(files));
  /** Says that it has so many bytes, which no test wants to write. */
  const blobOf = (size: number) => ({ size, arrayBuffer: async () => tar.buffer }) as Blob;
  expect(await archiveSource(blobOf(archiveBounds.bytes))).toBeTruthy();
  await expect(archiveSource(blobOf(archiveBounds.bytes + 1))).rejects.toThrow('that are taken');

  const within = (count: number) =>
    archiveSource(new Blob([tar]), { ...archiveBounds, files: count });
  expect(await within(files.size)).toBeTruthy();
  await expect(within(files.size - 1)).rejects.toThrow(`more than ${files.size - 1} files`);
  const header = archiveCorpus([{ path: 'head.jws', bytes: new Uint8Array() }]).subarray(0, 512);
  const many = new Uint8Array((archiveBounds.files + 1 + 2) * header.length);
  for (let at = 0; at <= archiveBounds.files; at++) many.set(header, at * header.length);
  await expect(archiveSource(new Blob([many]))).rejects.toThrow(
    `than ${archiveBounds.files} files`,
  );
});

test('as many changes are listed as there may be, and all are counted', async () => {
  const model = firstRecords.find((record) => record.type === 'statement') as Statement;
  const generation = (version: number, hashes: string[]) => ({
    head: { format: '1.0', corpus: 'urn:x', index: '', expires: null, version },
    segments: hashes.map((hash) => ({ ...entryOf(1), kind: 'statements', hash })),
  });
  const changesOf = (count: number) =>
    findChanges(
      {
        readSegment: async () =>
          Array.from({ length: count }, (_, at) => ({ ...model, id: `said-${at}` })),
      },
      generation(1, []),
      generation(2, ['b']),
    );
  for (const count of [maxListed, maxListed + 1]) {
    const { statements, counts } = await changesOf(count);
    expect([statements.length, counts.listed?.length]).toEqual([maxListed, maxListed]);
    expect(counts.statementsAdded).toBe(count);
  }
});
