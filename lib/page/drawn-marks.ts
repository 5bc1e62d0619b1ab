/**
 * Marks of words that a highlight would not leave as they are: their lines are backgrounds of the
 * words' own element, given by an animation that is over when it begins. Not a node or an attribute
 * changes, and lines scroll, clip and turn with the words (docs/decisions/0025-drawn-marks.md).
 */
import type { PageMark } from '../messages/views.ts';
import type { Span } from './ranges.ts';

/** A mark to draw: its words, its kind, and whether the reader points at it. */
export interface DrawnMark {
  span: Span;
  kind: PageMark;
  isPointed: boolean;
}

export interface DrawnMarks {
  /** Draws these marks and no others. @param look as the highlights' names end in */
  draw(marks: readonly DrawnMark[], look: string): void;
}

/** One picture of a background: what it is, where it lies and how large it is. */
interface Layer {
  image: string;
  position: string;
  size: string;
}

const bronze = '#a9731c';
const faint = '#8a7c68';

const solid = (colour: string) => `linear-gradient(${colour},${colour})`;
const broken = (colour: string, on: number, off: number) =>
  `repeating-linear-gradient(90deg,${colour} 0 ${on}px,#0000 0 ${on + off}px)`;

/** As scripts/build/marks-sheet.ts draws each kind: thickness in CSS pixels, and the line. */
function lineOf(kind: PageMark, look: string): { image: string; thickness: number } {
  const isStrong = look.endsWith('strong');
  let colour = look.endsWith('faint') ? faint : bronze;
  if (matchMedia('(prefers-contrast: more), (forced-colors: active)').matches)
    colour = 'CanvasText';
  if (kind === 'on-record') return { image: solid(colour), thickness: 1 };
  if (kind === 'quotation') return { image: broken(colour, 4, 3), thickness: isStrong ? 2 : 1 };
  if (kind === 'claim') {
    const line = isStrong ? 2 : 1;
    const both = `linear-gradient(${colour} 0 ${line}px,#0000 0 ${2 * line}px,${colour} 0)`;
    return { image: both, thickness: 3 * line };
  }
  const thickness = isStrong ? 3 : 2;
  return {
    image: kind === 'two-sided' ? solid(colour) : broken(colour, thickness, thickness),
    thickness,
  };
}

/** The element that a text node's box lies in. */
function boxOf(node: Text): HTMLElement | null {
  let element: Element | null = node.parentElement;
  while (element && getComputedStyle(element).display === 'contents')
    element = element.parentElement;
  return element instanceof HTMLElement ? element : null;
}

function rectsOf({ nodes, startOffset, endOffset }: Span, node: Text): DOMRectList {
  const range = new Range();
  const end = node === nodes.at(-1) ? endOffset : node.length;
  range.setStart(node, node === nodes[0] ? Math.min(startOffset, end) : 0);
  range.setEnd(node, Math.min(end, node.length));
  return range.getClientRects();
}

/** A place in a background, as `background-position` and `background-size` tell it. */
const percent = (part: number, whole: number) => `${whole > 0 ? (100 * part) / whole : 0}%`;

/**
 * Gives for words in the viewport where a picture of a height (CSS pixels of the element) is to lie
 * in its background; the height of the words where none is given. That of an inline element goes on
 * from line to line, as if its boxes stood side by side. Shares of the whole, since the element may
 * be scaled.
 */
function backgroundOf(element: HTMLElement) {
  const boxes = [...element.getClientRects()];
  if (getComputedStyle(element).direction === 'rtl') boxes.reverse();
  const total = boxes.reduce((sum, { width }) => sum + width, 0);
  const scale = element.getBoundingClientRect().width / element.offsetWidth || 1;
  return (rect: DOMRect, isAbove: boolean, height?: number) => {
    let before = 0;
    for (const box of boxes) {
      const middle = (rect.top + rect.bottom) / 2;
      const isBeside = rect.right > box.left && rect.left < box.right;
      if (isBeside && middle >= box.top && middle <= box.bottom) {
        const top = Math.max(0, rect.top - box.top);
        const bottom = Math.min(rect.bottom - box.top, box.height);
        const high = height === undefined ? bottom - top : height * scale;
        const left = percent(before + rect.left - box.left, total - rect.width);
        return {
          position: `${left} ${percent(isAbove ? top : bottom - high, box.height - high)}`,
          size: `${percent(rect.width, total)} ${height === undefined ? percent(high, box.height) : `${height}px`}`,
        };
      }
      before += box.width;
    }
    return null;
  };
}

/** More pictures than a page's background has, as good as always. */
const mostPictures = 12;

/** A background's lists with our layers before the page's own. */
function keyframeOf(layers: readonly Layer[], style: CSSStyleDeclaration): Keyframe {
  // Each list is repeated as the page's own was: what is more than there are pictures is not used.
  const list = (ours: (layer: Layer) => string, its: string) =>
    [...layers.map(ours), ...Array<string>(mostPictures).fill(its)].join();
  return {
    backgroundImage: [...layers.map(({ image }) => image), style.backgroundImage].join(),
    backgroundPosition: list(({ position }) => position, style.backgroundPosition),
    backgroundSize: list(({ size }) => size, style.backgroundSize),
    backgroundRepeat: list(() => 'no-repeat', style.backgroundRepeat),
    backgroundOrigin: list(() => 'border-box', style.backgroundOrigin),
    backgroundClip: list(() => 'border-box', style.backgroundClip),
    backgroundAttachment: list(() => 'scroll', style.backgroundAttachment),
    backgroundBlendMode: list(() => 'normal', style.backgroundBlendMode),
  };
}

/** Firefox: the page's own side of the browser reads the keyframes. */
declare const cloneInto: undefined | (<Value>(value: Value, target: Window) => Value);

/** Starts with nothing drawn. */
export function createDrawnMarks(): DrawnMarks {
  let drawn: Animation[] = [];

  return {
    draw(marks, look) {
      // Before styles are asked for, which are to be the page's own.
      for (const animation of drawn) animation.cancel();
      drawn = [];
      const layers = new Map<HTMLElement, Layer[]>();
      for (const { span, kind, isPointed } of marks) {
        const { image, thickness } = lineOf(kind, look);
        for (const node of span.nodes) {
          const element = boxOf(node);
          if (!element) continue;
          const own = layers.get(element) ?? [];
          const place = backgroundOf(element);
          const add = (picture: string, at: ReturnType<typeof place>) => {
            if (at) own.push({ image: picture, ...at });
          };
          for (const rect of rectsOf(span, node)) {
            add(image, place(rect, look.includes('over'), thickness));
            if (isPointed) add(solid(`${bronze}2e`), place(rect, true));
            else if (look.includes('wash') && kind !== 'on-record')
              add(solid(`${bronze}1a`), place(rect, true));
          }
          layers.set(element, own);
        }
      }
      const frames = [...layers].map(
        ([element, own]) => [element, keyframeOf(own, getComputedStyle(element))] as const,
      );
      drawn = frames.map(([element, frame]) => {
        const both = [frame, frame];
        return element.animate(typeof cloneInto === 'function' ? cloneInto(both, window) : both, {
          duration: 0,
          fill: 'forwards',
        });
      });
    },
  };
}
