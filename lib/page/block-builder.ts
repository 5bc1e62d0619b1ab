/** Joins the text of nodes to blocks, with as few objects as can be: a page has 30,000 of them. */

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
}

/** Most blocks are one node. */
const oneStart: readonly number[] = [0];

/** Whether a short text is nothing but white space; asked in the order that is cheap. */
export function isBlank(text: string): boolean {
  if (text === '') return true;
  const first = text.charCodeAt(0);
  return (first <= 32 || first >= 160) && text.length < 40 && text.trim() === '';
}

export class BlockBuilder {
  private text = '';
  private nodes: Text[] = [];
  private starts: number[] = [];

  /** Leaves out white space before the first word. */
  addText(node: Text): void {
    const { data } = node;
    if (this.nodes.length === 0 ? isBlank(data) : data === '') return;
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += data;
  }

  /** Adds a character that stands for something between two words, such as a line break. */
  addSeparator(character: string): void {
    if (this.nodes.length > 0) this.text += character;
  }

  /** Ends the block and starts the next; null when it had no words. */
  take(container: TextBlock['container']): TextBlock | null {
    const { text, nodes, starts } = this;
    if (nodes.length === 0) return null;
    this.text = '';
    this.nodes = [];
    if (nodes.length === 1) starts.pop();
    else this.starts = [];
    return { text, nodes, starts: nodes.length === 1 ? oneStart : starts, container, part: 0 };
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
