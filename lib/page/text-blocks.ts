/** A page's text by block: what a reader sees as one run of words, however many elements it spans. */
import { BlockBuilder, isBlank, type TextBlock } from './block-builder.ts';
import { blockContainerOf, isEditedElement, tagTraitsOf, textRoleOf } from './block-tags.ts';
import { createRoleFinder } from './in-line.ts';
import { createPlace } from './place.ts';

export type { TextBlock } from './block-builder.ts';

/** How many nodes are walked between two questions whether the turn is over: well under 1 ms. */
const nodesPerStep = 256;

export interface WalkOptions {
  /** Leaves out the blocks inside the root: only the runs that the root itself holds come. */
  ownTextOnly?: boolean;
  /** An element to leave out, with all that is in it. */
  except?: Element | null;
  /** Whether the page is to get its turn. */
  isTurnOver?: () => boolean;
}

/**
 * Gives the shadow root of an element, also a closed one, or null. `isPassed`: the walk reads no
 * shadow trees.
 */
export type ShadowRootOf = (element: Element, isPassed?: boolean) => ShadowRoot | null;

/** Whether an element's first child is all that it holds, and nothing to see. */
function showsNothing(child: Node | null): boolean {
  if (!child) return true;
  return child.nodeType === Node.TEXT_NODE && !child.nextSibling && isBlank((child as Text).data);
}

const isBlock = (node: Node): node is Element =>
  node.nodeType === Node.ELEMENT_NODE && textRoleOf(node as Element) === 'block';

/**
 * Walks the text under a node, in document order, shadow trees where they are attached.
 *
 * @param root an element, document or shadow root; it is read whatever stands around it
 * @yields each block, and null when the turn is over: only then the caller may pause. When the
 *   page takes away the place where the walk stands meanwhile, it goes on with what came after it
 */
export function* walkTextBlocks(
  root: Node,
  shadowRootOf: ShadowRootOf,
  { ownTextOnly = false, except = null, isTurnOver = () => false }: WalkOptions = {},
): Generator<TextBlock | null, void, undefined> {
  const place = createPlace(root);
  const outer = blockContainerOf(root);
  const roleOfBlock = createRoleFinder();
  let builder = new BlockBuilder();
  /** From the root to the node's parent. */
  let path: Node[] = [];
  /** Those of the path that are blocks. */
  let blocks: Element[] = [];
  let node: Node | null = root;

  for (let steps = 1; ; steps++) {
    if (node && steps % nodesPerStep === 0 && node !== root && isTurnOver()) {
      place.keep(node);
      yield null;
      if (!place.isKept(node)) {
        const found = place.find();
        if (!found) return;
        ({ path, node } = found);
        blocks = path.filter(isBlock);
        builder = new BlockBuilder();
      }
    }
    if (node) {
      const type = node.nodeType;
      let child: Node | null = null;
      if (type === Node.ELEMENT_NODE) {
        const element = node as Element;
        const traits = tagTraitsOf(element);
        let role = traits.role === 'skip' || !isEditedElement(element) ? traits.role : 'skip';
        if (role === 'block' && element !== root) role = roleOfBlock(element, traits.isCustom);
        let isRead = role !== 'skip';
        if (role === 'block') {
          const block = builder.take(blocks.at(-1) ?? outer);
          if (block) yield block;
          isRead = element !== except && (!ownTextOnly || element === root);
        } else if (role === 'break') builder.addSeparator('\n');
        else if (role === 'skip' && !traits.isPassed) {
          builder.addSeparator('\ufffc');
        }
        if (isRead) {
          child = element.firstChild;
          // Asking costs much, and most elements cannot hide a tree: they show what they hold.
          const isAsked =
            traits.mayHost && (traits.isCustom || showsNothing(child) || element.shadowRoot);
          const shadow = isAsked ? shadowRootOf(element, ownTextOnly) : null;
          if (shadow && !ownTextOnly) {
            // What stands in the line goes on around it.
            const block = role === 'block' && builder.take(blocks.at(-1) ?? outer);
            if (block) yield block;
            yield* walkTextBlocks(shadow, shadowRootOf, { except, isTurnOver });
          }
          if (child && role === 'block') blocks.push(element);
        }
      } else if (type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE) {
        builder.addText(node as Text);
      } else child = node.firstChild;
      if (child) {
        path.push(node);
        node = child;
        continue;
      }
      if (node !== root) node = node.nextSibling;
      else node = null;
    }
    while (!node) {
      const parent = path.pop();
      if (!parent || blocks.at(-1) === parent) {
        const block = builder.take(blocks.pop() ?? outer);
        if (block) yield block;
      }
      if (!parent) return;
      if (parent !== root) node = parent.nextSibling;
    }
  }
}
