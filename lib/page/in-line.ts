/**
 * Which elements with the name of a block may stand in a line all the same: letters and words that a
 * page has put in boxes, and what stands beside bare text. Only these are asked for their style.
 */
import { isEmpty } from './block-builder.ts';
import { learnRole } from './block-tags.ts';
import type { TextRole } from './tag-roles.ts';

/** Boxes of tables and lists, and what no page lays out in a line with other text. */
const neverInLine = /^(?:body|html|table|tbody|thead|tfoot|tr|td|th|ul|ol|button|summary)$/;

/** What a box of letters or of a word never ends in. */
const endsInBlocks = /^(?:table|ul|ol)$/;

/** UTF-16 code units of a word. */
const longestWord = 24;
/** How far down its one text may stand in an element. */
const deepest = 3;
/** So many children of an element are asked before the others are taken for what they were. */
const mostAsked = 3;

const isWords = (node: Node | null) =>
  node?.nodeType === Node.TEXT_NODE && !isEmpty((node as Text).data);

/** Whether what an element holds begins with one word or less in an element of its own, and no list comes after it. */
function isOneWord(element: Element): boolean {
  let node: Node | null = element.firstChild;
  for (let depth = 1; node?.nodeType === Node.ELEMENT_NODE && depth < deepest; depth++) {
    node = node.firstChild;
  }
  if (node?.nodeType !== Node.TEXT_NODE || (node as Text).length > longestWord) return false;
  if (node.nextSibling || /\S\s+\S/.test((node as Text).data)) return false;
  return !endsInBlocks.test(element.lastElementChild?.localName ?? '');
}

/** Whether an element with the name of a block is one of those that may be asked for their style. */
export const mayStandInLine = (block: Element, isCustom: boolean): boolean =>
  !neverInLine.test(block.localName) &&
  (isCustom || isWords(block.previousSibling) || isWords(block.nextSibling) || isOneWord(block));

/**
 * @returns gives a block's role; best for elements in the order of the page: of brothers that are
 *   alike, the first ones are asked
 */
export function createRoleFinder(): (block: Element, isCustom: boolean) => TextRole {
  let parent: Node | null = null;
  let left = mostAsked;
  return (block, isCustom) => {
    // By its name first: to look at what stands beside an element and in it costs more.
    if (neverInLine.test(block.localName)) return 'block';
    if (isCustom || isWords(block.previousSibling) || isWords(block.nextSibling))
      return learnRole(block);
    if (!isOneWord(block)) return 'block';
    if (block.parentNode !== parent) {
      parent = block.parentNode;
      left = mostAsked;
    }
    if (left === 0) return 'block';
    const role = learnRole(block);
    left = role === 'inline' ? mostAsked : left - 1;
    return role;
  };
}
