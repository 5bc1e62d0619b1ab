/** A word of a text and where it stands, UTF-16 code units. */
export interface PlacedWord {
  /** Lower-cased, without apostrophes; what is compared. */
  word: string;
  start: number;
  end: number;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text. Case, punctuation and the kind of an apostrophe make no difference. */
export function placeWords(text: string): PlacedWord[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    word: match[0].normalize('NFC').toLowerCase().replace(/['’ʼ]/gu, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * The shingles of a text: each two words that stand next to each other, once. A quotation with one
 * word in five altered keeps at least a quarter of them, so they find the quotations that a
 * sentence may repeat; an index of them can live in postings.
 * @see Broder, On the resemblance and containment of documents (1997)
 */
export function listShingles(words: readonly PlacedWord[]): Set<string> {
  const shingles = new Set<string>();
  for (const [at, { word }] of words.entries()) {
    const next = words[at + 1];
    if (next) shingles.add(`${word} ${next.word}`);
  }
  return shingles;
}
