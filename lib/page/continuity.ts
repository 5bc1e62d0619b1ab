/** Whether words that follow each other in a block's text also stand together on the page. */

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
 * Whether no box border runs between nodes that follow each other in a block. Blocks are told by
 * tag name, so a page that lays out a `span` as a block joins words that stand apart: styles are
 * asked for only where a mention crosses from one node to the next.
 */
export function standTogether(nodes: readonly Text[]): boolean {
  return nodes.every((node, index) => {
    const before = nodes[index - 1];
    if (!before) return true;
    const ancestor = commonAncestor(before, node);
    return !!ancestor && isInLineUpTo(before, ancestor) && isInLineUpTo(node, ancestor);
  });
}
