/** Everything that runs while this frame's site is switched on: marks, hover and card. */
import { browser } from '../../lib/messages/browser.ts';
import type { FrameCard, FrameSettings, ListedMention } from '../../lib/messages/messages.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { scrollToRange } from '../../lib/page/scroll-to-range.ts';
import { startAnnotating } from './annotator.ts';
import { createCard } from './card.ts';
import { createCardInTop } from './card-in-top.ts';
import { subjectOfFrame, subjectOfMention } from './card-subject.ts';
import { followPointer, type HoverActions, type Point } from './hover.ts';
import { listMentions, type PageMention } from './page-mention.ts';
import { followScreenPlace } from './screen-place.ts';
import { shadowRootOf } from './shadow-roots.ts';
import { isTooSmallForCard, isTopFrame } from './this-frame.ts';

/** How long a mention that the reader was taken to stays washed, ms. */
const revealedMs = 2_500;

export interface FrameAnnotation {
  listed(): ListedMention[];
  /** Scrolls to a mention and washes it for a moment; nothing happens when it is not of this frame. */
  reveal(id: number): void;
  /** Closes the card, if one is open. */
  dismiss(): void;
  /** Shows the card of a small frame inside this one; null closes it. */
  showForFrame(card: FrameCard | null): void;
  /** Follows settings that have changed. */
  markAnew(): void;
  stop(): void;
}

interface FrameOptions {
  settings: () => FrameSettings;
  /** The extension was removed or replaced, and this script with it. */
  onOrphaned: () => void;
}

/** The frame's own card, or one in the top frame when this one is too small at the time. */
function chooseActions(own: HoverActions, inTop: HoverActions): HoverActions {
  let used = own;
  return {
    prepare(mention, point) {
      used = isTooSmallForCard() ? inTop : own;
      used.prepare(mention, point);
    },
    open: (mention, point) => used.open(mention, point),
    close: () => used.close(),
    isOverCard: (point) => used.isOverCard(point),
    isOpen: () => used.isOpen(),
  };
}

export function annotateFrame({ settings, onOrphaned }: FrameOptions): FrameAnnotation {
  const controller = new AbortController();
  const { signal } = controller;
  let reported = 0;

  const onError = () => {
    if (!browser.runtime?.id) onOrphaned();
  };
  const report = (count: number) => {
    sendToBackground('reportMentions', { count }).catch(onError);
  };
  const { store, markAnew } = startAnnotating({
    signal,
    shadowRootOf,
    matchTexts: (texts, evidence) => sendToBackground('matchTexts', { texts, evidence }),
    choice: settings,
    onCount(count) {
      if (count === reported) return;
      reported = count;
      report(count);
    },
    onError,
  });
  const subjectOf = (mention: PageMention, point: Point) =>
    subjectOfMention(mention, point, store, shadowRootOf);
  const card = createCard({
    signal,
    onDismiss: () => pointer.dismiss(),
    onLeft: () => pointer.look(),
    onError,
  });
  const ownActions: HoverActions = {
    ...card,
    prepare: (mention, point) => card.prepare(subjectOf(mention, point)),
    open: (mention, point) => card.open(subjectOf(mention, point)),
  };
  const pointer = followPointer({
    signal,
    store,
    actions: chooseActions(ownActions, createCardInTop({ signal, subjectOf, onError })),
    restMs: () => settings().restMs,
    onEscape() {
      if (isTopFrame && frames.length === 0) return;
      sendToBackground('dismissCards', {}).catch(onError);
    },
  });

  const toViewport = isTopFrame ? followScreenPlace(signal) : null;

  // A frame that goes takes its count along; one that comes back from the history brings it again.
  addEventListener('pagehide', () => reported > 0 && report(0), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && report(reported), { signal });

  let washed: ReturnType<typeof setTimeout> | undefined;

  return {
    listed: () => listMentions(store.shown(), shadowRootOf),
    reveal(id) {
      const mention = store.shown().find((shown) => shown.id === id);
      if (!mention) return;
      scrollToRange(mention.range);
      store.point(mention);
      clearTimeout(washed);
      washed = setTimeout(() => store.point(null), revealedMs);
    },
    dismiss: () => pointer.dismiss(),
    showForFrame(asked) {
      if (!asked) {
        pointer.letGo();
        return;
      }
      if (!toViewport) return;
      const { screenX, screenY } = asked.pointer;
      const point = { ...toViewport(screenX, screenY), screenX, screenY };
      pointer.yieldTo(point);
      const subject = subjectOfFrame(asked, point);
      if (asked.isAsked) card.open(subject);
      else card.prepare(subject);
    },
    markAnew,
    stop: () => controller.abort(),
  };
}
