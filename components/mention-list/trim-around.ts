/** UTF-16 code units kept on each side of a mention. */
const keptAround = 44;

/**
 * Shortens the words around a mention to whole words, with an ellipsis where something is left
 * out.
 * @param before the words before it, white space as in the page
 * @param after the words after it
 */
export function trimAround(before: string, after: string): { before: string; after: string } {
  const left = before.replace(/\s+/g, ' ').trimStart();
  const right = after.replace(/\s+/g, ' ').trimEnd();
  return {
    before: left.length > keptAround ? `… ${left.slice(-keptAround).replace(/^\S*\s/, '')}` : left,
    after:
      right.length > keptAround ? `${right.slice(0, keptAround).replace(/\s\S*$/, '')} …` : right,
  };
}
