import type { RememberedReview } from './feed-memory.ts';

/** What tells a review of a feed from the others. */
export interface FeedReview {
  key: string;
  input: string;
}

/** The reviews of a feed beside those of its last import. */
export interface MatchedReviews<Review extends FeedReview> {
  /** Each review with what it was; null for a new one. */
  pairs: { review: Review; before: RememberedReview | null }[];
  /** Those that are not in the feed any more. */
  vanished: RememberedReview[];
}

function group<Item extends { key: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const there = groups.get(item.key);
    if (there) there.push(item);
    else groups.set(item.key, [item]);
  }
  return groups;
}

/**
 * Finds the reviews of the last import again. Several may stand on one page: those that say the
 * same are the same, and the others of that page are paired in their order.
 */
export function matchReviews<Review extends FeedReview>(
  reviews: readonly Review[],
  remembered: readonly RememberedReview[],
): MatchedReviews<Review> {
  const waiting = group(remembered);
  const before = new Map<Review, RememberedReview>();
  const take = (review: Review, find: (one: RememberedReview) => boolean) => {
    const list = waiting.get(review.key) ?? [];
    const at = list.findIndex(find);
    const [found] = at === -1 ? [] : list.splice(at, 1);
    if (found) before.set(review, found);
  };
  for (const review of reviews) take(review, ({ input }) => input === review.input);
  for (const review of reviews) if (!before.has(review)) take(review, () => true);
  return {
    pairs: reviews.map((review) => ({ review, before: before.get(review) ?? null })),
    vanished: [...waiting.values()].flat().filter(({ gone }) => gone === null),
  };
}
