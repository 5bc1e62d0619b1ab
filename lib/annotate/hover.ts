/**
 * The reader's pointer on the page: when it rests on a mark the card opens, when it leaves both
 * the card goes (WCAG 2.2, 1.4.13: hoverable, dismissible, persistent). Events that the page
 * makes up are ignored.
 */
import { onceAFrame } from '../page/once-a-frame.ts';
import type { MentionStore } from './mention-store.ts';
import { findUnder } from './mention-under.ts';
import type { PageMention } from './page-mention.ts';

/** Where the pointer is: in the viewport, CSS pixels, and on the screen. */
export interface Point {
  x: number;
  y: number;
  screenX: number;
  screenY: number;
}

function pointOf({ clientX: x, clientY: y, screenX, screenY }: PointerEvent): Point {
  return { x, y, screenX, screenY };
}

/** What is done when the pointer comes, rests and leaves. */
export interface HoverActions {
  /** The pointer has been on a mark for a moment: get ready. */
  prepare(mention: PageMention, point: Point): void;
  /** The pointer has rested. */
  open(mention: PageMention, point: Point): void;
  /** The pointer has left, or the reader pressed Escape. */
  close(): void;
  /** Whether the pointer is over the card, or between it and its words. */
  isOverCard(point: Point): boolean;
  isOpen(): boolean;
}

interface HoverOptions {
  signal: AbortSignal;
  store: MentionStore;
  actions: HoverActions;
  /** How long the pointer must rest, ms. */
  restMs: () => number;
  /** Escape was pressed where no card is open: another frame of the tab may have one. */
  onEscape: () => void;
}

/** A pointer that passes over a mark in less is not resting on it, ms. */
const settleMs = 40;
/** Time to move from a mark to its card, ms. */
const graceMs = 300;

/** A finger that stays longer asks for the browser's own menu, ms; one that moves farther drags, CSS pixels. */
const longestTapMs = 500;
const longestTapMove = 10;

/** What a tap is for already: the page's own links and controls, which a mark does not take from it. */
const ownUse = 'a[href],button,input,label,select,summary,textarea,[role=button],[role=link]';

export interface PointerFollower {
  /** Closes the card until the pointer leaves. */
  dismiss(): void;
  /**
   * The card is not the pointer's now: it is for a frame inside this one, at whose point the pointer
   * is, or for a mention that the reader was taken to (null).
   */
  yieldTo(point: Point | null): void;
  /** It is on nothing there any more: the card goes, unless the pointer is on it. */
  letGo(): void;
  /** Looks anew where the pointer is. */
  look(): void;
}

/** Follows the pointer until the signal aborts. */
export function followPointer(options: HoverOptions): PointerFollower {
  const { signal, store, actions, restMs, onEscape } = options;
  let pointed: PageMention | null = null;
  /** Dismissed by Escape: it stays closed until the pointer has left it. */
  let dismissed: PageMention | null = null;
  let timers: ReturnType<typeof setTimeout>[] = [];
  let leaving: ReturnType<typeof setTimeout> | null = null;
  let latest: Point = { x: 0, y: 0, screenX: 0, screenY: 0 };
  /** The reader types: a page that moves under a pointer at rest opens nothing. */
  let isTyping = false;
  /** Where and when a finger was put down, ms. */
  let touched: (Point & { at: number }) | null = null;

  const stopWaiting = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const stay = () => {
    if (leaving !== null) clearTimeout(leaving);
    leaving = null;
  };
  const close = () => {
    stopWaiting();
    stay();
    store.point(null);
    pointed = null;
    actions.close();
  };

  const letGo = () => {
    if (!actions.isOverCard(latest)) close();
  };

  const dismiss = () => {
    dismissed = pointed;
    close();
    pointed = dismissed;
  };

  const enter = (mention: PageMention) => {
    stopWaiting();
    stay();
    pointed = mention;
    if (mention === dismissed) return;
    dismissed = null;
    const rest = Math.max(settleMs, restMs());
    const open = () => {
      store.point(mention);
      actions.open(mention, latest);
    };
    timers = [setTimeout(open, rest)];
    // On the way to an open card the pointer may cross other marks: the card waits for a rest.
    if (actions.isOpen()) return;
    store.point(mention);
    timers.push(setTimeout(() => actions.prepare(mention, latest), settleMs));
  };
  const leave = () => {
    pointed = null;
    dismissed = null;
    stopWaiting();
    if (!actions.isOpen()) {
      close();
      return;
    }
    leaving ??= setTimeout(() => {
      leaving = null;
      letGo();
    }, graceMs);
  };

  /** Marks under other things are looked for only where the pointer rests. */
  const lookUnder = () => {
    const mention = store.under(latest.x, latest.y);
    if (mention && !actions.isOverCard(latest)) enter(mention);
  };

  const look = onceAFrame(() => {
    if (signal.aborted) return;
    if (actions.isOverCard(latest)) {
      stopWaiting();
      stay();
      return;
    }
    const { x, y } = latest;
    const mention = store.at(x, y) ?? (pointed && findUnder([pointed], x, y));
    if (mention === pointed) {
      if (mention) stay();
      else if (actions.isOpen() && leaving === null) leave();
    } else if (mention) enter(mention);
    else leave();
    if (mention) return;
    stopWaiting();
    timers = [setTimeout(lookUnder, settleMs)];
  });

  const passively = { capture: true, passive: true, signal };
  addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
      const { screenX, screenY } = latest;
      latest = pointOf(event);
      // Browsers tell of a move too when the page has moved.
      if (isTyping && screenX === latest.screenX && screenY === latest.screenY) return;
      isTyping = false;
      look();
    },
    passively,
  );
  // The pointer left the window, or came to the card, which is a frame: no more moves come.
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => {
      // A finger that is lifted has not gone elsewhere.
      if (!event.isTrusted || event.pointerType === 'touch') return;
      latest = pointOf(event);
      if (!actions.isOverCard(latest)) leave();
    },
    { passive: true, signal },
  );
  addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      touched = null;
      if (event.pointerType === 'touch') {
        latest = pointOf(event);
        if (event.isPrimary) touched = { ...latest, at: event.timeStamp };
      }
      if (!actions.isOverCard(latest)) close();
    },
    passively,
  );
  /** A tap on a mark opens its card at once, but for marks that a tap has another use for. */
  const tap = (event: PointerEvent) => {
    const from = touched;
    touched = null;
    if (!event.isTrusted || !from || event.timeStamp - from.at > longestTapMs) return;
    const { x, y } = pointOf(event);
    if (Math.hypot(x - from.x, y - from.y) > longestTapMove) return;
    const isUsed = event
      .composedPath()
      .some((each) => each instanceof Element && each.matches(ownUse));
    const mention = isUsed ? null : (store.at(x, y) ?? store.under(x, y));
    if (!mention) return;
    pointed = mention;
    dismissed = null;
    store.point(mention);
    actions.open(mention, latest);
  };
  addEventListener('pointerup', tap, passively);
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.key.length === 1 || event.isComposing) {
        isTyping = true;
        stopWaiting();
      }
      if (event.key !== 'Escape') return;
      const wasOpen = actions.isOpen();
      dismiss();
      // While a card is open, Escape is the reader's word to the card and not to the page.
      if (wasOpen) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else onEscape();
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', close);
  return {
    dismiss,
    yieldTo(point) {
      stopWaiting();
      stay();
      store.point(null);
      pointed = null;
      dismissed = null;
      if (point) latest = point;
    },
    letGo,
    look,
  };
}
