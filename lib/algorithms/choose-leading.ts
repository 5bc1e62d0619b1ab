/** What is known of a statement that may stand for its side. */
export interface VoiceFacts {
  isNamed: boolean;
  isDated: boolean;
  /** In words that can be read as an answer to the question. */
  isQuoted: boolean;
}

/** How well a voice can be told: by whom, when, in which words. Who spoke weighs most. */
function weigh({ isNamed, isDated, isQuoted }: VoiceFacts): number {
  return 4 * Number(isNamed) + 2 * Number(isDated) + Number(isQuoted);
}

/**
 * Orders what stands for a side: named, dated and quoted before unnamed, undated and reported. Of
 * those that are known alike the order stays, so a list by time gives the earliest.
 */
export function orderByVoice<Item>(
  items: readonly Item[],
  factsOf: (item: Item) => VoiceFacts,
): Item[] {
  return items
    .map((item) => ({ item, weight: weigh(factsOf(item)) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ item }) => item);
}

/** The first of that order; null of an empty list. */
export function chooseLeading<Item>(
  items: readonly Item[],
  factsOf: (item: Item) => VoiceFacts,
): Item | null {
  return orderByVoice(items, factsOf)[0] ?? null;
}
