import type { Fit, FitMark } from './types.ts';

/**
 * What a mark claims: a question that has two sides or one on record fits the sentence, or nothing
 * more than that there is something on record.
 */
export type Mark = FitMark | 'on-record';

/** What a corpus has on record about an entity, as far as its marks depend on it. */
export interface EntityStanding {
  /** Whether the corpus is about it; a background name is marked only where a question fits. */
  isSubject: boolean;
  /** Whether any dispute or statement is about it. */
  hasRecords: boolean;
}

/** The mark of a mention whose sentence this question fits, or none; null for no mark. */
export function markOf(fit: Fit | null, { isSubject, hasRecords }: EntityStanding): Mark | null {
  if (fit) return fit.mark;
  return isSubject && hasRecords ? 'on-record' : null;
}
