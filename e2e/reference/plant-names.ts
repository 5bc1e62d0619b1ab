/** Puts names into a saved page in the place of its words, so that they stand in all of its forms. */
import { createDice } from './generated-layouts.ts';

/** What is markup, or no text: it stays as it is. */
const markup =
  /(<(script|style|svg|textarea|title|noscript)\b[\s\S]*?<\/\2\s*>|<!--[\s\S]*?-->|<[^>]*>)/i;
const oneName = 'Aleppo';
const twoWords = ['Nusra', 'Front'] as const;

/**
 * @param every about how many words one is replaced by a name; every other name has two words,
 *   which may stand in two elements
 */
export function plantNames(html: string, every: number, seed: number): string {
  const dice = createDice(seed);
  const bodyAt = Math.max(html.search(/<body\b/i), 0);
  let isHalf = false;
  const parts = html.slice(bodyAt).split(markup);
  // Each piece of markup comes with the tag that it was told by.
  const written = parts.map((part, index) => {
    if (index % 3 === 1) return part;
    if (index % 3 === 2) return '';
    return part.replace(/(?<![\p{L}\p{N}&#;])\p{L}{3,}(?![\p{L}\p{N};])/gu, (word) => {
      if (isHalf) {
        isHalf = false;
        return twoWords[1];
      }
      const drawn = dice(2 * every);
      if (drawn === 0) return oneName;
      isHalf = drawn === 1;
      return isHalf ? twoWords[0] : word;
    });
  });
  return html.slice(0, bodyAt) + written.join('');
}
