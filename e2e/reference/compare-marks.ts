/** Holds the extension's marks on a page against a reading of what is laid out there. Runs in the page. */
import type { WithReading } from './read-laid-out.ts';

/** A mention in a text of the reading, UTF-16 code units. */
export type ReadMention = [text: number, start: number, end: number];

interface WithExpected extends WithReading {
  /** By place: the words around. `may`: a reader could see it one way or the other. */
  expected: { must: Map<string, string>; may: Map<string, string> };
}

/** Notes where a reader sees the mentions; gives how many must be marked and how many may. */
export async function expectMarks(mentions: ReadMention[]): Promise<{ must: number; may: number }> {
  const { laidOut } = globalThis as unknown as WithExpected;
  const { texts, words, numbers, waiting } = laidOut;
  const parentOf = (node: Node): Element | null => {
    if ((node instanceof Element || node instanceof Text) && node.assignedSlot)
      return node.assignedSlot;
    const parent = node.parentNode;
    return parent instanceof ShadowRoot ? parent.host : node.parentElement;
  };
  /** How many of a few points in a box are the node's, as the browser hits it: 0 to 1. */
  const shareHit = (node: Text, { left, top, width, height }: DOMRect) => {
    let boxed = parentOf(node);
    while (boxed && getComputedStyle(boxed).display === 'contents') boxed = parentOf(boxed);
    const scope = boxed?.getRootNode() as Document | ShadowRoot;
    const points = [
      [0.5, 0.5],
      [0.2, 0.2],
      [0.8, 0.2],
      [0.2, 0.8],
      [0.8, 0.8],
    ] as const;
    const hit = points.filter(([x, y]) =>
      scope.elementsFromPoint(left + width * x, top + height * y).includes(boxed as Element),
    );
    return hit.length / points.length;
  };
  const waits = (node: Text) => {
    for (let at = parentOf(node); at; at = parentOf(at)) {
      if (waiting.includes(at as HTMLElement)) return true;
    }
    return false;
  };
  /** Scrolls what a reader can scroll around a node, and the page. */
  const scrollTo = (node: Text, rectOf: () => DOMRect | undefined) => {
    for (let at = parentOf(node); at; at = parentOf(at)) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const rect = rectOf();
      if (!rect || at === document.body || at === document.documentElement) continue;
      const box = at.getBoundingClientRect();
      if (/auto|scroll/.test(overflowY)) at.scrollTop += rect.top - box.top - box.height / 2;
      if (/auto|scroll/.test(overflowX)) at.scrollLeft += rect.left - box.left - box.width / 2;
    }
    const rect = rectOf();
    if (!rect) return;
    scrollBy({
      left: rect.left - innerWidth / 2,
      top: rect.top - innerHeight / 2,
      behavior: 'instant',
    });
  };
  const shareSeen = (node: Text, from: number, to: number): number => {
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, to);
    const rectOf = () =>
      [...range.getClientRects()].find(({ width, height }) => width * height > 0);
    let rect = rectOf();
    if (!rect) return 0;
    const share = shareHit(node, rect);
    if (share === 1) return share;
    scrollTo(node, rectOf);
    rect = rectOf();
    return rect ? shareHit(node, rect) : 0;
  };

  const must = new Map<string, string>();
  const may = new Map<string, string>();
  for (const [text, start, end] of mentions) {
    const own = words[text] ?? [];
    const first = own.findLastIndex(({ at }) => at <= start);
    const last = own.findLastIndex(({ at }) => at < end);
    const parts = own.slice(first, last + 1).map(({ node, from, at }, index, all) => {
      const length = (all[index + 1]?.at ?? end) - at;
      const begin = Math.max(start - at, 0);
      return {
        node,
        from: from + begin,
        to: from + Math.min(length, end - at, node.length - from),
      };
    });
    const [head] = parts;
    const tail = parts.at(-1);
    if (!head || !tail) continue;
    const key = `${numbers.get(head.node)}:${head.from}-${numbers.get(tail.node)}:${tail.to}`;
    const around = (texts[text] ?? '').slice(Math.max(0, start - 40), end + 40);
    const html = head.node.parentElement?.parentElement?.parentElement?.outerHTML ?? '';
    const note = `${key} “${(texts[text] ?? '').slice(start, end)}” in “${around}” (${head.node.parentElement?.closest('[title]')?.getAttribute('title') ?? ''}) ${html.slice(0, 300)}`;
    const roots = new Set(parts.map(({ node }) => node.getRootNode()));
    if (roots.size > 1) continue;
    const seen = parts.map(({ node, from, to }) => shareSeen(node, from, to));
    const isUnclear = own.slice(first, last + 2).some((word) => word.isUnclear);
    const isSeen = seen.every((share) => share === 1);
    // What waits for its turn is taken for seen, and for joined as its tags say.
    const isWaiting = waits(head.node);
    if (!isWaiting && seen.every((share) => share === 0)) continue;
    (isSeen && !isUnclear && !isWaiting ? must : may).set(key, note);
  }
  for (const { style } of waiting) style.contentVisibility = 'auto';
  scrollTo0();
  (globalThis as unknown as WithExpected).expected = { must, may };
  return { must: must.size, may: may.size };

  function scrollTo0() {
    globalThis.scrollTo({ left: 0, top: 0, behavior: 'instant' });
  }
}

