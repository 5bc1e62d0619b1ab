import type { Word } from './split-words.ts';

/** How words are written over a whole feed. */
export class LetterCounts {
  readonly #small = new Map<string, number>();
  readonly #capital = new Map<string, number>();
  #words = 0;
  #capitals = 0;

  add(words: readonly Word[]): void {
    for (const { text, isFirst, isCapital, isTitled } of words) {
      if (!/\p{L}/u.test(text)) continue;
      const key = text.toLowerCase();
      if (!isFirst && !isTitled) {
        this.#words++;
        if (isCapital) this.#capitals++;
      }
      if (!isCapital) this.#small.set(key, (this.#small.get(key) ?? 0) + 1);
      else if (!isFirst && !isTitled) this.#capital.set(key, (this.#capital.get(key) ?? 0) + 1);
    }
  }

  /** Share of the words within sentences that have a capital. */
  get shareOfCapitals(): number {
    return this.#words === 0 ? 0 : this.#capitals / this.#words;
  }

  /** How often a word stands in small letters. */
  small(word: string): number {
    return this.#small.get(word.toLowerCase()) ?? 0;
  }

  /** How often it has a capital that its place does not ask for. */
  capital(word: string): number {
    return this.#capital.get(word.toLowerCase()) ?? 0;
  }

  /** Whether it is written as a name is: with its capital nearly always. */
  isNamed(word: string, mostSmall = 0.05): boolean {
    const capital = this.capital(word);
    return capital > 0 && this.small(word) <= mostSmall * capital;
  }

  /** Whether it is written in small letters more than now and then. */
  isCommon(word: string): boolean {
    const small = this.small(word);
    return small > 0 && small > 0.1 * this.capital(word);
  }
}
