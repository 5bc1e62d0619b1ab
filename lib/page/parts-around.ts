/** The parts of a page to read for the sake of what stands in some of its text nodes. */
import { blockContainerOf, createReadableTest, tagTraitsOf, textRoleOf } from './block-tags.ts';
import type { Part } from './changes.ts';
import { mayStandInLine } from './in-line.ts';

type Container = Element | ShadowRoot;

/**
 * The element whose own text a node stands in as its tags tell, and those around it whose text it may
 * be in, as the layout tells: the outermost first.
 */
function containersOf(node: Node): Container[] {
  const containers: Container[] = [];
  for (let at = blockContainerOf(node); at; at = blockContainerOf(at.parentNode as Node)) {
    containers.unshift(at);
    if (!(at instanceof Element) || !at.parentNode) break;
    if (!mayStandInLine(at, tagTraitsOf(at).isCustom)) break;
  }
  return containers;
}

/**
 * Gives the elements whose own text is to be read. Each part is to be read before the next is asked
 * for: reading it tells whether what is in it stands in its line.
 */
export function* partsAround(nodes: Iterable<Node>, given: Set<Node>): Generator<Part> {
  const isReadable = createReadableTest();
  for (const node of nodes) {
    if (!isReadable(node)) continue;
    for (const [depth, container] of containersOf(node).entries()) {
      if (given.has(container)) continue;
      const isOfLine = container instanceof Element && textRoleOf(container) === 'inline';
      if (depth > 0 && isOfLine) continue;
      given.add(container);
      yield { root: container, ownTextOnly: true };
    }
  }
}
