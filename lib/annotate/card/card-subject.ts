/** What a card is about: words of this frame, or of a frame that is too small for a card. */
import { cardWidth } from '../../messages/card-port.ts';
import { longestAddress } from '../../messages/limits.ts';
import type { FrameCard, Meaning, MentionContext, StepPlace } from '../../messages/messages.ts';
import type { Scheme } from '../../page/choose-scheme.ts';
import { readPageDate } from '../../page/page-date.ts';
import { readSchemeAt } from '../../page/page-scheme.ts';
import { toLiveRange } from '../../page/ranges.ts';
import type { ShadowRootOf } from '../../page/text-blocks.ts';
import type { Point } from '../hover-actions.ts';
import type { MentionStore } from '../mention-store.ts';
import { contextOf, type PageMention } from '../page-mention.ts';
import type { Box } from './place-card.ts';
import { pointInPage, readView } from './view.ts';

export interface CardSubject {
  /** The same for the same words, and for no others. */
  key: unknown;
  meanings: Meaning[];
  context(): MentionContext;
  /** The line that the card stands by, in this frame's viewport; null when it is gone. */
  line(): Box | null;
  /** Lies in the tree that the card's host has to be in. */
  place: Element | null;
  /** Whether the page is light or dark there; null where the reader's system sets the colours. */
  scheme(): Scheme | null;
  /** Given for a mention that the reader was taken to: the card takes the focus. */
  step: StepPlace | null;
}

/** What the card of a mention of this frame is about; the pointer is at the point. */
export type SubjectOf = (mention: PageMention, point: Point) => CardSubject;

/** The line of a mention that is nearest a point, in viewport coordinates; null when it is gone. */
function lineOf(mention: PageMention, point: Point): Box | null {
  const rects = [...(toLiveRange(mention.range)?.getClientRects() ?? [])];
  const distance = (rect: DOMRect) =>
    Math.max(rect.top - point.y, point.y - rect.bottom, 0) +
    Math.max(rect.left - point.x, point.x - rect.right, 0);
  rects.sort((one, other) => distance(one) - distance(other));
  return rects[0] ?? null;
}

/** A mention of this frame. */
export function subjectOfMention(
  mention: PageMention,
  point: Point,
  store: MentionStore,
  shadowRootOf: ShadowRootOf,
): CardSubject {
  const place = mention.range.startContainer.parentElement;
  return {
    key: mention,
    meanings: mention.meanings,
    context: () => ({
      ...contextOf(mention, store.shown(), shadowRootOf),
      published: readPageDate(document),
      address: location.href.slice(0, longestAddress),
    }),
    line: () => lineOf(mention, point),
    place,
    scheme: () => readSchemeAt(place),
    step: null,
  };
}

/**
 * A mention of a frame somewhere inside this one that the reader was taken to. Where that frame
 * stands only a pointer could tell; the words were scrolled to the middle of the window, so the
 * card stands below or above that.
 */
export function subjectAtEdge({ key, meanings, context, scheme, step }: FrameCard): CardSubject {
  return {
    key,
    meanings,
    context: () => context,
    line() {
      const view = readView();
      const left = Math.max(0, (view.width - cardWidth) / 2);
      const { x, y } = pointInPage({ x: left, y: 0.45 * view.height }, view);
      return { left: x, right: x, top: y, bottom: y + (0.1 * view.height) / view.scale };
    },
    place: null,
    scheme: () => scheme,
    step,
  };
}

/**
 * A mention of a frame somewhere inside this one.
 * @param at where the pointer is in this frame's viewport
 */
export function subjectOfFrame(
  { key, meanings, context, line, scheme }: FrameCard,
  pointer: Pick<Point, 'x' | 'y'>,
  at: Point,
): CardSubject {
  const place = document.elementFromPoint(at.x, at.y);
  const start = place?.getBoundingClientRect();
  return {
    key,
    meanings,
    context: () => context,
    line() {
      if (!place?.isConnected || !start) return null;
      // The frame moves when the page scrolls, and its words with it.
      const now = place.getBoundingClientRect();
      const right = at.x - pointer.x + now.left - start.left;
      const down = at.y - pointer.y + now.top - start.top;
      return {
        left: line.left + right,
        right: line.right + right,
        top: line.top + down,
        bottom: line.bottom + down,
      };
    },
    place,
    scheme: () => scheme,
    step: null,
  };
}
