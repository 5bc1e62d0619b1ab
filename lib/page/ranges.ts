/** From offsets in a block's text to places in the page, and back to words. */
import { lowerBound } from '../algorithms/lower-bound.ts';
import type { TextBlock } from './block-builder.ts';

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
    nodes:
      last - first + 1 === block.nodes.length ? block.nodes : block.nodes.slice(first, last + 1),
    startOffset: start - (block.starts[first] ?? 0),
    endOffset: end - (block.starts[last] ?? 0),
  };
}

/** The text of a span as its nodes have it now, UTF-16 code units. */
export function wordsIn({ nodes, startOffset, endOffset }: Span): string {
  const last = nodes.length - 1;
  if (last === 0) return nodes[0]?.data.slice(startOffset, endOffset) ?? '';
  return nodes
    .map(({ data }, index) =>
      data.slice(index === 0 ? startOffset : 0, index === last ? endOffset : undefined),
    )
    .join('');
}

/** A range that follows no changes, for the highlights. */
export function toStaticRange({ nodes, startOffset, endOffset }: Span): StaticRange {
  const [startContainer] = nodes as [Text, ...Text[]];
  const endContainer = nodes.at(-1) ?? startContainer;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/**
 * Tells where the first line of a span's first node stands in the viewport; null when it is gone. One range
 * for all of them, which the browser keeps in step with the page until it is collected: for one moment only.
 */
export function createBoxFinder(): (span: Span) => DOMRect | null {
  const measure = new Range();
  return ({ nodes, startOffset, endOffset }) => {
    const [node] = nodes;
    if (!node?.isConnected || startOffset > node.length) return null;
    measure.setStart(node, startOffset);
    measure.setEnd(node, nodes.length > 1 ? node.length : Math.min(endOffset, node.length));
    return measure.getClientRects()[0] ?? null;
  };
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
