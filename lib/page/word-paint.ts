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

/** Tells of text nodes; of those with the same parent styles are asked once, so for one moment only. */
export function createPaintTest(): (nodes: readonly Node[]) => WordPaint {
  const known = new Map<Element | null, WordPaint>();
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
            webkitTextFillColor !== color ||
            Number.parseFloat(webkitTextStrokeWidth) > 0 ||
            textEmphasisStyle !== 'none' ||
            (hasTheirColour && /[,/] 0\)$/.test(color)),
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
