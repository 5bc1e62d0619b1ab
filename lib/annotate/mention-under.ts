/**
 * Marks that lie under something else, such as the transparent link that a teaser is covered
 * with: Chromium's `highlightsFromPoint` does not find them.
 */
import { toLiveRange } from '../page/ranges.ts';
import { isCovered } from '../page/visibility.ts';
import type { PageMention } from './page-mention.ts';

/**
 * The mention whose words stand at a point of the viewport (CSS pixels), if nothing hides them
 * there. Only those are measured whose elements the browser finds at the point.
 */
export function findUnder(
  mentions: Iterable<PageMention>,
  x: number,
  y: number,
): PageMention | null {
  const elements = new Set<Node | null>(document.elementsFromPoint(x, y));
  for (const mention of mentions) {
    const { startContainer, endContainer } = mention.range;
    if (!elements.has(startContainer.parentNode) && !elements.has(endContainer.parentNode))
      continue;
    const rects = [...(toLiveRange(mention.range)?.getClientRects() ?? [])];
    const isThere = rects.some(
      ({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom,
    );
    if (isThere) return isCovered(startContainer, x, y) ? null : mention;
  }
  return null;
}
