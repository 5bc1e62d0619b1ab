import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type BuiltRecord, builtRecordSchema } from '../corpus/records/records.ts';
import { findPlaces, type OpenIndexPart, PartCollector } from './index-part.ts';
import { addToFilter, makeFilter, mayHold } from './term-filter.ts';
import { hashTerm, type Term } from './terms.ts';

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

/** An open part of these segments. @param counts which of them still count */
function openPart(segments: BuiltRecord[][], counts = (_segment: number) => true): OpenIndexPart {
  const collector = new PartCollector();
  for (const records of segments) collector.add(records);
  const { postings, words, quotations, claims, tallies: _, ...head } = collector.finish();
  const buckets = [...postings];
  const wordBuckets = [...words];
  return {
    head,
    places: Int32Array.from(segments.keys(), (segment) => (counts(segment) ? segment : -1)),
    readBucket: async (bucket) => buckets[bucket] ?? null,
    readWords: async (bucket) => wordBuckets[bucket] ?? null,
    readQuotations: async () => quotations,
    readClaims: async () => claims,
  };
}

async function findIn(parts: readonly OpenIndexPart[], term: Term) {
  const places = await findPlaces(parts, term);
  return places.map(({ segment, line }) => ({ segment, line }));
}

test('leads to a dispute by whoever speaks in it, wherever the statement stands', async () => {
  const part = openPart([
    parse([statement('a', 'ann', ['x'], ['d2'])]),
    parse([
      dispute('d1', ['x']),
      statement('b', 'ann', ['x', 'ann'], ['d1', 'd2']),
      dispute('d2', ['y']),
    ]),
  ]);
  const find = (of: Term['of'], id: string) => findIn([part], { of, id });
  expect(await find('disputes-by', 'ann')).toEqual([
    { segment: 1, line: 0 },
    { segment: 1, line: 2 },
  ]);
  expect(await find('stances-on', 'd2')).toEqual([
    { segment: 0, line: 0 },
    { segment: 1, line: 1 },
  ]);
  expect(await find('statements-on', 'ann')).toEqual([
    { segment: 0, line: 0 },
    { segment: 1, line: 1 },
  ]);
  expect(await find('disputes-about', 'y')).toEqual([{ segment: 1, line: 2 }]);
  expect(await find('disputes-about', 'ann')).toEqual([]);
});

test('a segment that counts no more is passed over, and its dispute is found in another part', async () => {
  const older = openPart(
    [parse([statement('a', 'ann', ['x'], ['d1'])]), parse([statement('b', 'ann', ['x'], ['d2'])])],
    (segment) => segment === 0,
  );
  const newer = openPart([parse([dispute('d1', ['x']), dispute('d2', ['x'])])]);
  newer.places[0] = 7;
  expect(await findIn([older, newer], { of: 'disputes-by', id: 'ann' })).toEqual([
    { segment: 7, line: 0 },
  ]);
  expect(await findIn([older, newer], { of: 'statement', id: 'b' })).toEqual([]);
});

test('a large corpus is spread over small buckets, and every term is found', async () => {
  const segments = Array.from({ length: 50 }, (_, index) =>
    parse(
      Array.from({ length: 200 }, (_, line) =>
        statement(`s-${index}-${line}`, `p-${line}`, [`e-${index}`], []),
      ),
    ),
  );
  const part = openPart(segments);
  expect(part.head.buckets).toBe(64);
  for (let bucket = 0; bucket < 64; bucket++) {
    expect((await part.readBucket(bucket))?.records.hashes.length).toBeLessThan(11 * 1024);
  }
  const find = (of: Term['of'], id: string) => findIn([part], { of, id });
  expect(await find('statements-on', 'e-31')).toHaveLength(200);
  expect(await find('statements-on', 'p-77')).toHaveLength(50);
  expect(await find('statement', 's-49-199')).toEqual([{ segment: 49, line: 199 }]);
});

test('the filter knows every term, and few that are not there', () => {
  const hashes = Array.from({ length: 20_000 }, (_, at) =>
    hashTerm({ of: 'entity', id: `e-${at}` }),
  );
  const filter = makeFilter(hashes.length);
  for (const hash of hashes) addToFilter(filter, hash);
  expect(hashes.every((hash) => mayHold(filter, hash))).toBe(true);
  const others = hashes.map((_, at) => hashTerm({ of: 'entity', id: `other-${at}` }));
  const wrong = others.filter((hash) => mayHold(filter, hash)).length;
  expect(wrong / others.length).toBeLessThan(0.04);
});

test('hashes of many terms are safe integers, and do not collide', () => {
  const hashes = new Set<number>();
  for (let index = 0; index < 200_000; index++)
    hashes.add(hashTerm({ of: 'entity', id: `e-${index}` }));
  expect(hashes.size).toBe(200_000);
  expect([...hashes].every(Number.isSafeInteger)).toBe(true);
});
