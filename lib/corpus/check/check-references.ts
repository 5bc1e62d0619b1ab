import type { UnreadRecords } from '../authored/parse-authored.ts';
import type { CorpusRecord } from '../records/records.ts';
import { createNearestId } from './nearest-id.ts';
import type { Report } from './report.ts';

type Path = readonly (string | number)[];
/** What a record may name by its id; a place is an entity of that kind. */
export type Referable = 'entity' | 'place' | 'source' | 'dispute' | 'statement';

/** Whether a record is one that an id may name as `type`. */
export function isOfType(record: CorpusRecord, type: Referable): boolean {
  if (type !== 'place') return record.type === type;
  return record.type === 'entity' && record.kind === 'place';
}

function each(list: readonly string[], field: string): [Path, string][] {
  return list.map((id, index) => [[field, index], id]);
}

/**
 * Whether a record may name by this type one of which a tombstone is left: a statement may be
 * answered when it is gone, and what took a record's place may have gone in its turn.
 */
export function mayBeGone(record: CorpusRecord, type: Referable): boolean {
  return type === 'statement' || record.type === 'tombstone';
}

/** Every id that a record names, with the type of record it must be and the field it stands in. */
export function* referencesOf(record: CorpusRecord): Generator<[Referable, Path, string | null]> {
  switch (record.type) {
    case 'entity':
      for (const [index, rule] of record.contexts.entries()) {
        for (const field of ['besideEntities', 'notBesideEntities'] as const) {
          for (const [path, id] of each(rule[field], field)) {
            yield ['entity', ['contexts', index, ...path], id];
          }
        }
      }
      return;
    case 'source':
      yield ['entity', ['publisher'], record.publisher];
      for (const [path, id] of each(record.via, 'via')) yield ['entity', path, id];
      return;
    case 'dispute':
      for (const [path, id] of each(record.about, 'about')) yield ['entity', path, id];
      for (const [path, id] of each(record.actors, 'actors')) yield ['entity', path, id];
      for (const [path, id] of each(record.places, 'places')) yield ['place', path, id];
      return;
    case 'statement':
      yield ['source', ['source'], record.source];
      yield ['entity', ['speaker'], record.speaker];
      for (const [path, id] of each(record.about, 'about')) yield ['entity', path, id];
      for (const [index, { dispute }] of record.stances.entries()) {
        yield ['dispute', ['stances', index, 'dispute'], dispute];
      }
      for (const [path, id] of each(record.answers, 'answers')) yield ['statement', path, id];
      yield ['statement', ['retracts'], record.retracts];
      yield ['statement', ['status', 'replacedBy'], record.status.replacedBy];
      return;
    case 'tombstone':
      yield [record.of, ['replacedBy'], record.replacedBy];
  }
}

type FindNearest = (type: Referable, id: string) => string | null;

function explainDangling(
  type: Referable,
  id: string,
  target: CorpusRecord | undefined,
  findNearest: FindNearest,
): string {
  if (type === 'place' && target?.type === 'entity') {
    return `The entity "${id}" is not a place but of the kind ${target.kind}. Name a place or mend its kind.`;
  }
  const none = `There is no ${type} "${id}" in this corpus`;
  if (target?.type === 'tombstone') return `${none}: it was taken out. Name another.`;
  if (target) return `${none}: "${id}" is a ${target.type}. Add it or mend the id.`;
  const nearest = findNearest(type, id);
  return nearest === null
    ? `${none}. Add it or mend the id.`
    : `${none}. Did you mean "${nearest}"? Mend the id, or add it.`;
}

/**
 * Reports ids that are taken twice and ids that name nothing. A statement that was withdrawn to a
 * tombstone may still be named, and other records by tombstones alone; see `mayBeGone`.
 * @param unread what is there without having been read: nobody is told that it is missing
 */
export function checkReferences(
  records: readonly CorpusRecord[],
  report: Report,
  unread?: UnreadRecords,
): void {
  const holders = new Map<string, CorpusRecord>();
  for (const record of records) {
    const holder = holders.get(record.id);
    if (holder) {
      const message = `The id "${record.id}" is taken by another ${holder.type}. Ids are unique in a corpus and never reused: choose another.`;
      report('error', 'id-duplicate', record, ['id'], message);
    } else holders.set(record.id, record);
  }
  const findNearest: FindNearest = createNearestId((type) =>
    records.filter((record) => isOfType(record, type)).map(({ id }) => id),
  );
  for (const record of records) {
    for (const [type, path, id] of referencesOf(record)) {
      if (id === null) continue;
      const target = holders.get(id);
      const isWithdrawn =
        target?.type === 'tombstone' && target.of === type && mayBeGone(record, type);
      if ((target && isOfType(target, type)) || isWithdrawn) continue;
      const unreadType = type === 'place' ? 'entity' : type;
      if (unread?.ids.has(id) || unread?.types.has(unreadType) || unread?.types.has('any'))
        continue;
      const message = explainDangling(type, id, target, findNearest);
      report('error', 'id-dangling', record, path, message);
    }
  }
}
