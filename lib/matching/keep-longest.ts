import type { Span } from './span.ts';

/**
 * Of overlapping spans of one corpus keeps the longest, the leftmost of equally long ones; a span
 * that several entities share is kept once for each.
 * @param spans of one text
 * @param corpusOf entity → number of its corpus
 * @returns the spans kept, in order of start, end and entity
 */
export function keepLongest<Item extends Span>(
  spans: readonly Item[],
  corpusOf: ArrayLike<number>,
): Item[] {
  const byCorpus = new Map<number, Item[]>();
  for (const span of spans) {
    const corpus = corpusOf[span.entity] as number;
    const group = byCorpus.get(corpus);
    if (group) group.push(span);
    else byCorpus.set(corpus, [span]);
  }
  const kept: Item[] = [];
  for (const group of byCorpus.values()) keepInCorpus(group.sort(compareSpans), kept);
  return byCorpus.size > 1 ? kept.sort(compareSpans) : kept;
}

function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end || a.entity - b.entity;
}

/** Splits sorted spans into clusters that do not touch one another. */
function keepInCorpus<Item extends Span>(sorted: readonly Item[], kept: Item[]): void {
  for (let from = 0; from < sorted.length; ) {
    let end = (sorted[from] as Item).end;
    let to = from + 1;
    for (; to < sorted.length && (sorted[to] as Item).start < end; to++) {
      end = Math.max(end, (sorted[to] as Item).end);
    }
    if (to - from === 1) kept.push(sorted[from] as Item);
    else keepInCluster(sorted.slice(from, to), end, kept);
    from = to;
  }
}

function keepInCluster<Item extends Span>(cluster: readonly Item[], end: number, kept: Item[]) {
  const base = (cluster[0] as Item).start;
  /** Covered code units; a span no longer than those kept overlaps one if an end of it does. */
  const covered = new Uint8Array(end - base);
  const standing = new Set<Item>();
  let last: Item | null = null;
  const byLength = [...cluster].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || compareSpans(a, b),
  );
  for (const span of byLength) {
    const isSame = last !== null && last.start === span.start && last.end === span.end;
    if (isSame && last?.entity === span.entity) continue;
    if (!isSame && (covered[span.start - base] || covered[span.end - 1 - base])) continue;
    covered.fill(1, span.start - base, span.end - base);
    standing.add(span);
    last = span;
  }
  for (const span of cluster) if (standing.has(span)) kept.push(span);
}
