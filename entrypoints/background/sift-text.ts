import type { Sieve } from '../../lib/matching/sieve.ts';

/**
 * Where in a page's text without seams something may be marked, by every sieve: what one of them lets
 * through is read by block.
 * @returns three numbers a place, as a `Sieve` tells them; null where one cannot tell
 */
export function siftText(text: string, sieves: readonly Sieve[]): number[] | null {
  const places: number[] = [];
  return sieves.every((sieve) => sieve.sift(text, places)) ? places : null;
}
