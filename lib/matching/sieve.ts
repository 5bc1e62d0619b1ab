/**
 * Text in which nothing tells the blocks apart: a page's whole text as one string. Words of two blocks may
 * touch in it, and boxes that a style sets apart.
 */
export interface Sieve {
  /**
   * Tells where in such a text something may stand that is marked, when it is read by block: wrong only in
   * telling too many places.
   * @param places is added to, three numbers a place: start, end (UTF-16 code units), and at which of them
   *   words of two nodes must touch for it to be one (`seamAtStart`, `seamAtEnd`)
   * @returns false where it cannot tell, so that all of the text is to be read
   */
  sift(text: string, places: number[]): boolean;
}

/** A letter stands before the place: it counts only where a node of the page begins. */
export const seamAtStart = 1;
/** A letter follows: it counts only where a node of the page ends, or one unit later, after an s. */
export const seamAtEnd = 2;
