import { lowerBound } from '../algorithms/lower-bound.ts';
import type { Span } from './span.ts';

/**
 * Drops the candidates that a not-name of the same entity takes: one that overlaps the candidate
 * and is longer, or is the very same span.
 */
export function blockByNotNames<Item extends Span>(
  candidates: Item[],
  notNames: readonly Span[],
): Item[] {
  if (notNames.length === 0) return candidates;
  const byEntity = new Map<number, { spans: Span[]; longest: number }>();
  for (const span of notNames) {
    const blocks = byEntity.get(span.entity) ?? { spans: [], longest: 0 };
    blocks.spans.push(span);
    blocks.longest = Math.max(blocks.longest, span.end - span.start);
    byEntity.set(span.entity, blocks);
  }
  for (const { spans } of byEntity.values()) spans.sort((a, b) => a.start - b.start);
  return candidates.filter((candidate) => {
    const blocks = byEntity.get(candidate.entity);
    if (!blocks) return true;
    const { spans, longest } = blocks;
    for (let i = findFirst(spans, candidate.start - longest); i < spans.length; i++) {
      const span = spans[i] as Span;
      if (span.start >= candidate.end) break;
      if (blocksSpan(span, candidate)) return false;
    }
    return true;
  });
}

function blocksSpan(notName: Span, candidate: Span): boolean {
  if (notName.end <= candidate.start) return false;
  if (notName.start === candidate.start && notName.end === candidate.end) return true;
  return notName.end - notName.start > candidate.end - candidate.start;
}

/** Index of the first span, in order of start, that starts at an offset or later. */
function findFirst(spans: readonly Span[], start: number): number {
  return lowerBound(spans.length, (index) => (spans[index] as Span).start < start);
}
