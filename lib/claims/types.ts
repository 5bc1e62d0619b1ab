/** A sentence of a text that is like a claim on record. Offsets are UTF-16 code units. */
export interface FoundClaim {
  /** Index of the text; `start` and `end` are in it. */
  text: number;
  /** The sentence, or two that follow each other, without the white space around. */
  start: number;
  end: number;
  /** Key of the statement whose claim it is, `<corpusId>#<id>`. */
  statement: string;
  /** Key of the first question that the statement answers; null where it answers none. */
  dispute: string | null;
  /** How likely it is that the sentence repeats the claim, 0 to 1. */
  score: number;
}

/** Finds sentences that are like a claim on record. */
export interface ClaimFinder {
  /** Whether there is any claim to find. */
  readonly isEmpty: boolean;
  /**
   * Whether `find` may find anything in this text or in a part of it: one pass, and yes too often. A
   * text is also one of several blocks, with a line feed between them.
   */
  mayHold(text: string): boolean;
  /** Where text without seams may hold one: a `Sieve` of lib/matching. */
  sift(text: string, places: number[]): boolean;
  /**
   * In the order of the texts and of their words; they do not overlap.
   * @param language of the page, BCP 47; empty where it does not say
   */
  find(texts: readonly string[], language: string): Promise<FoundClaim[]>;
}
