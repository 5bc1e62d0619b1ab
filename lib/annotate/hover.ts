/**
 * The reader's pointer on the page: when it rests on a mark the card opens, when it leaves both
 * the card goes (WCAG 2.2, 1.4.13: hoverable, dismissible, persistent). Events that the page
 * makes up are ignored.
 */
import { onceAFrame } from '../page/once-a-frame.ts';
import { hear } from './heard-first.ts';
import type { HoverActions, Point } from './hover-actions.ts';
import type { MentionStore } from './mention-store.ts';
import { createPointedMention } from './pointed-mention.ts';
import { followTaps } from './taps.ts';

function pointOf({ clientX: x, clientY: y, screenX, screenY }: PointerEvent): Point {
  return { x, y, screenX, screenY };
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
  const { signal, store, actions } = options;
  let latest: Point = { x: 0, y: 0, screenX: 0, screenY: 0 };
  /** The reader types: a page that moves under a pointer at rest opens nothing. */
  let isTyping = false;
  const {
    now,
    enter,
    open,
    leave,
    isLeaving,
    stay,
    stopWaiting,
    interrupt,
    close,
    dismiss,
    forget,
  } = createPointedMention(options, () => latest);

  const letGo = () => {
    if (!actions.isOverCard(latest)) close();
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
    const before = now();
    const mention = store.at(x, y) ?? (before && store.isUnder(before, x, y) ? before : null);
    if (mention === before) {
      if (mention) stay();
      else if (actions.isOpen() && !isLeaving()) leave();
    } else if (mention) enter(mention);
    else leave();
    if (!mention) stopWaiting(lookUnder);
  });

  hear(
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
    signal,
  );
  // The pointer left the window, or came to the card, which is a frame: no more moves come.
  hear(
    'pointerout',
    (event) => {
      // A finger that is lifted has not gone elsewhere.
      if (!event.isTrusted || event.relatedTarget || event.pointerType === 'touch') return;
      latest = pointOf(event);
      if (!actions.isOverCard(latest)) leave();
    },
    signal,
  );
  hear(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.pointerType === 'touch') latest = pointOf(event);
      letGo();
    },
    signal,
  );
  followTaps((x, y) => {
    const mention = store.at(x, y) ?? store.under(x, y);
    if (mention) open(mention);
  }, signal);
  followKeys(
    options,
    () => {
      isTyping = true;
      interrupt();
    },
    dismiss,
  );
  signal.addEventListener('abort', close);
  return {
    dismiss,
    yieldTo(point) {
      forget();
      if (point) latest = point;
    },
    letGo,
    look,
  };
}

/** Tells of keys that write, and of Escape, which while a card is open is not the page's. */
function followKeys(
  { signal, actions, onEscape }: HoverOptions,
  onTyping: () => void,
  dismiss: () => void,
): void {
  hear(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.key.length === 1 || event.isComposing) onTyping();
      if (event.key !== 'Escape') return;
      // The card of the pointer goes first, and the one that is kept open by the next press.
      const wasOpen = actions.isOpen();
      dismiss();
      if (wasOpen || actions.closeKept()) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else onEscape();
    },
    signal,
  );
}
