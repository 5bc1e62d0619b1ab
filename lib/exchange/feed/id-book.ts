import type { Stance } from '../../corpus/records/records.ts';
import type { RememberedReview, ReviewIds } from './feed-memory.ts';

type Kind = 'claim' | 'dispute';

/** The ids of one kind: which words have which id, and how many reviews hold it. */
class Shelf {
  readonly #idOf = new Map<string, string>();
  readonly #wordsOf = new Map<string, string>();
  readonly #holders = new Map<string, number>();

  hold(id: string, derived: string): void {
    this.#idOf.set(derived, id);
    // Of questions that were made one, the first keeps its words.
    if (!this.#wordsOf.has(id)) this.#wordsOf.set(id, derived);
    this.#holders.set(id, (this.#holders.get(id) ?? 0) + 1);
  }

  #leave(id: string): void {
    this.#holders.set(id, (this.#holders.get(id) ?? 1) - 1);
  }

  /** Gives words that nobody has an id that stands for no others. */
  #take(derived: string): string {
    let id = derived;
    for (let count = 2; this.#wordsOf.has(id); count++) id = `${derived}-${count}`;
    this.hold(id, derived);
    return id;
  }

  /**
   * The id for words.
   * @param derived the id that the words give by themselves
   * @param before what the review had at the last import
   * @param mayKeep whether it may keep that id although its words are others
   */
  choose(derived: string, before: { id: string; derived: string } | null, mayKeep: boolean) {
    if (before?.derived === derived) return before.id;
    const there = this.#idOf.get(derived);
    if (there !== undefined && there !== before?.id) {
      if (before) this.#leave(before.id);
      this.hold(there, derived);
      return there;
    }
    if (!before) return this.#take(derived);
    if (mayKeep && (this.#holders.get(before.id) ?? 0) <= 1) {
      this.#idOf.delete(before.derived);
      this.#idOf.set(derived, before.id);
      this.#wordsOf.set(before.id, derived);
      return before.id;
    }
    this.#leave(before.id);
    return this.#take(derived);
  }

  /** Whether an id stands for these words. */
  isOf(id: string, derived: string): boolean {
    return this.#wordsOf.get(id) === derived;
  }

  /** How many reviews have an id. */
  holders(id: string): number {
    return this.#holders.get(id) ?? 0;
  }
}

/**
 * Gives reviews their ids, so that one whose words change keeps them. Words that several reviews
 * share are one claim and one question; who of them changes its words moves to another.
 */
export class IdBook {
  readonly #shelves: Record<Kind, Shelf> = { claim: new Shelf(), dispute: new Shelf() };

  constructor(reviews: readonly RememberedReview[]) {
    for (const { ids, derived } of reviews) {
      this.#shelves.claim.hold(ids.claim, derived.claim);
      this.#shelves.dispute.hold(ids.dispute, derived.dispute);
    }
  }

  /**
   * @param derived the ids that a review's words give by themselves
   * @param before the review at the last import; null for a new one
   * @param stance what it says now of its question. Where words and stance change together, the
   *   yes of the old question may be a no to the new one: that is another question.
   */
  choose(derived: ReviewIds, before: RememberedReview | null, stance: Stance): ReviewIds {
    const { claim, dispute } = this.#shelves;
    const was = (kind: Kind) => before && { id: before.ids[kind], derived: before.derived[kind] };
    return {
      review: before?.ids.review ?? derived.review,
      claim: claim.choose(derived.claim, was('claim'), true),
      dispute: dispute.choose(derived.dispute, was('dispute'), before?.stance === stance),
    };
  }

  /** Whether a question has the words of a review, and is not one that it was joined to. */
  asks(ids: ReviewIds, derived: ReviewIds): boolean {
    return this.#shelves.dispute.isOf(ids.dispute, derived.dispute);
  }

  /** Whether at most one review has this claim or question. */
  isAlone(id: string): boolean {
    return Object.values(this.#shelves).every((shelf) => shelf.holders(id) <= 1);
  }
}
