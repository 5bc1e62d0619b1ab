import type { Statement } from '../corpus/records/records.ts';
import { isInForce } from './in-force.ts';
import { findOwn, listOwn, type OwnRecord } from './own-record.ts';
import { quotedWords } from './record-statement.ts';

/** What a person may still add to a statement, or look for. */
export type Missing = 'other-side' | 'date' | 'claim' | 'question' | 'speaker';

/** Disputes that have one side only, in the reader's record. */
function listOneSided(statements: readonly Statement[]): Set<string> {
  const sides = new Map<string, Set<string>>();
  for (const statement of statements) {
    if (!isInForce(statement)) continue;
    for (const { dispute, stance } of statement.stances) {
      const own = sides.get(dispute) ?? new Set();
      sides.set(dispute, own.add(stance));
    }
  }
  const isOneSided = (own: ReadonlySet<string>) => !(own.has('affirms') && own.has('denies'));
  return new Set([...sides].flatMap(([dispute, own]) => (isOneSided(own) ? [dispute] : [])));
}

/**
 * What is missing of each statement of the reader's record, by its id; those that lack nothing are not
 * there.
 * @param isAnsweredElsewhere whether another corpus has both sides of a question that is a copy
 */
export function findMissing(
  own: OwnRecord,
  isAnsweredElsewhere: (dispute: string) => boolean = () => false,
): Map<string, Missing[]> {
  const statements = listOwn(own, 'statement');
  const oneSided = listOneSided(statements);
  const all = new Map<string, Missing[]>();
  for (const statement of statements) {
    const { id, stances, quotes, claim, said, speaker } = statement;
    const missing: Missing[] = [];
    if (stances.length === 0) missing.push('question');
    if (stances.some(({ dispute }) => oneSided.has(dispute) && !isAnsweredElsewhere(dispute))) {
      missing.push('other-side');
    }
    if (said === null && findOwn(own, 'source', statement.source)?.published == null) {
      missing.push('date');
    }
    if (quotes.length > 0 && Object.values(claim)[0] === quotedWords(quotes)) missing.push('claim');
    if (speaker === null) missing.push('speaker');
    if (missing.length > 0) all.set(id, missing);
  }
  return all;
}
