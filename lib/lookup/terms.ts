import { addToFnv, fnvStart } from '../algorithms/fnv.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import { addressesOf } from './name-elsewhere.ts';
import { pagesOf } from './source-pages.ts';

/** What postings are looked up by. Each term leads to the places of records. */
export type Term =
  | { of: 'entity' | 'source' | 'dispute' | 'statement' | 'tombstone'; id: string }
  /** Entities that say they are what an address names elsewhere; see `nameElsewhere`. */
  | { of: 'same-as'; id: string }
  /** Sources that were published at an address, as `canonicalAddress` has it. */
  | { of: 'source-at'; id: string }
  /** Disputes about an entity. */
  | { of: 'disputes-about'; id: string }
  /** Disputes in which an entity speaks. */
  | { of: 'disputes-by'; id: string }
  /** Statements about or by an entity. */
  | { of: 'statements-on'; id: string }
  /** Statements published in a source. */
  | { of: 'statements-in'; id: string }
  /** Statements that take a stance on a dispute. */
  | { of: 'stances-on'; id: string };

/**
 * A text as a number of 53 bits, from two runs of 32-bit FNV-1a. Among the 700,000 terms of a
 * large corpus two share a number with a chance of 1 in 37,000, so readers check what they find.
 */
export function hashText(text: string): number {
  let low = fnvStart;
  let high = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = addToFnv(low, unit);
    high = addToFnv(high, unit ^ (low >>> 15));
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** The hash of a term. */
export function hashTerm({ of, id }: Term): number {
  return hashText(`${of}:${id}`);
}

/** Whether a record is one that a term leads to, as far as the record itself tells. */
export function answersTerm(record: BuiltRecord, { of, id }: Term): boolean {
  switch (of) {
    case 'same-as':
      return record.type === 'entity' && addressesOf(record).includes(id);
    case 'source-at':
      return record.type === 'source' && pagesOf(record).includes(id);
    case 'disputes-about':
      return record.type === 'dispute' && record.about.includes(id);
    case 'disputes-by':
      return record.type === 'dispute';
    case 'statements-on':
      return record.type === 'statement' && (record.about.includes(id) || record.speaker === id);
    case 'statements-in':
      return record.type === 'statement' && record.source === id;
    case 'stances-on':
      return record.type === 'statement' && record.stances.some(({ dispute }) => dispute === id);
    default:
      return record.type === of && record.id === id;
  }
}

/** Which of `buckets` (a power of two) holds a term. */
export function bucketOf(hash: number, buckets: number): number {
  return (hash ^ (hash >>> 16)) & (buckets - 1);
}
