/** Blocks in which tag names leave in doubt what stands together: only the layout tells. */
import type { TextBlock } from './block-builder.ts';
import { sharedByScripts } from './shared-by-scripts.ts';

/** Elements in which words turned out to stand apart that their tags join: all their joints are in doubt. */
const parted = sharedByScripts('gainsayParted', () => new WeakSet<Node>());

/**
 * Notes that a mention was found in an element's own text across a border.
 * @returns false when it is known, so that reading it again finds nothing else
 */
export function notePart(container: Node): boolean {
  if (parted.has(container)) return false;
  parted.add(container);
  return true;
}

/** Whether every joint of a block is in doubt, and not only those that the walk noticed. */
export const isAllInDoubt = ({ nodes, container }: TextBlock): boolean =>
  nodes.length > 1 && !!container && parted.has(container);

export const isInDoubt = (block: TextBlock): boolean => !!block.doubts || isAllInDoubt(block);
