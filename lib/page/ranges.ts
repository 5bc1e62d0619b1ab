/** From offsets in a block's text to places in the page, and back to words. */
import { lowerBound } from '../algorithms/lower-bound.ts';
import type { TextBlock } from './text-blocks.ts';

/** Index of the node that holds the character at `offset`; of the last that starts before it. */
function nodeIndexAt({ starts }: TextBlock, offset: number): number {
  const after = lowerBound(starts.length, (index) => (starts[index] ?? 0) <= offset);
  return Math.max(0, after - 1);
}

/** The text nodes of a span of a block, in order, and where it begins in the first of them. */
export interface Span {
  nodes: Text[];
  startOffset: number;
  /** Where it ends in the last node. */
  endOffset: number;
}

/**
 * @param start first UTF-16 code unit of the span in the block's text
 * @param end the unit after the last one
 */
export function spanOf(block: TextBlock, start: number, end: number): Span {
  const first = nodeIndexAt(block, start);
  const last = nodeIndexAt(block, end - 1);
  return {
    nodes: block.nodes.slice(first, last + 1),
    startOffset: start - (block.starts[first] ?? 0),
    endOffset: end - (block.starts[last] ?? 0),
  };
}

/** A range that follows no changes, for the highlights. */
export function toStaticRange({ nodes, startOffset, endOffset }: Span): StaticRange {
  const [startContainer] = nodes as [Text, ...Text[]];
  const endContainer = nodes.at(-1) ?? startContainer;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** A live range over the same text, for measuring where it stands; null when it is gone. */
export function toLiveRange(range: StaticRange): Range | null {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return null;
  const live = new Range();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    return null;
  }
  return live;
}
