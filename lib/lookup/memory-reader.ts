import { type SegmentKind, segmentKinds } from '../corpus/built/built-format.ts';
import { comparePlaces, type PlacedRecord, placeRecord } from '../corpus/built/order-records.ts';
import type { BuiltRecord, CorpusRecord } from '../corpus/records/records.ts';
import type { CorpusReader } from './reader.ts';
import { createSegmentReader } from './segment-reader.ts';

/** Puts records into the order of the built form, by kind of segment. */
export function arrangeRecords(
  records: readonly CorpusRecord[],
): Record<SegmentKind, BuiltRecord[]> {
  const placed = new Map<SegmentKind, PlacedRecord[]>(segmentKinds.map((kind) => [kind, []]));
  for (const each of records.flatMap(placeRecord)) placed.get(each.kind)?.push(each);
  const arranged = [...placed].map(([kind, places]) => [
    kind,
    places.sort(comparePlaces).map(({ record }) => record),
  ]);
  return Object.fromEntries(arranged);
}

/**
 * Reads a corpus that was never built: records that stand in memory.
 * @param id of the corpus
 * @param records as authored or interchanged, in any order
 */
export function createMemoryReader(id: string, records: readonly CorpusRecord[]): CorpusReader {
  const arranged = arrangeRecords(records);
  const segments = segmentKinds.map((kind) => ({ kind, read: async () => arranged[kind] }));
  return createSegmentReader(id, segments);
}
