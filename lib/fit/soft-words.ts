/** How near the words of a sentence are in meaning to those of a deed or an object. */
import { cosine, type WordTable } from '../ranking/word-table.ts';
import { listAllWords } from '../ranking/words.ts';
import { englishStems, type Likened } from './likeness.ts';
import type { Phrases } from './types.ts';

/** Words that are kept with how near they are; a page's sentences share most of theirs. */
const kept = 4000;

/** The stems of English phrases of one word: a word of a longer one may mean something else alone, "fishing boat". */
export function singleStems(phrases: Phrases): string[] {
  return englishStems((phrases.en ?? []).filter((phrase) => listAllWords(phrase).length === 1));
}

/** English words that others are near. */
export class SoftWords {
  readonly #vectors: readonly Float32Array[];
  readonly #stems: ReadonlySet<string>;
  readonly #table: WordTable;
  readonly #nearest = new Map<string, number>();

  /** @param stems of English words: the word table knows no others */
  constructor(stems: readonly string[], table: WordTable) {
    this.#stems = new Set(stems);
    this.#vectors = [...this.#stems].flatMap((stem) => table.wordVector(stem) ?? []);
    this.#table = table;
  }

  /** The cosine of the word of a text that is nearest to any of these, 0 to 1. */
  measure({ weights, language }: Likened): number {
    if (language !== 'en') return 0;
    let most = 0;
    for (const stem of weights.keys()) most = Math.max(most, this.nearTo(stem));
    return most;
  }

  /** The cosine of a stem and the nearest of these, 0 to 1. */
  nearTo(stem: string): number {
    const known = this.#nearest.get(stem);
    if (known !== undefined) return known;
    const own = this.#table.wordVector(stem);
    let near = Number(this.#stems.has(stem));
    if (near === 0 && own)
      for (const other of this.#vectors) near = Math.max(near, cosine(own, other));
    if (this.#nearest.size >= kept) this.#nearest.clear();
    this.#nearest.set(stem, near);
    return near;
  }
}
