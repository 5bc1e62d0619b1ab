/** From offsets in a block's text to ranges in the page, and back to words. */
import type { TextBlock } from './text-blocks.ts';

/** Index of the node that holds the character at `offset`; of the last that starts before it. */
function nodeIndexAt(block: TextBlock, offset: number): number {
  let low = 0;
  let high = block.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The range of a span of a block, if the page still has the text that the block was read from.
 *
 * @param start first UTF-16 code unit of the span in the block's text
 * @param end the unit after the last one
 * @param intact nodes that were found unchanged a moment ago; comparing a long one costs much
 * @returns null when a node of the span was changed or removed since
 */
export function toStaticRange(
  block: TextBlock,
  start: number,
  end: number,
  intact: Set<Text> = new Set(),
): StaticRange | null {
  const first = nodeIndexAt(block, start);
  const last = nodeIndexAt(block, end - 1);
  for (let index = first; index <= last; index++) {
    const node = block.nodes[index];
    const from = block.starts[index];
    if (!node || from === undefined) return null;
    if (intact.has(node)) continue;
    if (!node.isConnected || !block.text.startsWith(node.data, from)) return null;
    intact.add(node);
  }
  const startContainer = block.nodes[first];
  const endContainer = block.nodes[last];
  if (!startContainer || !endContainer) return null;
  return new StaticRange({
    startContainer,
    startOffset: start - (block.starts[first] ?? 0),
    endContainer,
    endOffset: end - (block.starts[last] ?? 0),
  });
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
