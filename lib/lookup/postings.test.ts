import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type BuiltRecord, builtRecordSchema } from '../corpus/records.ts';
import { type Bucket, PostingsCollector } from './postings.ts';
import { bucketOf, hashTerm, packLocation, type Term, unpackLocation } from './terms.ts';

const dispute = (id: string, about: string[]) => ({
  type: 'dispute',
  id,
  question: { en: '?' },
  about,
});
const statement = (id: string, speaker: string, about: string[], disputes: string[]) => ({
  type: 'statement',
  id,
  source: 's',
  speaker,
  speech: 'reported',
  claim: { en: '.' },
  about,
  stances: disputes.map((dispute) => ({ dispute, stance: 'affirms' })),
});
const parse = (records: object[]): BuiltRecord[] =>
  records.map((record) => v.parse(builtRecordSchema, record));

async function collect(segments: BuiltRecord[][], order = [...segments.keys()]) {
  const collector = new PostingsCollector();
  for (const index of order) collector.add(index, segments[index] ?? []);
  const { buckets, postings } = await collector.finish();
  const byBucket = new Map(
    [...postings].map((bucket): [number, Bucket] => [bucket.bucket, bucket]),
  );
  const find = (of: Term['of'], id: string) => {
    const hash = hashTerm({ of, id });
    const bucket = byBucket.get(bucketOf(hash, buckets));
    return [...(bucket?.hashes ?? [])].flatMap((each, at) =>
      each === hash ? [unpackLocation(bucket?.locations[at] ?? -1)] : [],
    );
  };
  return { buckets, byBucket, find };
}

test('leads to a dispute by whoever speaks in it, wherever the statement stands', async () => {
  const segments = [
    parse([statement('a', 'ann', ['x'], ['d2'])]),
    parse([
      dispute('d1', ['x']),
      statement('b', 'ann', ['x', 'ann'], ['d1', 'd2']),
      dispute('d2', ['y']),
    ]),
  ];
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const { find } = await collect(segments, order);
    expect(find('disputes-by', 'ann')).toEqual([
      { segment: 1, line: 0 },
      { segment: 1, line: 2 },
    ]);
    expect(find('stances-on', 'd2')).toEqual([
      { segment: 0, line: 0 },
      { segment: 1, line: 1 },
    ]);
    expect(find('statements-on', 'ann')).toEqual([
      { segment: 0, line: 0 },
      { segment: 1, line: 1 },
    ]);
    expect(find('disputes-about', 'y')).toEqual([{ segment: 1, line: 2 }]);
    expect(find('disputes-about', 'ann')).toEqual([]);
  }
});

test('a large corpus is spread over small buckets, and every term is found', async () => {
  const segments = Array.from({ length: 50 }, (_, index) =>
    parse(
      Array.from({ length: 200 }, (_, line) =>
        statement(`s-${index}-${line}`, `p-${line}`, [`e-${index}`], []),
      ),
    ),
  );
  const { buckets, byBucket, find } = await collect(segments);
  expect(buckets).toBe(32);
  for (const { hashes } of byBucket.values()) expect(hashes.length).toBeLessThan(4 * 1024);
  expect(find('statements-on', 'e-31')).toHaveLength(200);
  expect(find('statements-on', 'p-77')).toHaveLength(50);
  expect(find('statement', 's-49-199')).toEqual([{ segment: 49, line: 199 }]);
});

test('a location comes back from its number', () => {
  const location = fc.record({ segment: fc.nat(65_535), line: fc.nat(2 ** 20 - 1) });
  fc.assert(
    fc.property(location, (place) => {
      expect(unpackLocation(packLocation(place))).toEqual(place);
    }),
  );
});

test('hashes of many terms are safe integers, and do not collide', () => {
  const hashes = new Set<number>();
  for (let index = 0; index < 200_000; index++)
    hashes.add(hashTerm({ of: 'entity', id: `e-${index}` }));
  expect(hashes.size).toBe(200_000);
  expect([...hashes].every(Number.isSafeInteger)).toBe(true);
});
