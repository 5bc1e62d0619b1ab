/** Text that stands in the midst of a line in the source and on the page does not. */

/** A letter that floats is the first of a word. */
const longestLetter = 2;

/**
 * Where a reader finds the text of a node: in the line with other text, `away` from it (placed by
 * itself, floating), or nowhere.
 * @param other a text node of the same block
 */
export function placeInLine(node: Text, other: Text): 'line' | 'away' | 'nowhere' {
  let place: ReturnType<typeof placeInLine> = 'line';
  for (let at = node.parentElement; at && !at.contains(other); at = at.parentElement) {
    const { display, position, float } = getComputedStyle(at);
    if (display === 'none') return 'nowhere';
    const isPlaced = position === 'absolute' || position === 'fixed';
    const isFloating = float !== 'none' && (at.textContent ?? '').trim().length > longestLetter;
    if (isPlaced || isFloating) place = 'away';
  }
  return place;
}
