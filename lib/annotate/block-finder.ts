/** Finds the words around mentions again, in the page as it is now. */
import { isAllInDoubt } from '../page/doubts.ts';
import { partBlock } from '../page/part-blocks.ts';
import { type ShadowRootOf, walkTextBlocks } from '../page/text-blocks.ts';

/** As far as its place hangs on it. */
interface Placed {
  /** The element whose own text it stands in. */
  container: Element | ShadowRoot | null;
  range: StaticRange;
}

/** Where a mention stands in the text of its block; UTF-16 code units. */
export interface BlockPlace {
  text: string;
  start: number;
  end: number;
}

/**
 * Finds the blocks that mentions stand in, read anew and each container once, with their places
 * there; null when a mention's text is gone.
 */
export function createBlockFinder(
  shadowRootOf: ShadowRootOf,
): (mention: Placed) => BlockPlace | null {
  const places = new Map<Node, { text: string; nodeStart: number }>();
  const containers = new Set<Node>();

  return ({ container, range }) => {
    const root = container ?? range.startContainer.getRootNode();
    if (!containers.has(root)) {
      containers.add(root);
      for (const block of walkTextBlocks(root, shadowRootOf, { ownTextOnly: true })) {
        if (!block) continue;
        for (const { text, nodes, starts } of partBlock(block, isAllInDoubt(block))) {
          nodes.forEach((node, index) => {
            places.set(node, { text, nodeStart: starts[index] ?? 0 });
          });
        }
      }
    }
    const place = places.get(range.startContainer);
    if (!place) return null;
    const last = places.get(range.endContainer);
    const start = place.nodeStart + range.startOffset;
    // The page may have changed since.
    const end = last?.text === place.text ? last.nodeStart + range.endOffset : start;
    return { text: place.text, start, end: Math.max(start, end) };
  };
}
