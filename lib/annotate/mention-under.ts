/**
 * Marks that lie under something else, such as the transparent link that a teaser is covered
 * with: Chromium's `highlightsFromPoint` does not find them.
 */
import { toLiveRange } from '../page/ranges.ts';
import { isCovered } from '../page/visibility.ts';
import type { PageMention } from './page-mention.ts';

export interface Beneath {
  /** Trees to look into too. */
  shadowRoots: Iterable<ShadowRoot>;
  /** Mentions that the pointer goes through: no browser finds their elements at a point. */
  passed: ReadonlySet<PageMention>;
}

/**
 * The mention whose words stand at a point of the viewport (CSS pixels), if nothing hides them
 * there. Only those are measured whose elements the browser finds at the point.
 */
export function findUnder(
  mentions: Iterable<PageMention>,
  x: number,
  y: number,
  { shadowRoots, passed }: Beneath,
): PageMention | null {
  const elements = new Set<Node | null>(document.elementsFromPoint(x, y));
  for (const root of shadowRoots) {
    if (!elements.has(root.host)) continue;
    elements.add(root);
    for (const element of root.elementsFromPoint(x, y)) elements.add(element);
  }
  for (const mention of mentions) {
    const { startContainer, endContainer } = mention.range;
    const isThere =
      passed.has(mention) ||
      elements.has(startContainer.parentNode) ||
      elements.has(endContainer.parentNode);
    if (!isThere) continue;
    const rects = [...(toLiveRange(mention.range)?.getClientRects() ?? [])];
    const isAtPoint = rects.some(
      ({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom,
    );
    if (isAtPoint) return isCovered(startContainer, x, y) ? null : mention;
  }
  return null;
}
