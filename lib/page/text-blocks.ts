/** A page's text by block: what a reader sees as one run of words, however many elements it spans. */
import { textRoleOf } from './block-tags.ts';

/** A run of text with the nodes it comes from. Offsets are UTF-16 code units into `text`. */
export interface TextBlock {
  text: string;
  nodes: Text[];
  /** Where the text of each node starts in `text`, ascending. */
  starts: number[];
  /** Number that whoever walks the page gives to the part it walks; 0 before. */
  part: number;
}

/** How many nodes are walked between two chances to stop for the page. */
const nodesPerStep = 1_000;

export interface WalkOptions {
  /** Leaves out the blocks inside the root: only the runs that the root itself holds come. */
  ownTextOnly?: boolean;
  /** An element to leave out, with all that is in it. */
  except?: Element | null;
}

/**
 * Gives the shadow root of an element, also a closed one, or null. `isPassed`: the walk reads no
 * shadow trees.
 */
export type ShadowRootOf = (element: Element, isPassed?: boolean) => ShadowRoot | null;

class BlockBuilder {
  private parts: string[] = [];
  private nodes: Text[] = [];
  private starts: number[] = [];
  private length = 0;
  private hasWords = false;

  addText(node: Text): void {
    const { data } = node;
    if (data.length === 0) return;
    const isSpace = data.length < 40 && data.trim() === '';
    if (!this.hasWords && isSpace) return;
    this.hasWords = true;
    this.nodes.push(node);
    this.starts.push(this.length);
    this.addPart(data);
  }

  /** Adds a character that stands for something between two words, such as a line break. */
  addSeparator(character: string): void {
    if (this.hasWords) this.addPart(character);
  }

  /** Ends the block and starts the next; null when it had no words. */
  take(): TextBlock | null {
    if (!this.hasWords) return null;
    const { nodes, starts } = this;
    const block = { text: this.parts.join(''), nodes, starts, part: 0 };
    this.parts = [];
    this.nodes = [];
    this.starts = [];
    this.length = 0;
    this.hasWords = false;
    return block;
  }

  private addPart(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }
}

/**
 * Walks the text under a node, in document order, shadow trees where they are attached.
 *
 * @param root an element, document or shadow root; it is read whatever stands around it
 * @yields each block, and now and then null so that the caller can pause; the walk ends early
 *   when the page moves the place where it stands out of the tree
 */
export function* walkTextBlocks(
  root: Node,
  shadowRootOf: ShadowRootOf,
  { ownTextOnly = false, except = null }: WalkOptions = {},
): Generator<TextBlock | null, void, undefined> {
  const builder = new BlockBuilder();
  let node: Node = root;
  let steps = 0;
  for (;;) {
    let descend = true;
    if (node.nodeType === Node.TEXT_NODE) {
      builder.addText(node as Text);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const role = textRoleOf(element);
      if (role === 'block') {
        const block = builder.take();
        if (block) yield block;
        descend = node !== except && (!ownTextOnly || node === root);
      } else if (role === 'break') builder.addSeparator('\n');
      else if (role === 'skip') {
        builder.addSeparator('\ufffc');
        descend = false;
      }
      const shadow = descend ? shadowRootOf(element, ownTextOnly) : null;
      if (shadow && !ownTextOnly) {
        const block = builder.take();
        if (block) yield block;
        yield* walkTextBlocks(shadow, shadowRootOf, { except });
      }
    } else if (node.nodeType === Node.CDATA_SECTION_NODE) {
      builder.addText(node as Text);
    }
    if (++steps % nodesPerStep === 0) yield null;

    if (descend && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node !== root && !node.nextSibling) {
      const parent: Node | null = node.parentNode;
      if (!parent) return;
      node = parent;
      if (node.nodeType === Node.ELEMENT_NODE && textRoleOf(node as Element) === 'block') {
        const block = builder.take();
        if (block) yield block;
      }
    }
    if (node === root || !node.nextSibling) break;
    node = node.nextSibling;
  }
  const block = builder.take();
  if (block) yield block;
}
