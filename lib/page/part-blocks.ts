/** Parts and joins the text of a block as it is laid out, where tag names left that in doubt. */
import { isEmpty, type TextBlock } from './block-builder.ts';
import { type Joint, jointOf } from './joints.ts';
import { placeInLine } from './out-of-line.ts';

/** A block while it is put together anew. */
class Piece {
  text = '';
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];

  add(node: Text, text: string, joint: Joint): void {
    if (this.nodes.length === 0 ? isEmpty(text) : text === '') return;
    this.text += joint;
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += text;
  }
}

/** Whether a node of a block is not to be asked about, though all of them are in doubt. */
const isSure = (node: Text, before: Text) => node.parentNode === before.parentNode;

/**
 * The blocks that a reader sees in one that was told by tag names. Asks for the layout.
 * @param isAllInDoubt whether every joint is asked for, and not only those that are noted
 * @returns the block itself where nothing was in doubt
 */
export function partBlock(block: TextBlock, isAllInDoubt: boolean): TextBlock[] {
  const { text, nodes, starts, doubts } = block;
  if (!doubts && !isAllInDoubt) return [block];
  const asked = new Set(doubts);
  const pieces: Piece[] = [];
  /** Of text that is not in the line with what is around it. */
  const others: Piece[] = [];
  let piece = new Piece();
  let before: Text | undefined;
  /** From the last character before a node to the node. */
  let between = '';
  nodes.forEach((node, index) => {
    const own = text.slice(starts[index], starts[index + 1]);
    const after = own.slice(node.length);
    if (isEmpty(node.data)) {
      piece.add(node, own, '');
      between += own;
      return;
    }
    const isAsked = asked.has(index) || (isAllInDoubt && before && !isSure(node, before));
    const place = before && isAsked ? placeInLine(node, before) : 'line';
    const placeBefore = before && isAsked ? placeInLine(before, node) : 'line';
    // Where all is placed by itself, as in the text over a picture of it, it may be one line.
    if (place === 'nowhere' || (place === 'away' && placeBefore !== 'away')) {
      const other = new Piece();
      other.add(node, node.data, '');
      others.push(other);
      piece.text += after;
      between += after;
      return;
    }
    let joint: Joint = '';
    if (before && isAsked) {
      const isSpaced = /\s/.test(between + own.charAt(0));
      joint = placeBefore === 'nowhere' ? 'border' : jointOf(before, node, isSpaced);
    }
    if (joint === 'border') {
      pieces.push(piece);
      piece = new Piece();
      joint = '';
    }
    piece.add(node, own, joint);
    before = node;
    between = own.slice(node.length - 1);
  });
  pieces.push(piece, ...others);
  return pieces.map((each) => ({ ...block, ...each, doubts: null }));
}
