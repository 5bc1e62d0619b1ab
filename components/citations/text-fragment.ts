/** Links that lead to words of a page. */

/** Longer quotations are named by their first and last words, so that the address stays short. */
const longestWhole = 120;
const wordsAtEnds = 5;

/** Hyphens and commas part a directive's terms, so they are encoded as well. */
function encodeTerm(words: string): string {
  return encodeURIComponent(words).replace(/-/g, '%2D');
}

/**
 * The address of a page with a text directive for a quotation. A directive that the address has
 * already is replaced; any other fragment stays.
 *
 * @param address http or https
 * @param exact the words as the page has them; empty for the page as a whole
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function toTextFragment(address: string, exact: string): string {
  const words = exact.trim();
  if (words === '') return address;
  const url = new URL(address);
  const fragment = url.hash.replace(/^#/, '').replace(/:~:.*$/s, '');
  const parts = words.split(/\s+/u);
  const isLong = words.length > longestWhole && parts.length > 2 * wordsAtEnds;
  const terms = isLong
    ? [parts.slice(0, wordsAtEnds).join(' '), parts.slice(-wordsAtEnds).join(' ')]
    : [words];
  url.hash = '';
  return `${url.href.replace(/#$/, '')}#${fragment}:~:text=${terms.map(encodeTerm).join(',')}`;
}
