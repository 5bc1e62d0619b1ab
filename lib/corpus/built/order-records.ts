import type { CorpusRecord, KnownRecord } from '../records/records.ts';
import type { SegmentKind } from './built-format.ts';

/** What tells where a record stands among those of its kind: by group, then rank, then id. */
export interface LinePlace {
  group: string;
  rank: number;
  id: string;
}

/** A record of the built form with the kind of segment it goes into, and its place there. */
export interface PlacedRecord extends LinePlace {
  kind: SegmentKind;
  record: KnownRecord;
}

function place(
  kind: SegmentKind,
  record: KnownRecord,
  { group = '', rank = 0 }: { group?: string; rank?: number } = {},
): PlacedRecord {
  return { kind, record, group, rank, id: record.id };
}

/**
 * Says where a record stands in the built form, so that what is read together stands together: a
 * statement behind the dispute of its first stance, or else with the first entity it is about.
 * @returns one record, and two of an entity: its names and its card
 */
export function placeRecord(record: CorpusRecord): PlacedRecord[] {
  switch (record.type) {
    case 'corpus':
      return [place('corpus', record)];
    case 'entity': {
      const { id, names, notNames, contexts, adjectives } = record;
      const { kind, label, description, sameAs, standing } = record;
      return [
        place('names', { type: 'names', id, names, notNames, contexts, adjectives }),
        place('entities', { type: 'entity', id, kind, label, description, sameAs, standing }),
      ];
    }
    case 'source':
      return [place('sources', record)];
    case 'dispute':
      return [place('disputes', record, { group: record.id })];
    case 'statement': {
      const dispute = record.stances[0]?.dispute;
      if (dispute !== undefined) return [place('disputes', record, { group: dispute, rank: 1 })];
      return [place('statements', record, { group: record.about[0] ?? '' })];
    }
    case 'tombstone':
      return [place('tombstones', record)];
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Orders the places of one kind; strings by UTF-16 code units. */
export function comparePlaces(a: LinePlace, b: LinePlace): number {
  return compare(a.group, b.group) || a.rank - b.rank || compare(a.id, b.id);
}