/** What is marked and should not be, and what should be and is not. */
export function findDifferences(): { missing: string[]; extra: string[]; marked: number } {
  const { laidOut, expected } = globalThis as unknown as WithExpected;
  const { numbers, waiting } = laidOut;
  const marked = new Map<string, string>();
  for (const [name, ranges] of CSS.highlights) {
    if (!name.startsWith('gainsay-') || /pointed|quotation/.test(name)) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
      const around = (node: Node): Element | null => {
        const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
        const parent = node.parentNode;
        return slot ?? (parent instanceof ShadowRoot ? parent.host : node.parentElement);
      };
      let at = around(startContainer);
      while (at && !waiting.includes(at as HTMLElement)) at = around(at);
      // What waits for its turn is taken for seen.
      if (at) continue;
      const number = numbers.get(startContainer as Text);
      const key = `${number}:${startOffset}-${numbers.get(endContainer as Text)}:${endOffset}`;
      const text = startContainer.textContent ?? '';
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      if (!/[^a-z ]/.test(String(range))) continue;
      const box = startContainer.parentElement?.closest('[title] > *, body > *');
      const title = box?.closest('[title]')?.getAttribute('title') ?? '';
      marked.set(
        key,
        `${key} “${text.slice(startOffset, startOffset + 20)}” (${title}) ${box?.outerHTML.slice(0, 300)}`,
      );
    }
  }
  const { must, may } = expected;
  const span = (key: string) => key.split('-').map((each) => each.split(':').map(Number));
  const unclear = laidOut.words
    .flat()
    .filter((word) => word.isUnclear)
    .map(({ node }) => numbers.get(node));
  const isBefore = ([a = 0, b = 0]: number[] = [], [c = 0, d = 0]: number[] = []) =>
    a < c || (a === c && b < d);
  const overlaps = (one: string, other: string) => {
    const [[from, to], [start, end]] = [span(one), span(other)];
    return isBefore(from, end) && isBefore(start, to);
  };
  const isUnclear = (key: string) =>
    unclear.some((number) => overlaps(key, `${number}:0-${number}:1`));
  const isMarkedUnclear = (key: string) =>
    [...marked.keys()].some((each) => overlaps(key, each) && isUnclear(each));
  const mayBe = (key: string) => [...may.keys()].some((each) => overlaps(key, each));
  return {
    missing: [...must]
      .filter(([key]) => !marked.has(key) && !isMarkedUnclear(key))
      .map(([, note]) => note),
    extra: [...marked]
      .filter(([key]) => !must.has(key) && !mayBe(key) && !isUnclear(key))
      .map(([, note]) => note),
    marked: marked.size,
  };
}
