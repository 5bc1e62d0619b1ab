/** Words and short phrases, found in tokens by their stems. */
import { stemWord } from '../ranking/stems.ts';
import { listAllWords } from '../ranking/words.ts';
import type { Token } from './tokens.ts';

/** Most words that may stand between two words of a phrase. */
const longestGap = 2;
/** A phrase this short is one with the word that its words make together: "air strike", "airstrike". */
const joinable = 2;
/** Most phrases that begin with one word: each is tried wherever a page has it. */
export const mostOfStem = 16_384;

const subtagOf = (language: string) => language.split('-')[0]?.toLowerCase() ?? '';

interface Phrase<Value> {
  stems: readonly string[];
  value: Value;
  /** First subtag; null where the phrase is met in every language. */
  language: string | null;
}

export interface FoundPhrase<Value> {
  /** Tokens from, to (exclusive). */
  from: number;
  to: number;
  value: Value;
}

export class PhraseIndex<Value> {
  readonly #byFirst = new Map<string, Phrase<Value>[]>();
  /** First stems of phrases that are not in order yet: many are put before any is looked for. */
  readonly #unsorted = new Set<string>();
  readonly #gap: number;

  /** @param gap most words that may stand between two words of a phrase */
  constructor(gap = longestGap) {
    this.#gap = gap;
  }

  /** @param language BCP 47, of the phrase */
  add(phrase: string, language: string, value: Value): void {
    const words = listAllWords(phrase);
    const stems = words.map((word) => stemWord(word, language));
    // Other scripts tell the language by themselves, whatever a page says.
    const own = stems.some((stem) => /\p{Script=Latin}/u.test(stem)) ? subtagOf(language) : null;
    this.#put(stems, own, value);
    if (words.length === joinable) this.#put([stemWord(words.join(''), language)], own, value);
  }

  #put(stems: readonly string[], language: string | null, value: Value): void {
    const [first] = stems;
    if (first === undefined || first === '') return;
    const phrases = this.#byFirst.get(first) ?? [];
    if (phrases.length >= mostOfStem) return;
    phrases.push({ stems, value, language });
    this.#byFirst.set(first, phrases);
    this.#unsorted.add(first);
  }

  /** Whether a stem begins a phrase. */
  begins(stem: string): boolean {
    return this.#byFirst.has(stem);
  }

  /**
   * The phrases that begin at a token, the longest first, each value once.
   * @param language BCP 47, of the text: French "but" is no English one; of every language where it is left out
   */
  findAt(tokens: readonly Token[], at: number, language?: string): FoundPhrase<Value>[] {
    const first = tokens[at]?.stem ?? '';
    const phrases = this.#byFirst.get(first);
    if (!phrases) return [];
    if (this.#unsorted.delete(first)) phrases.sort((a, b) => b.stems.length - a.stems.length);
    const found = new Map<Value, FoundPhrase<Value>>();
    const text = language === undefined ? null : subtagOf(language);
    for (const { stems, value, language: own } of phrases) {
      if (text !== null && own !== null && own !== text) continue;
      const to = found.has(value) ? 0 : this.#follow(tokens, at, stems);
      if (to > 0) found.set(value, { from: at, to, value });
    }
    return [...found.values()];
  }

  #follow(tokens: readonly Token[], at: number, stems: readonly string[]): number {
    let last = at;
    for (const stem of stems.slice(1)) {
      let next = last + 1;
      const limit = last + 1 + this.#gap;
      while (next <= limit && tokens[next]?.stem !== stem) next++;
      if (next > limit) return 0;
      last = next;
    }
    return last + 1;
  }
}
