import type { ClaimFinder } from '../../lib/claims/types.ts';
import type { Sieve } from '../../lib/matching/sieve.ts';

/** Text is looked at for claims in windows, UTF-16 code units, each with the end of the one before: longer than a sentence. */
const windowLength = 4_096;
const windowStep = 3_072;
/** So far apart places are told where a window may hold one: shorter than any sentence that is a claim. */
const placeStep = 32;

/** Lets sentences like a claim on record through, by what the finder tells of a text at a glance. */
export function createClaimSieve(finder: Pick<ClaimFinder, 'isEmpty' | 'mayHold'>): Sieve {
  return {
    sift(text, places) {
      if (finder.isEmpty) return true;
      let told = 0;
      for (let from = 0; from < text.length; from += windowStep) {
        const to = Math.min(text.length, from + windowLength);
        if (!finder.mayHold(text.slice(from, to))) continue;
        for (let at = Math.max(from, told); at < to; at += placeStep) places.push(at, at + 1, 0);
        told = to;
      }
      return true;
    },
  };
}

/**
 * Where in a page's text without seams something may be marked, by every sieve: what one of them lets
 * through is read by block.
 * @returns three numbers a place, as a `Sieve` tells them; null where one cannot tell
 */
export function siftText(text: string, sieves: readonly Sieve[]): number[] | null {
  const places: number[] = [];
  return sieves.every((sieve) => sieve.sift(text, places)) ? places : null;
}
