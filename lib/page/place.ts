/** The place where a walk stands, kept while the page runs. */

/** Remembers the node that a walk comes to next, and finds the place again when that is gone. */
export interface Place {
  keep(node: Node): void;
  /**
   * The way from the root to the place: the root, and on to the parent of the node to go on with,
   * which is null at that parent's end; null when the root does not hold the place any more.
   */
  find(): { path: Node[]; node: Node | null } | null;
}

export function createPlace(root: Node): Place {
  // Lives with the page: what is taken away around it moves it to where that stood.
  const range = new Range();
  return {
    keep: (node) => range.setStartBefore(node),
    find() {
      const { startContainer, startOffset } = range;
      const path: Node[] = [];
      for (let at: Node | null = startContainer; at !== root; at = at.parentNode) {
        if (!at) return null;
        path.unshift(at);
      }
      return { path: [root, ...path], node: startContainer.childNodes[startOffset] ?? null };
    },
  };
}

/** Whether each node is still a child of the one before it. */
export function isIntact(path: readonly Node[], node: Node): boolean {
  return path.every((parent, depth) => (path[depth + 1] ?? node).parentNode === parent);
}
