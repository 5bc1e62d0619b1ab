import { expect, test } from 'vitest';
import { type Bytes, sha256Hex } from '../records/sha256.ts';
import {
  type IndexPage,
  indexPageEntries,
  maxIndexDepth,
  maxIndexPages,
  maxSegments,
} from './built-format.ts';
import { readIndex } from './read-index.ts';

async function createPages() {
  const stored = new Map<string, Bytes>();
  return {
    async add(page: IndexPage): Promise<string> {
      const bytes = new TextEncoder().encode(JSON.stringify(page));
      const hash = await sha256Hex(bytes);
      stored.set(hash, bytes);
      return hash;
    },
    load: async (hash: string) => stored.get(hash) ?? new Uint8Array(),
  };
}

const segments = (...digits: string[]): IndexPage => ({
  type: 'segments',
  segments: digits.map((digit) => ({
    hash: digit.repeat(64),
    kind: 'names',
    count: 1,
    bytes: 1,
  })),
});

test('reads a tree in order', async () => {
  const { add, load } = await createPages();
  const leaves = [await add(segments('a', 'b')), await add(segments('c'))];
  const root = await add({ type: 'pages', pages: leaves });
  const index = await readIndex(root, load);
  expect(index.pages).toEqual([root, ...leaves]);
  expect(index.segments.map(({ hash }) => hash[0])).toEqual(['a', 'b', 'c']);
});

test('refuses a tree that repeats a page, which could stand for millions', async () => {
  const { add, load } = await createPages();
  let page = await add(segments('a'));
  for (let level = 0; level < 5; level++)
    page = await add({ type: 'pages', pages: Array(64).fill(page) });
  await expect(readIndex(page, load)).rejects.toMatchObject({
    code: 'index-corrupt',
    message: expect.stringContaining('twice'),
  });
});

test('refuses a segment that is listed twice', async () => {
  const { add, load } = await createPages();
  await expect(readIndex(await add(segments('a', 'a')), load)).rejects.toMatchObject({
    code: 'index-corrupt',
  });
});

test('refuses a tree that is too deep', async () => {
  const { add, load } = await createPages();
  let page = await add(segments('a'));
  for (let level = 1; level < maxIndexDepth; level++)
    page = await add({ type: 'pages', pages: [page] });
  expect((await readIndex(page, load)).segments).toHaveLength(1);
  const deeper = await add({ type: 'pages', pages: [page] });
  await expect(readIndex(deeper, load)).rejects.toMatchObject({ code: 'index-corrupt' });
});

/** A tree of so many leaves under one root. @param each segments of a leaf */
async function addTree(add: (page: IndexPage) => Promise<string>, leaves: number, each: number) {
  let hashes: string[] = [];
  for (let leaf = 0; leaf < leaves; leaf++) {
    const entries = Array.from({ length: each }, (_, at) => ({
      hash: (leaf * each + at).toString(16).padStart(64, '0'),
      ...{ kind: 'names', count: 1, bytes: 1 },
    }));
    hashes.push(await add({ type: 'segments', segments: entries }));
  }
  while (hashes.length > 1) {
    const above: string[] = [];
    for (let at = 0; at < hashes.length; at += indexPageEntries) {
      above.push(await add({ type: 'pages', pages: hashes.slice(at, at + indexPageEntries) }));
    }
    hashes = above;
  }
  return hashes[0] ?? '';
}

test('reads as many pages as there may be, and refuses one more', async () => {
  const { add, load } = await createPages();
  // One root and as many pages under it as its leaves need.
  const leaves = maxIndexPages - 1 - Math.ceil((maxIndexPages - 1) / (indexPageEntries + 1));
  const index = await readIndex(await addTree(add, leaves, 1), load);
  expect(index.pages).toHaveLength(maxIndexPages);
  const more = await addTree(add, leaves + 1, 1);
  await expect(readIndex(more, load)).rejects.toThrow('more pages than a reader takes');
});

test('reads as many segments as there may be, and refuses one more', async () => {
  const { add, load } = await createPages();
  const leaves = maxSegments / indexPageEntries;
  const whole = await addTree(add, leaves, indexPageEntries);
  expect((await readIndex(whole, load)).segments).toHaveLength(maxSegments);
  const one = await add(segments('f'));
  const more = await add({ type: 'pages', pages: [whole, one] });
  await expect(readIndex(more, load)).rejects.toThrow('more segments than a reader takes');
});
