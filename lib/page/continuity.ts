/** Whether words that follow each other in a block's text also stand together on the page. */
import type { TextBlock } from './text-blocks.ts';

function isInline(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display.startsWith('inline') || display === 'contents' || display.startsWith('ruby');
}

/** Whether every element between a node and an ancestor of it is laid out in the line. */
function isInLineUpTo(node: Node, ancestor: Node): boolean {
  for (let parent = node.parentElement; parent && parent !== ancestor; ) {
    if (!isInline(parent)) return false;
    parent = parent.parentElement;
  }
  return true;
}

function commonAncestor(one: Node, other: Node): Node | null {
  let ancestor: Node | null = one;
  while (ancestor && !ancestor.contains(other)) ancestor = ancestor.parentNode;
  return ancestor;
}

/**
 * Whether no box border runs through a span of a block. Blocks are told by tag name, so a page
 * that lays out a `span` as a block joins words that stand apart: styles are asked for only
 * where a mention crosses from one node to the next.
 *
 * @param start,end the span in the block's text, UTF-16 code units
 */
export function standsTogether(block: TextBlock, start: number, end: number): boolean {
  const crossed = block.nodes.filter((node, index) => {
    const from = block.starts[index] ?? 0;
    return from < end && from + node.length > start;
  });
  return crossed.every((node, index) => {
    const before = crossed[index - 1];
    if (!before) return true;
    const ancestor = commonAncestor(before, node);
    return !!ancestor && isInLineUpTo(before, ancestor) && isInLineUpTo(node, ancestor);
  });
}
