/** What the styles of words ask of those who mark them. */

export interface WordPaint {
  /**
   * Whether a highlight would change the words: it paints their letters in `color` alone, without the
   * fill and the outline of their own. Or its line would not be seen, since it has their colour.
   */
  isChanged: boolean;
  /** Whether the pointer goes through them. */
  isPassed: boolean;
}

/** A colour that is not seen at all, and not black, which ends in a 0 too. */
const isClear = /^rgba\(.*, 0\)$|\/ 0\)$/;

/** Firefox paints highlighted letters of a block's first letter and first line in the block's own colour. */
const losesFirst = CSS.supports('-moz-appearance', 'none');

const isInLine = (element: Element) =>
  /^(inline|contents)$/.test(getComputedStyle(element).display);

/** Whether a block around an element may give the words in it another colour by their place. */
function paintsFirst(element: Element): boolean {
  let block: Element | null = element;
  while (block && isInLine(block)) block = block.parentElement;
  for (; block; block = block.previousElementSibling ? null : block.parentElement) {
    const { color } = getComputedStyle(block);
    if (getComputedStyle(block, '::first-letter').color !== color) return true;
    if (getComputedStyle(block, '::first-line').color !== color) return true;
  }
  return false;
}

/** Tells of text nodes; of those with the same parent styles are asked once, so for one moment only. */
export function createPaintTest(): (nodes: readonly Node[]) => WordPaint {
  const known = new Map<Element | null, WordPaint>();
  // A system that sets the colours sets `color` alone: then the fill is another without being the page's.
  const isForced = matchMedia('(forced-colors: active)').matches;
  const hasTheirColour = matchMedia('(prefers-contrast: more), (forced-colors: active)').matches;
  const read = (element: Element | null): WordPaint => {
    let paint = known.get(element);
    if (!paint) {
      paint = { isChanged: false, isPassed: false };
      if (element instanceof HTMLElement) {
        const {
          color,
          webkitTextFillColor,
          webkitTextStrokeWidth,
          textEmphasisStyle,
          pointerEvents,
        } = getComputedStyle(element);
        paint = {
          isChanged:
            (!isForced && webkitTextFillColor !== color) ||
            Number.parseFloat(webkitTextStrokeWidth) > 0 ||
            textEmphasisStyle !== 'none' ||
            (losesFirst && paintsFirst(element)) ||
            (hasTheirColour && isClear.test(color)),
          isPassed: pointerEvents === 'none',
        };
      }
      known.set(element, paint);
    }
    return paint;
  };
  return (nodes) => {
    const paints = nodes.map(({ parentNode: parent }) =>
      read(parent instanceof ShadowRoot ? parent.host : (parent as Element | null)),
    );
    return {
      isChanged: paints.some(({ isChanged }) => isChanged),
      isPassed: paints.some(({ isPassed }) => isPassed),
    };
  };
}
