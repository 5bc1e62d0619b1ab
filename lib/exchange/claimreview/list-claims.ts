import type { ImportedRecord } from '../imported.ts';
import type { FoundReview } from './find-reviews.ts';
import { isLdObject } from './ld-value.ts';
import { unsayClaim } from './phrases.ts';
import type { ClaimText } from './review-names.ts';

function textOf({ at }: FoundReview): string | null {
  const { claimReviewed, itemReviewed: item } = at.value;
  const first = Array.isArray(item) ? item[0] : item;
  const further = isLdObject(first) ? (first.text ?? first.name) : first;
  return [claimReviewed, further].find((text) => typeof text === 'string') ?? null;
}

/**
 * The claims of a feed, and those that the corpus has: what a word is called in one of them, it may
 * be called in all.
 */
export function* listClaims(
  found: readonly FoundReview[],
  known: readonly ImportedRecord[],
): Generator<ClaimText> {
  for (const review of found) {
    const text = textOf(review);
    const { inLanguage } = review.at.value;
    const language = typeof inLanguage === 'string' ? inLanguage : (review.fallback ?? 'und');
    if (text !== null) yield { text, language };
  }
  for (const { record } of known) {
    if (record.type !== 'statement' || record.answers.length > 0) continue;
    for (const [language, sentence] of Object.entries(record.claim)) {
      yield { text: unsayClaim(sentence), language };
    }
  }
}
