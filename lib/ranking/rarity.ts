/**
 * How telling a term is that `having` of `all` texts have: the inverse document frequency of BM25;
 * never negative.
 * @see Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), 3.1
 */
export function rarityOf(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/** What a term adds to a BM25 score by its weight in a text, times its rarity. */
export function saturate(weight: number, saturation: number): number {
  return weight / (saturation + weight);
}
