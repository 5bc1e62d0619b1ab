/**
 * The reader's own record: a corpus as authored, as an object that is never changed. Whatever is done
 * to it gives a change, which the store writes as one transaction and which can be turned round.
 */
import type { CorpusInfo, CorpusRecord } from '../corpus/records/records.ts';

/** A record with what the desk knows of it and the format has no field for. */
export interface OwnRow {
  record: CorpusRecord;
  /** Left out of everything that is shared. */
  isPrivate: boolean;
  /** ms since 1970. */
  changedAt: number;
}

/** All rows by the ids of their records. */
export type OwnRecord = ReadonlyMap<string, OwnRow>;

/** What is written at once. No id stands in both lists. */
export interface OwnChange {
  put: readonly OwnRow[];
  /** Ids. */
  remove: readonly string[];
}

/** The record with a change made. */
export function applyChange(own: OwnRecord, { put, remove }: OwnChange): OwnRecord {
  const next = new Map(own);
  for (const id of remove) next.delete(id);
  for (const row of put) next.set(row.record.id, row);
  return next;
}

/** What undoes a change. @param own the record before it */
export function invertChange(own: OwnRecord, { put, remove }: OwnChange): OwnChange {
  const touched = [...remove, ...put.map(({ record }) => record.id)];
  const before = touched.flatMap((id) => own.get(id) ?? []);
  return { put: before, remove: touched.filter((id) => !own.has(id)) };
}

/** What was done, for whoever may take it back. */
export interface OwnDeed {
  did: 'record' | 'edit' | 'delete' | 'merge' | 'import';
  /** Statements that it touched. */
  count: number;
}

type OfType<Type extends CorpusRecord['type']> = Extract<CorpusRecord, { type: Type }>;

/** The record of a type under an id; null where that is none. */
export function findOwn<Type extends CorpusRecord['type']>(
  own: OwnRecord,
  type: Type,
  id: string,
): OfType<Type> | null {
  const record = own.get(id)?.record;
  return record?.type === type ? (record as OfType<Type>) : null;
}

/** All records of a type, in the order in which they were first written. */
export function listOwn<Type extends CorpusRecord['type']>(
  own: OwnRecord,
  type: Type,
): OfType<Type>[] {
  const found: OfType<Type>[] = [];
  for (const { record } of own.values())
    if (record.type === type) found.push(record as OfType<Type>);
  return found;
}

/** What the record says of itself; null before it has begun. */
export function infoOf(own: OwnRecord): CorpusInfo | null {
  return listOwn(own, 'corpus')[0] ?? null;
}

/**
 * What a new record says of itself: that it is one reader's, and nothing that the reader has not said.
 * @param id `urn:uuid:…`, chosen at random once
 */
export function describeOwn(id: string): CorpusInfo {
  return {
    type: 'corpus',
    id,
    title: {
      en: 'My collection',
      ar: 'سجلّي',
      es: 'Mi colección',
      fr: 'Mon recueil',
      ru: 'Моя подборка',
      tr: 'Koleksiyonum',
    },
    publisher: { name: { en: 'A reader' }, url: null },
    licence: 'CC-BY-4.0',
    quotationBasis: {
      en: 'Short quotations, named by source, to show what was said and who said otherwise.',
    },
    coverage: {
      included: { en: 'What one reader has recorded.' },
      excluded: { en: 'Everything else.' },
      missingVoices: { en: 'Whoever the reader has not recorded.' },
      from: null,
      to: null,
    },
    corrections: { url: null, text: { en: 'Write to whoever gave you this record.' } },
  };
}
