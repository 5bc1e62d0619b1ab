/** Which of very many ranges are worth marking: those around what the reader sees. */

import { lowerBound } from '../algorithms/lower-bound.ts';
import { toLiveRange } from './ranges.ts';

/** What has its place in an element's own text, in the order of that text. */
export interface Placed {
  readonly container: Element | ShadowRoot | null;
  readonly range: StaticRange;
}

/** How far around the viewport is looked at first, in heights of it: each that is marked is looked at. */
const widestMargin = 2;

/** From how many in one element on they are looked at themselves, and not only the element. */
const manyInOne = 256;

/** Where it stands in the viewport, CSS pixels; null when it is not shown. */
function boxOf(placed: Placed): DOMRect | null {
  const element = elementOf(placed.container);
  // What waits for its turn to be laid out is far, and to ask for its box would lay it out.
  if (!element?.checkVisibility({ contentVisibilityAuto: true })) return null;
  let box: DOMRect | undefined = element.getBoundingClientRect();
  // An element may have no box of its own (`display: contents`) and show what it holds.
  if (!box?.height) box = toLiveRange(placed.range)?.getBoundingClientRect();
  return box?.height ? box : null;
}

function elementOf(container: Placed['container']): Element | null {
  return container instanceof ShadowRoot ? container.host : container;
}

/**
 * Tells elements that are farther than `margin` from the viewport, CSS pixels, by the boxes around
 * them: a page's sections are few, and what is in a far one need not be looked at.
 */
function createFarTest(margin: number): (element: Element | null) => boolean {
  const known = new Map<Element, boolean>();
  const isFar = (element: Element | null): boolean => {
    if (!element || element === document.body) return false;
    let far = known.get(element);
    if (far === undefined) {
      far = isFar(element.parentElement);
      if (!far && element.checkVisibility({ contentVisibilityAuto: true })) {
        const { top, bottom, height } = element.getBoundingClientRect();
        far = height > 0 && (bottom < -margin || top > innerHeight + margin);
      }
      known.set(element, far);
    }
    return far;
  };
  return isFar;
}

const topOf = ({ range }: Placed) => toLiveRange(range)?.getBoundingClientRect().top ?? 0;

/** How many of a list, which is in order, stand above a line. */
function countAbove(list: readonly Placed[], line: number): number {
  return lowerBound(list.length, (index) => topOf(list[index] as Placed) < line);
}

/** Ranges by the element whose own text they stand in, each list in their order. */
export type Groups<Item extends Placed> = Map<Placed['container'], Item[]>;

/** Groups ranges for `takeNearby`, which may be asked often for the same ones. */
export function groupByPlace<Item extends Placed>(items: Iterable<Item>): Groups<Item> {
  const groups: Groups<Item> = new Map();
  for (const item of items) {
    const group = groups.get(item.container);
    if (group) group.push(item);
    else groups.set(item.container, [item]);
  }
  return groups;
}

/**
 * Takes at most `most` of the ranges: those in elements that stand nearest to the viewport. It
 * asks for the boxes of their elements: best when the page is laid out, as just after a frame.
 */
export function takeNearby<Item extends Placed>(groups: Groups<Item>, most: number): Item[] {
  const isFar = createFarTest(widestMargin * innerHeight);
  const placed = [...groups]
    .filter(([container]) => !isFar(elementOf(container)?.parentElement ?? null))
    .map(([, group]) => ({ box: boxOf(group[0] as Item), group }));
  for (let margin = widestMargin; ; margin /= 2) {
    const top = -margin * innerHeight;
    const bottom = (1 + margin) * innerHeight;
    const near: Item[] = [];
    for (const { box, group } of placed) {
      if (!box || box.bottom < top || box.top > bottom) continue;
      const isAllNear = group.length < manyInOne || (box.top >= top && box.bottom <= bottom);
      const from = isAllNear ? 0 : countAbove(group, top);
      const to = isAllNear ? group.length : countAbove(group, bottom);
      for (let index = from; index < to; index++) near.push(group[index] as Item);
    }
    if (near.length <= most || margin < 0.1) return near.slice(0, most);
  }
}
