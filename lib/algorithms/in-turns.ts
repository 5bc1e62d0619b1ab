/**
 * Items of several groups in turn: the first of each group, then the second of each, and so on. The
 * items of a group keep their order, and in each turn groups come in the order of their items, so
 * that no group takes more than its share of a beginning.
 */
export function inTurns<Item>(
  items: readonly Item[],
  groupOf: (item: Item) => string | undefined,
): Item[] {
  const counts = new Map<string | undefined, number>();
  const turns: Item[][] = [];
  for (const item of items) {
    const group = groupOf(item);
    const turn = counts.get(group) ?? 0;
    counts.set(group, turn + 1);
    const own = turns[turn];
    if (own) own.push(item);
    else turns.push([item]);
  }
  return counts.size < 2 ? [...items] : turns.flat();
}
