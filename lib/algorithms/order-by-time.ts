/** The order of time, in which an answer never stands before what it answers. */

/** What a statement is placed in time by. */
export interface Timed {
  key: string;
  /** First instant at which it may have been said, or else published, ms since 1970; null where not known. */
  at: number | null;
  /** Keys of the statements that it answers. */
  answers: readonly string[];
}

interface Node<Item> {
  item: Item;
  isDated: boolean;
  /** Those of the list that it answers. */
  answered: Node<Item>[];
  /** Dated ones that wait for it. */
  waiting: Node<Item>[];
  /** How many dated ones it waits for. */
  pending: number;
  isPlaced: boolean;
}

/** Everything without a date that a statement answers, and what that answers; dated ones end the walk. */
function walkUndated<Item>(from: Node<Item>): { undated: Node<Item>[]; dated: Set<Node<Item>> } {
  const undated = new Set<Node<Item>>();
  const dated = new Set<Node<Item>>();
  const open = [...from.answered];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node === from) continue;
    if (node.isDated) dated.add(node);
    else if (!undated.has(node)) {
      undated.add(node);
      open.push(...node.answered);
    }
  }
  return { undated: [...undated], dated };
}

/** Takes undated ones in their order, each after those of them that it answers. */
function placeUndated<Item>(nodes: readonly Node<Item>[], take: (node: Node<Item>) => void): void {
  let left = nodes.filter(({ isPlaced }) => !isPlaced);
  while (left.length > 0) {
    const own = new Set(left);
    const isFree = ({ answered }: Node<Item>) =>
      answered.every((node) => node.isPlaced || !own.has(node));
    let isAnyFree = false;
    for (const node of left) {
      if (!isFree(node)) continue;
      isAnyFree = true;
      take(node);
    }
    // Those that answer each other in a circle have no first.
    const [first] = left;
    if (!isAnyFree && first) take(first);
    left = left.filter(({ isPlaced }) => !isPlaced);
  }
}

function linkNodes<Item>(sorted: readonly { item: Item; timed: Timed }[]): {
  nodes: Node<Item>[];
  isAnyAnswer: boolean;
} {
  const nodes = sorted.map(
    ({ item, timed }): Node<Item> => ({
      ...{ item, isDated: timed.at !== null, answered: [], waiting: [] },
      ...{ pending: 0, isPlaced: false },
    }),
  );
  const byKey = new Map(sorted.map(({ timed }, place) => [timed.key, nodes[place]]));
  let isAnyAnswer = false;
  for (const [place, { timed }] of sorted.entries()) {
    const node = nodes[place];
    for (const key of timed.answers) {
      const other = byKey.get(key);
      if (!node || !other || other === node) continue;
      node.answered.push(other);
      isAnyAnswer = true;
    }
  }
  return { nodes, isAnyAnswer };
}

/**
 * Orders by time: the earliest first, the undated last. What answers another comes after it all the
 * same: it waits for one of a later date, and one without a date stands just before its first answer.
 * @param compareTies orders what is of one date, and what has none; equals stay as they stood
 */
export function orderByTime<Item>(
  items: readonly Item[],
  toTimed: (item: Item) => Timed,
  compareTies: (one: Item, other: Item) => number = () => 0,
): Item[] {
  const sorted = items.map((item) => ({ item, timed: toTimed(item) }));
  sorted.sort((one, other) => {
    const [a, b] = [one.timed.at, other.timed.at];
    if (a !== null && b !== null && a !== b) return a < b ? -1 : 1;
    return Number(a === null) - Number(b === null) || compareTies(one.item, other.item);
  });
  const { nodes, isAnyAnswer } = linkNodes(sorted);
  if (!isAnyAnswer) return sorted.map(({ item }) => item);

  const dated = nodes.filter(({ isDated }) => isDated);
  const places = new Map(nodes.map((node, place) => [node, place]));
  const undatedOf = new Map(
    dated.map((node) => {
      const walked = walkUndated(node);
      for (const other of walked.dated) other.waiting.push(node);
      node.pending = walked.dated.size;
      return [node, walked.undated];
    }),
  );
  const ordered: Item[] = [];
  const take = (node: Node<Item>) => {
    node.isPlaced = true;
    ordered.push(node.item);
  };
  const byPlace = (one: Node<Item>, other: Node<Item>) =>
    (places.get(one) ?? 0) - (places.get(other) ?? 0);
  /** Takes a statement, and those that waited for nothing else and would have come before. */
  const takeDated = (start: Node<Item>, turn: number) => {
    const due = [start];
    for (let node = due.shift(); node; node = due.shift()) {
      if (node.isPlaced) continue;
      placeUndated((undatedOf.get(node) ?? []).toSorted(byPlace), take);
      take(node);
      for (const other of node.waiting) {
        other.pending--;
        if (other.pending <= 0 && (places.get(other) ?? 0) <= turn) due.push(other);
      }
      due.sort(byPlace);
    }
  };
  for (const node of dated) {
    if (node.pending <= 0) takeDated(node, places.get(node) ?? 0);
  }
  for (const node of dated) takeDated(node, nodes.length);
  placeUndated(nodes, take);
  return ordered;
}
