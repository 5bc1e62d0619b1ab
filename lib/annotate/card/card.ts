/** Opens the card for a mention: gets it ready, waits until it is painted, shows it beside the words. */

import { browser } from '../../messages/browser.ts';
import { cardRadius, cardWidth, type FromCard, type ToCard } from '../../messages/card-port.ts';
import { sendToBackground } from '../../messages/send.ts';
import { onceAFrame } from '../../page/once-a-frame.ts';
import { hear } from '../heard-first.ts';
import type { HoverActions } from '../hover-actions.ts';
import { createCardFrame } from './card-frame.ts';
import { homeOf } from './card-home.ts';
import type { CardSubject } from './card-subject.ts';
import { keepInside, type Placed, placeAtMargin, placeBeside } from './free-place.ts';
import { type Box, isNearCard, padding, placeCard, tallestCard } from './place-card.ts';
import { boxInView, pointInView, readView } from './view.ts';

/** Height that the frame has while the card measures itself, CSS pixels. */
const unmeasuredHeight = 320;

/** A focus that leaves the card so soon after it came was taken by the page, ms. */
const takenMs = 300;

export interface CardOptions {
  signal: AbortSignal;
  /** The card was dismissed from inside. */
  onDismiss: () => void;
  /** The reader keeps the card open, or no longer. */
  onPinned: (isPinned: boolean) => void;
  /** Another card that this one is not to lie over; null where none is open. */
  beside: () => Placed | null;
  /** Cards do not run in this page; or they do after all. */
  onMute: (isMute: boolean) => void;
  /** The pointer has left the card. */
  onLeft: () => void;
  onError: (error: unknown) => void;
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

/** The frame's own card; what it can do is said by `HoverActions`. */
export interface Card extends Pick<HoverActions, 'close' | 'isOverCard' | 'isOpen'> {
  prepare(subject: CardSubject): void;
  open(subject: CardSubject): void;
  /** Where it is shown; null where it is not. */
  placed(): Placed | null;
  /** Whether it is what this one is about. */
  isAbout(subject: CardSubject): boolean;
}

export function createCard(options: CardOptions): Card {
  const { signal, onDismiss, onLeft, onError } = options;
  let current: CardSubject | null = null;
  let serial = 0;
  let paintedHeight: number | null = null;
  let isAsked = false;
  let isOpen = false;
  let isPinned = false;
  /** The reader was taken to the mention: the card stays while the focus is in it. */
  let isHeld = false;
  /** When it was given the focus, ms. */
  let focusedAt = Number.NEGATIVE_INFINITY;
  let pending: ToCard | null = null;
  /** As the view's measures are. */
  let cardBox: Placed | null = null;
  /** Where the reader put it: at a place, at the margin, or by its words as it came (null). */
  let put: Placed | 'margin' | null = null;

  const lineOf = (subject: CardSubject | null): Box | null => {
    const line = subject?.line();
    return line ? boxInView(line, readView()) : null;
  };
  const direction = () => getComputedStyle(document.documentElement).direction;
  const findPlace = async (line: Box, height: number): Promise<Placed> => {
    const size = { width: cardWidth, height };
    if (put === 'margin') return placeAtMargin(size, readView(), direction());
    if (put) return keepInside({ ...put, ...size }, readView());
    return placeBeside(await placeCard(line, size, readView()), options.beside(), readView());
  };
  const place = async (line: Box, height: number) => {
    const placed = serial;
    const box = await findPlace(line, height);
    const isCurrent = current !== null && placed === serial;
    if (isCurrent) {
      cardBox = box;
      frame.place(box);
    }
    return isCurrent;
  };
  /** Gives the frame the size and place that it has when it is shown. */
  const takeSize = async () => {
    // Where the reader put it, it needs no line.
    const line = lineOf(current) ?? (put && { left: 0, top: 0, right: 0, bottom: 0 });
    return Boolean(line && paintedHeight !== null && (await place(line, paintedHeight)));
  };
  const show = async () => {
    // Another frame would have nothing in it.
    if (!frame.isWhole()) return onDismiss();
    if (!(await takeSize())) return;
    frame.reveal(true);
    if (!isOpen) frame.send({ shown: {} });
    if (isHeld && !isOpen) {
      focusedAt = performance.now();
      frame.focus();
      frame.send({ focus: {} });
    }
    isOpen = true;
  };
  const begin = (subject: CardSubject | null) => {
    current = subject;
    isAsked = false;
    isOpen = false;
    isPinned = false;
    put = null;
    isHeld = Boolean(subject?.step);
    paintedHeight = null;
  };
  const close = () => {
    if (!current) return;
    begin(null);
    frame.hide();
  };

  const pin = (isKept: boolean) => {
    if (isPinned === isKept) return;
    isPinned = isKept;
    if (!isKept) put = null;
    options.onPinned(isKept);
  };
  const putAt = (where: typeof put) => {
    put = where;
    const line = where === null ? lineOf(current) : null;
    const room = readView();
    const maxHeight = line ? tallestCard(line, room) : room.height - 2 * padding;
    frame.send({ room: { maxHeight } });
    void show();
  };

  const onMessage = (message: FromCard) => {
    if (message.dismiss) onDismiss();
    if (message.pinned) pin(isOpen && message.pinned.isPinned);
    if (message.moved && isPinned && cardBox) {
      const { left, top } = cardBox;
      const { right, down } = message.moved;
      putAt(keepInside({ ...cardBox, left: left + right, top: top + down }, readView()));
    }
    if (message.docked && isPinned) putAt(message.docked.isDocked ? 'margin' : null);
    if (message.over) {
      frame.isOver = message.over.isOver;
      if (!frame.isOver) onLeft();
    }
    const painted = message.painted ?? message.waiting;
    if (painted?.serial === serial && current) {
      paintedHeight = painted.height;
      // Already while it is out of sight: the page's next frame waits for a frame of a new size.
      void (isAsked ? show() : takeSize());
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
    home: () => homeOf(current?.place ?? null),
    onMessage,
    onMute: options.onMute,
  });

  const prepare = (subject: CardSubject) => {
    // A step shows even what is open already, with its place among the mentions.
    if (current?.key === subject.key && !subject.step && frame.isWhole()) return;
    const line = lineOf(subject);
    if (!line) return;
    begin(subject);
    serial++;
    const scheme = subject.scheme();
    frame.dress(scheme);
    frame.reveal(false);
    void place(line, unmeasuredHeight);
    pending = {
      show: {
        meanings: subject.meanings,
        context: subject.context(),
        serial,
        maxHeight: tallestCard(line, readView()),
        step: subject.step,
        scheme,
      },
    };
    frame.send(pending);
  };

  // The card keeps to its words while the page scrolls, and goes when they are out of sight.
  const follow = onceAFrame(() => {
    if (!isOpen || !current) return;
    const line = lineOf(current);
    if (put || (line && line.bottom >= 0 && line.top <= readView().height)) void show();
    else if (!isPinned) onDismiss();
  });
  for (const type of ['scroll', 'resize']) {
    addEventListener(type, follow, { capture: true, passive: true, signal });
    visualViewport?.addEventListener(type, follow, { signal });
  }

  // The focus has left the card for the page: what is true of the pointer holds again. A page that
  // keeps the focus in a part of it has taken it back at once: the card stays until the reader acts.
  const onFocus = () => {
    if (!isHeld || !isOpen || frame.hasFocus()) return;
    if (performance.now() - focusedAt < takenMs) return;
    isHeld = false;
    onLeft();
  };
  // When the window is told, the document may not know yet what has the focus.
  addEventListener('focus', () => setTimeout(onFocus), { capture: true, signal });
  for (const type of ['pointerdown', 'keydown'] as const) {
    const onPress = ({ isTrusted }: Event) => {
      if (isTrusted) setTimeout(onFocus);
    };
    hear(type, onPress, signal);
  }

  // A card that is painted where the browser finds none is inert: a dialog has opened since.
  hear(
    'pointermove',
    ({ isTrusted, clientX, clientY }) => {
      if (!isTrusted || !isOpen || !cardBox) return;
      const { left, top, width, height } = cardBox;
      const { x, y } = pointInView({ x: clientX, y: clientY }, readView());
      const [right, down] = [x - left, y - top];
      const isInside = Math.min(right, width - right, down, height - down) > cardRadius;
      if (isInside && !frame.isUnder(clientX, clientY)) onDismiss();
    },
    signal,
  );

  return {
    prepare,
    open(subject) {
      prepare(subject);
      if (current?.key !== subject.key) return;
      isAsked = true;
      void show();
    },
    close,
    isOverCard: (point) =>
      isHeld ||
      (isOpen &&
        (frame.isOver ||
          (cardBox !== null && isNearCard(cardBox, pointInView(point, readView()))))),
    isOpen: () => isOpen,
    placed: () => (isOpen ? cardBox : null),
    isAbout: ({ key }) => current?.key === key,
  };
}
