/** Parts and joins the text of a block as it is laid out, where tag names left that in doubt. */
import { isBlank, type TextBlock } from './block-builder.ts';
import { type Joint, jointOf } from './joints.ts';

/** A block while it is put together anew. */
class Piece {
  text = '';
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];

  add(node: Text, text: string, joint: Joint): void {
    if (this.nodes.length === 0 ? isBlank(text) : text === '') return;
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
  let piece = new Piece();
  let before: Text | undefined;
  let end = 0;
  nodes.forEach((node, index) => {
    const start = starts[index] ?? 0;
    const own = text.slice(start, starts[index + 1]);
    if (isBlank(node.data)) {
      piece.add(node, own, '');
      return;
    }
    let joint: Joint = '';
    const isAsked = asked.has(index) || (isAllInDoubt && before && !isSure(node, before));
    if (before && isAsked) {
      joint = jointOf(before, node, /\s/.test(text.slice(end - 1, start + 1)));
    }
    if (joint === 'border') {
      pieces.push(piece);
      piece = new Piece();
      joint = '';
    }
    piece.add(node, own, joint);
    before = node;
    end = start + node.length;
  });
  pieces.push(piece);
  return pieces.map((each) => ({ ...block, ...each, doubts: null }));
}
