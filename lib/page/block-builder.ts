/** Joins the text of nodes to blocks, with as few objects as can be: a page has 30,000 of them. */

import { beginsWord, endsWord } from './word-edges.ts';

/** A run of text with the nodes it comes from. Offsets are UTF-16 code units into `text`. */
export interface TextBlock {
  text: string;
  nodes: Text[];
  /** Where the text of each node starts in `text`, ascending. */
  starts: readonly number[];
  /** The nearest element around it whose text stands apart; null for a document's own. */
  container: Element | ShadowRoot | null;
  /** Number that whoever walks the page gives to the part it walks; 0 before. */
  part: number;
  /** Indexes of nodes that may stand apart from the text before them; only the layout tells. */
  doubts: number[] | null;
}

/** Most blocks are one node. */
const oneStart: readonly number[] = [0];

/** Whether a text is nothing but white space, however long: pages indent by hundreds of spaces. */
export const isEmpty = (text: string) => !/\S/.test(text);

/** Whether a short text is nothing but white space; asked in the order that is cheap. */
export function isBlank(text: string): boolean {
  if (text === '') return true;
  const first = text.charCodeAt(0);
  return (first <= 32 || first >= 160) && text.length < 40 && text.trim() === '';
}

/** Whether an element, and no mere break opportunity, stands before a node in its parent. */
const followsElement = ({ previousSibling }: Node) =>
  previousSibling?.nodeType === Node.ELEMENT_NODE && previousSibling.nodeName !== 'WBR';

/** Whether an element in the line may be hidden or placed elsewhere: pages do so by what is around, too. */
const mayBeAway = (element: Node) =>
  (element as Element).matches?.('span,[class],[style],[hidden]') ?? false;

export class BlockBuilder {
  private text = '';
  private nodes: Text[] = [];
  private starts: number[] = [];
  private doubts: number[] | null = null;
  /** The last node with words. */
  private last: Text | null = null;

  /** Leaves out white space before the first word. */
  addText(node: Text): void {
    const { data } = node;
    const { last, nodes } = this;
    if (data === '') return;
    const isOfWords = !isBlank(data);
    if (!last && !isOfWords) return;
    if (last && isOfWords && this.isInDoubt(last, node)) {
      this.doubts ??= [];
      this.doubts.push(nodes.length);
    }
    nodes.push(node);
    this.starts.push(this.text.length);
    this.text += data;
    if (isOfWords) this.last = node;
  }

  /**
   * Whether the edge of an element may be that of a box: where words touch across it, and between
   * elements side by side. In running text with white space around it, it is asked for only where
   * the element may not be in the line at all.
   */
  private isInDoubt(last: Text, node: Text): boolean {
    const { parentNode } = node;
    const before = last.parentNode;
    const end = this.text.charCodeAt(this.text.length - 1);
    const isSpaced = end <= 32 || end === 160 || node.data.charCodeAt(0) <= 32;
    const touch = !isSpaced && endsWord(this.text) && beginsWord(node.data);
    if (parentNode === before) return touch && followsElement(node);
    if (touch || !parentNode || !before) return touch;
    if (parentNode.parentNode === before) return mayBeAway(parentNode);
    return before.parentNode === parentNode ? mayBeAway(before) : isSpaced;
  }

  /** Adds a character that stands for something between two words, such as a line break. */
  addSeparator(character: string): void {
    if (this.nodes.length > 0) this.text += character;
  }

  /** Ends the block and starts the next; null when it had no words. */
  take(container: TextBlock['container']): TextBlock | null {
    const { text, nodes, starts, doubts } = this;
    if (nodes.length === 0) return null;
    this.text = '';
    this.nodes = [];
    this.doubts = null;
    this.last = null;
    if (nodes.length === 1) starts.pop();
    else this.starts = [];
    const own = nodes.length === 1 ? oneStart : starts;
    return { text, nodes, starts: own, container, part: 0, doubts };
  }
}

/**
 * Cuts a block that is too long for one message, after white space where there is some: no name
 * is looked for across the cut. The pieces share the block's nodes.
 */
export function cutBlock(block: TextBlock, longest: number): TextBlock[] {
  const pieces: TextBlock[] = [];
  const { text, starts } = block;
  for (let from = 0; from < text.length; ) {
    let to = from + longest;
    if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), from + longest / 2) + 1;
    if (from === 0 && to >= text.length) return [block];
    const own = starts.map((start) => start - from);
    pieces.push({ ...block, text: text.slice(from, to), starts: own });
    from = to;
  }
  return pieces;
}
