/** Opens the card for a mention: gets it ready, waits until it is painted, shows it beside the words. */

import { browser } from '../../lib/messages/browser.ts';
import { cardWidth, type FromCard, type ToCard } from '../../lib/messages/card-port.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { onceAFrame } from '../../lib/page/once-a-frame.ts';
import { toLiveRange } from '../../lib/page/ranges.ts';
import type { ShadowRootOf } from '../../lib/page/text-blocks.ts';
import { createCardFrame } from './card-frame.ts';
import type { HoverActions, Point } from './hover.ts';
import type { MentionStore } from './mention-store.ts';
import { contextOf, type PageMention } from './page-mention.ts';
import { type Box, isNearCard, placeCard, tallestCard } from './place-card.ts';

/** Height that the frame has while the card measures itself, CSS pixels. */
const unmeasuredHeight = 320;

interface CardOptions {
  signal: AbortSignal;
  store: MentionStore;
  shadowRootOf: ShadowRootOf;
  /** The card was dismissed from inside. */
  onDismiss: () => void;
  onError: (error: unknown) => void;
}

/** The line of a mention that is nearest a point, in viewport coordinates; null when it is gone. */
function lineOf(mention: PageMention, point: Point): Box | null {
  const rects = [...(toLiveRange(mention.range)?.getClientRects() ?? [])];
  const distance = (rect: DOMRect) =>
    Math.max(rect.top - point.y, point.y - rect.bottom, 0) +
    Math.max(rect.left - point.x, point.x - rect.right, 0);
  rects.sort((one, other) => distance(one) - distance(other));
  return rects[0] ?? null;
}

/**
 * The card's page. In Chromium a content script gets its address under an id of this session
 * (`use_dynamic_url`), while the document's origin has the extension's own id.
 */
function cardAddress(): { url: string; origin: string } {
  const url = browser.runtime.getURL('card.html');
  const { protocol, host } = new URL(url);
  const id = protocol === 'chrome-extension:' ? browser.runtime.id : host;
  return { url, origin: `${protocol}//${id}` };
}

export function createCard(options: CardOptions): HoverActions {
  const { signal, store, shadowRootOf, onDismiss, onError } = options;
  let current: PageMention | null = null;
  let point: Point = { x: 0, y: 0 };
  let serial = 0;
  let paintedHeight: number | null = null;
  let isAsked = false;
  let isOpen = false;
  let pending: ToCard | null = null;
  let cardBox: Awaited<ReturnType<typeof placeCard>> | null = null;

  const viewport = () => ({ width: innerWidth, height: innerHeight });

  const place = async (line: Box, height: number) => {
    const placed = serial;
    const box = await placeCard(line, { width: cardWidth, height }, viewport());
    const isCurrent = current !== null && placed === serial;
    if (isCurrent) {
      cardBox = box;
      frame.place(box);
    }
    return isCurrent;
  };
  const show = async () => {
    const line = current && lineOf(current, point);
    if (!line || paintedHeight === null || !(await place(line, paintedHeight))) return;
    frame.reveal(true);
    isOpen = true;
  };
  const close = () => {
    if (!current) return;
    current = null;
    isAsked = false;
    isOpen = false;
    paintedHeight = null;
    frame.hide();
  };

  const onMessage = (message: FromCard) => {
    if (message.dismiss) onDismiss();
    const painted = message.painted ?? message.waiting;
    if (painted?.serial === serial && current) {
      paintedHeight = painted.height;
      if (isAsked) void show();
    }
    if (message.resized && current && paintedHeight !== null) {
      paintedHeight = message.resized.height;
      if (isOpen) void show();
    }
    if (message.failed?.serial === serial && pending) {
      const again = pending;
      const asked = serial;
      void frame.registerAgain().then(() => {
        if (current && asked === serial) frame.send(again);
      });
    }
  };

  const frame = createCardFrame({
    signal,
    ...cardAddress(),
    // A token that was not registered is registered when the card is told that it is unknown.
    register: (token) => sendToBackground('registerCard', { token }).catch(onError),
    // A modal dialog makes everything outside of it inert, in the top layer too.
    home: () =>
      current?.range.startContainer.parentElement?.closest('dialog:modal') ??
      document.documentElement,
    onMessage,
  });

  const prepare = (mention: PageMention, at: Point) => {
    if (current === mention) return;
    const line = lineOf(mention, at);
    if (!line) return;
    current = mention;
    point = at;
    paintedHeight = null;
    isAsked = false;
    isOpen = false;
    serial++;
    frame.reveal(false);
    void place(line, unmeasuredHeight);
    pending = {
      show: {
        entities: mention.entities,
        context: contextOf(mention, store.shown(), shadowRootOf),
        serial,
        maxHeight: tallestCard(line, viewport()),
      },
    };
    frame.send(pending);
  };

  // The card keeps to its words while the page scrolls, and goes when they are out of sight.
  const follow = onceAFrame(() => {
    if (!isOpen || !current) return;
    const line = lineOf(current, point);
    if (!line || line.bottom < 0 || line.top > innerHeight) onDismiss();
    else void show();
  });
  for (const type of ['scroll', 'resize']) {
    addEventListener(type, follow, { capture: true, passive: true, signal });
  }

  return {
    prepare,
    open(mention, at) {
      prepare(mention, at);
      if (current !== mention) return;
      isAsked = true;
      void show();
    },
    close,
    isOverCard: ({ x, y }) =>
      isOpen && (frame.isOver || (cardBox !== null && isNearCard(cardBox, x, y))),
    isOpen: () => isOpen,
  };
}
