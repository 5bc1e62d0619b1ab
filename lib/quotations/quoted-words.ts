/** Shorter ones are words that anybody may use, and need quotation marks and their speaker. */
export const longQuotation = 8;

/** A word of a text and where it stands, UTF-16 code units. */
export interface PlacedWord {
  /** Lower-cased, without apostrophes; what is compared. */
  word: string;
  start: number;
  end: number;
}

/** Soft hyphens stand inside a word; apostrophes and hyphens where a letter follows at once. */
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:(?:\u00ad*['’ʼ-]|\u00ad+)[\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text. Case, punctuation and the kind of an apostrophe make no difference. */
export function placeWords(text: string): PlacedWord[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    word: match[0]
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’ʼ\u00ad]/gu, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
