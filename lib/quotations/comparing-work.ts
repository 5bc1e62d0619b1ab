/**
 * How much comparing of quotations may cost: pairs of words that are held against each other, of which
 * a quotation takes as many as it has words times those around. A page may repeat near-equal
 * quotations of hostile corpora without end.
 */

/** Pairs of words for one text, and for all texts that are looked at together. */
export const mostPairsOfText = 8_000_000;
export const mostPairsTogether = 16_000_000;

/** Work that is left; what does not fit in is not begun. */
export class ComparingWork {
  #left: number;
  /** Whether something was not compared. */
  isCut = false;

  /** @param pairs of words, at most */
  constructor(
    pairs: number,
    readonly within: ComparingWork | null = null,
  ) {
    this.#left = pairs;
  }

  hasRoomFor(pairs: number): boolean {
    return pairs <= this.#left && (this.within?.hasRoomFor(pairs) ?? true);
  }

  takeAll(pairs: number): void {
    this.#left -= pairs;
    this.within?.takeAll(pairs);
  }

  noteCut(): void {
    this.isCut = true;
    this.within?.noteCut();
  }

  /** Takes so many pairs of words, if they are there. */
  take(pairs: number): boolean {
    const hasRoom = this.hasRoomFor(pairs);
    if (hasRoom) this.takeAll(pairs);
    else this.noteCut();
    return hasRoom;
  }
}
