/** Which mark the pointer is on, and what waits for it to rest there or to have left. */
import type { HoverActions, Point } from './hover-actions.ts';
import type { MentionStore } from './mention-store.ts';
import type { PageMention } from './page-mention.ts';

/** A pointer that passes over a mark in less is not resting on it, ms. */
const settleMs = 40;
/** Time to move from a mark to its card, ms. */
const graceMs = 300;

export interface PointedMention {
  /** The mark that the pointer is on. */
  now(): PageMention | null;
  /** It came to a mark: when it has rested, the card opens. */
  enter(mention: PageMention): void;
  /** A tap asks for the card at once. */
  open(mention: PageMention): void;
  /** It is on no mark any more: the card goes, unless the pointer moves to it in time. */
  leave(): void;
  isLeaving(): boolean;
  /** It is where the card may stay. */
  stay(): void;
  /** Nothing waits for a rest any more; what is told waits for a shorter one. */
  stopWaiting(instead?: () => void): void;
  /** The reader does something else: nothing opens until the pointer moves again. */
  interrupt(): void;
  /** The card goes. */
  close(): void;
  /** It stays closed until the pointer has left the mark. */
  dismiss(): void;
  /** The pointer has nothing to do with the card that is open. */
  forget(): void;
}

interface PointedOptions {
  store: MentionStore;
  actions: HoverActions;
  /** How long the pointer must rest, ms. */
  restMs: () => number;
}

/** @param latest where the pointer is */
export function createPointedMention(
  { store, actions, restMs }: PointedOptions,
  latest: () => Point,
): PointedMention {
  let pointed: PageMention | null = null;
  /** Dismissed by Escape: it stays closed until the pointer has left it. */
  let dismissed: PageMention | null = null;
  let timers: ReturnType<typeof setTimeout>[] = [];
  let leaving: ReturnType<typeof setTimeout> | null = null;

  const stopWaiting = (instead?: () => void) => {
    for (const timer of timers) clearTimeout(timer);
    timers = instead ? [setTimeout(instead, settleMs)] : [];
  };
  const stay = () => {
    if (leaving !== null) clearTimeout(leaving);
    leaving = null;
  };
  const forget = () => {
    stopWaiting();
    stay();
    store.point(null);
    pointed = null;
  };
  const close = () => {
    forget();
    actions.close();
  };
  const open = (mention: PageMention) => {
    store.point(mention);
    actions.open(mention, latest());
  };

  return {
    now: () => pointed,
    enter(mention) {
      stopWaiting();
      stay();
      pointed = mention;
      if (mention === dismissed) return;
      dismissed = null;
      timers = [setTimeout(() => open(mention), Math.max(settleMs, restMs()))];
      // On the way to an open card the pointer may cross other marks: the card waits for a rest.
      if (actions.isOpen()) return;
      store.point(mention);
      timers.push(setTimeout(() => actions.prepare(mention, latest()), settleMs));
    },
    open(mention) {
      pointed = mention;
      dismissed = null;
      open(mention);
    },
    leave() {
      pointed = null;
      dismissed = null;
      stopWaiting();
      if (!actions.isOpen()) {
        close();
        return;
      }
      leaving ??= setTimeout(() => {
        leaving = null;
        if (!actions.isOverCard(latest())) close();
      }, graceMs);
    },
    isLeaving: () => leaving !== null,
    stay,
    stopWaiting,
    interrupt() {
      stopWaiting();
      if (actions.isOpen()) return;
      store.point(null);
      pointed = null;
    },
    close,
    dismiss() {
      dismissed = pointed;
      close();
      pointed = dismissed;
    },
    forget() {
      forget();
      dismissed = null;
    },
  };
}
