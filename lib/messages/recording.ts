/** What a page tells of the words that its reader wants to record. Text, never markup. */

/** A quotation with what tells its place from others of the page. */
export interface QuotedWords {
  exact: string;
  prefix: string;
  suffix: string;
  /** Whether nothing else in the page has the same words with the same words around them. */
  isUnique: boolean;
  /** As the page says it of the words, BCP 47; empty where it does not. */
  language: string;
}

/** What the page says of itself; null for what it does not say. */
export interface StatedSource {
  title: string | null;
  publisher: string | null;
  author: string | null;
  /** The day, ISO 8601. */
  published: string | null;
  /** http or https. */
  address: string | null;
  /** Where it was seen, if that is another address. */
  seenAt: string | null;
  language: string;
}

export interface SelectedWords {
  quotation: QuotedWords;
  /** The page's text around, by paragraph, with the quotation's place in it; UTF-16 code units. */
  passage: { text: string; start: number; end: number };
  source: StatedSource;
  /** Of a PDF in the reading view, counted from 1. */
  page: number | null;
}

export interface PageDraft {
  /** The article by paragraph. */
  text: string;
  isCut: boolean;
  /** All that the page shows, white space folded. */
  whole: string;
  source: StatedSource;
}
