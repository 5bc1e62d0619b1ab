import { lowerBound } from '../algorithms/lower-bound.ts';
import { type FoldedToken, foldLetters, foldTokens } from './fold-tokens.ts';

/** Most places at which the same words are looked at. */
const mostPlaces = 64;

/**
 * Inside of what white space parts: a genitive, a second part, and any sign but those that are of a word or of
 * a number.
 */
const cuts =
  /['’ʼ](?=s\b)|(?<=\p{L}{5})[-‐‑]|[.,](?!\d)|[^\p{L}\p{M}\p{N}'’ʼ‐‑.,\u00ad\u200b-\u200d\u2060-]/gu;

/** The text of a page, made ready for words to be found in it. */
export class FoldedPage {
  readonly tokens: readonly FoldedToken[];
  /** All letters of the page, without anything between words. */
  readonly #letters: string;
  /** Where each word begins in them, and at the end how many there are. */
  readonly #starts: number[] = [];
  readonly #places = new Map<string, number[]>();

  /** @param text blocks with `blockSeam` between them */
  constructor(readonly text: string) {
    this.tokens = foldTokens(text);
    const parts: string[] = [];
    let length = 0;
    for (const [at, { letters }] of this.tokens.entries()) {
      this.#starts.push(length);
      length += letters.length;
      parts.push(letters);
      const places = this.#places.get(letters);
      if (places) places.push(at);
      else this.#places.set(letters, [at]);
    }
    this.#starts.push(length);
    this.#letters = parts.join('');
  }

  /** The numbers of the words that are this one. */
  placesOf(letters: string): readonly number[] {
    return this.#places.get(letters) ?? [];
  }

  /**
   * Whether words may begin or end here: between two, or inside of one at what a quotation may be cut at,
   * as in "Aleppo|'s" and "Russian|-led", and not in "can|'t" and "non-|violent".
   */
  #isEdge(place: number): boolean {
    const at = lowerBound(this.#starts.length, (index) => (this.#starts[index] ?? 0) <= place) - 1;
    const inside = place - (this.#starts[at] ?? 0);
    const token = this.tokens[at];
    if (inside === 0 || !token) return true;
    const raw = this.text.slice(token.start, token.end);
    for (const { index } of raw.matchAll(cuts)) {
      if (foldLetters(raw.slice(0, index)).length === inside) return true;
    }
    return false;
  }

  /** Where words stand on the page as they are, in letters of the page. */
  find(letters: string): { start: number; end: number }[] {
    const found: { start: number; end: number }[] = [];
    if (letters === '') return found;
    for (
      let start = this.#letters.indexOf(letters);
      start !== -1 && found.length < mostPlaces;
      start = this.#letters.indexOf(letters, start + 1)
    ) {
      const end = start + letters.length;
      if (this.#isEdge(start) && this.#isEdge(end)) found.push({ start, end });
    }
    return found;
  }

  /** Whether letters stand right before a place, or right after it. */
  hasBefore(place: number, letters: string): boolean {
    return this.#letters.endsWith(letters, place);
  }

  hasAfter(place: number, letters: string): boolean {
    return this.#letters.startsWith(letters, place);
  }
}
