/** The place where a walk stands, kept while the page runs. */

export interface Place {
  /** Remembers the node that the walk comes to next. */
  keep(node: Node): void;
  /** Whether that node, and all that is around it, is where it was. */
  isKept(node: Node): boolean;
  /**
   * The way to the place where the node was: from the root to its parent, and the node to go on
   * with, null at the parent's end. Null when the root does not hold the place any more.
   */
  find(): { path: Node[]; node: Node | null } | null;
}

export function createPlace(root: Node): Place {
  // A live range: when the page takes away what it stands in, it moves to where that stood.
  let range: Range | null = null;
  let parent: Node | null = null;
  return {
    keep(node) {
      parent = node.parentNode;
      range ??= new Range();
      range.setStartBefore(node);
    },
    isKept: (node) => node.parentNode === parent && range?.startContainer === parent,
    find() {
      if (!range) return null;
      const { startContainer, startOffset } = range;
      const path: Node[] = [];
      for (let at: Node | null = startContainer; at !== root; at = at.parentNode) {
        if (!at) return null;
        path.push(at);
      }
      path.push(root);
      return { path: path.reverse(), node: startContainer.childNodes[startOffset] ?? null };
    },
  };
}
