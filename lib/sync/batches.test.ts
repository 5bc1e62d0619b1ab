/** Segments that come together in a batch, over a real connection. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinBatch } from '../corpus/built/batch.ts';
import { batchPath, indexPath, segmentPath } from '../corpus/built/built-format.ts';
import { type IndexLeaf, readIndex } from '../corpus/built/read-index.ts';
import { createNetwork } from '../net/network.ts';
import { createFetchBatch } from './fetch-file.ts';
import { serverSource } from './file-source.ts';
import { firstRecords } from './fixtures/bridge-versions.ts';
import { type FaultServer, serveFaults } from './fixtures/fault-server.ts';
import { createPublisher, type Files, indexOf } from './fixtures/publisher.ts';

let files: Files;
let leaf: IndexLeaf;
let server: FaultServer;

const contentOf = (path: string) => new Uint8Array(files.get(path) ?? []);
const segmentFiles = () => leaf.segments.map(({ hash }) => contentOf(segmentPath(hash)));

beforeEach(async () => {
  const publisher = await createPublisher();
  files = await publisher.publish(1, firstRecords);
  const root = indexOf(files).slice('index/'.length);
  const { leaves } = await readIndex(root, async (hash) => contentOf(indexPath(hash)));
  const [only] = leaves;
  if (!only) throw new Error('The index lists nothing.');
  leaf = only;
  server = await serveFaults(files);
});
afterEach(() => server.close());

function createFetch() {
  const network = createNetwork({ isAllowed: () => true, log: () => undefined });
  return createFetchBatch(serverSource(network, server.address, { attempts: 1 }));
}
const serveBatch = (batch: Uint8Array) => {
  server.files = new Map([...files, [batchPath(leaf.page), batch]]);
};

test('gives the files of the segments in the order of the page', async () => {
  serveBatch(joinBatch(segmentFiles()));
  expect(await createFetch()(leaf)).toEqual(segmentFiles());
});

test('is asked for once where a publisher has none', async () => {
  const fetchBatch = createFetch();
  expect(await fetchBatch(leaf)).toBeNull();
  expect(await fetchBatch({ ...leaf, page: 'f'.repeat(64) })).toBeNull();
  expect(server.asked).toEqual([`404 ${batchPath(leaf.page)}`]);
});

test('with lengths that are wrong it is refused', async () => {
  serveBatch(joinBatch(segmentFiles()).subarray(0, -1));
  await expect(createFetch()(leaf)).rejects.toMatchObject({ code: 'batch-corrupt' });
});

test('of more bytes than its segments may have it is not read to the end', async () => {
  serveBatch(new Uint8Array(8_000_000));
  await expect(createFetch()(leaf)).rejects.toMatchObject({ code: 'too-large' });
});

test('with a bomb in it nothing is unpacked', async () => {
  serveBatch(joinBatch(segmentFiles()));
  const [first, ...others] = leaf.segments;
  const announced = { ...first, bytes: 4_000_000 } as (typeof leaf.segments)[number];
  await expect(createFetch()({ ...leaf, segments: [announced, ...others] })).rejects.toMatchObject({
    code: 'segment-corrupt',
  });
});
