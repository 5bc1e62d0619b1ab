/** Everything that runs while this frame's site is switched on: marks, hover and card. */
import { browser } from '../messages/browser.ts';
import type {
  FrameCard,
  FrameList,
  FrameReport,
  FrameSettings,
  FrameSteps,
  ToContent,
} from '../messages/messages.ts';
import { sendToBackground } from '../messages/send.ts';
import { readPageFacts } from '../page/page-facts.ts';
import { startAnnotating } from './annotator.ts';
import { hear } from './heard-first.ts';
import { followPointer } from './hover.ts';
import { createLateCards, type LoadCards, loadCardScript } from './late-cards.ts';
import { type LoadLayout, loadLayoutScript } from './late-layout.ts';
import { followScreenPlace } from './screen-place.ts';
import { shadowRootOf } from './shadow-roots.ts';
import { isTopFrame } from './this-frame.ts';

export interface FrameAnnotation {
  /** What it mentions, for the popup's list. */
  listed(): Promise<FrameList>;
  /** The sentences that questions fit. */
  sentences(): Promise<Pick<FrameReport, 'sentences' | 'total' | 'reading'>>;
  /** What there is to go through; `going`: number of a mention that the reader asked for. */
  listSteps(going: number | null): Promise<FrameSteps>;
  /** Takes the reader to one of them. */
  goToStep(asked: ToContent['goToStep']['params']): Promise<void>;
  /** Closes the card, if one is open. */
  dismiss(): void;
  /** Shows the card of a small frame inside this one; null closes it. */
  showForFrame(card: FrameCard | null): void;
  /** Follows settings that have changed. */
  markAnew(): void;
  stop(): void;
}

interface FrameOptions {
  /** Unless given, the whole document. */
  root?: Element;
  /** Unless given, the content script's way, which a page of ours cannot go. */
  loadCards?: LoadCards;
  loadLayout?: LoadLayout;
  settings: () => FrameSettings;
  /** Called when marks were shown, whether there are others or not. */
  onShown?: () => void;
  /** The extension was removed or replaced, and this script with it. */
  onOrphaned: () => void;
}

export function annotateFrame(options: FrameOptions): FrameAnnotation {
  const { root = document, loadCards = loadCardScript, loadLayout = loadLayoutScript } = options;
  const { settings, onShown, onOrphaned } = options;
  const controller = new AbortController();
  const { signal } = controller;
  let reported = 0;

  const onError = () => {
    if (!browser.runtime?.id) onOrphaned();
  };
  // Nobody tells a script that its extension was replaced: it looks when the reader is there.
  for (const type of ['pointerover', 'keydown'] as const) hear(type, onError, signal);
  for (const type of ['scroll', 'focus', 'visibilitychange']) {
    addEventListener(type, onError, { capture: true, passive: true, signal });
  }
  const report = (count: number) => {
    sendToBackground('reportMentions', { count }).catch(onError);
  };
  const { store, markAnew, reading } = startAnnotating({
    signal,
    root,
    shadowRootOf,
    loadLayout,
    loadNearby: async () => (await loadCards()).takeNearby,
    loadDrawn: async () => (await loadCards()).createDrawnMarks(),
    matchTexts: (texts, evidence) =>
      sendToBackground('matchTexts', { texts, evidence, page: readPageFacts(root) }),
    matchLater: async (ticket, texts) =>
      (await sendToBackground('matchLater', { ticket, texts, page: readPageFacts(root) })).answer,
    choice: settings,
    onCount(count) {
      onShown?.();
      if (count === reported) return;
      reported = count;
      report(count);
    },
    onError,
  });
  const cards = createLateCards({
    signal,
    store,
    shadowRootOf,
    loadCards,
    onDismiss: () => pointer.dismiss(),
    onLeft: () => pointer.look(),
    onKept: () => pointer.yieldTo(null),
    onError,
  });
  const pointer = followPointer({
    signal,
    store,
    actions: cards,
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

  return {
    async listed() {
      const { listFrame } = await loadCards();
      return {
        ...listFrame(store.shown(), shadowRootOf),
        ...{
          capped: [...store.capped],
          reading: reading(),
          at: cards.at(),
          hasNoCards: cards.isMute(),
        },
      };
    },
    async sentences() {
      const { listSentences } = await loadCards();
      return { ...listSentences(store.shown(), shadowRootOf), reading: reading() };
    },
    listSteps: async (going) => (await cards.loaded()).listSteps(going),
    async goToStep({ index, step }) {
      const { goToStep } = await cards.loaded();
      pointer.yieldTo(null);
      goToStep(index, step);
    },
    dismiss() {
      const wasOpen = cards.isOpen();
      pointer.dismiss();
      if (!wasOpen) cards.closeKept();
    },
    showForFrame(asked) {
      if (!asked) {
        pointer.letGo();
        return;
      }
      if (!toViewport) return;
      const { screenX, screenY } = asked.pointer ?? {};
      const point =
        screenX === undefined || screenY === undefined
          ? null
          : { ...toViewport(screenX, screenY), screenX, screenY };
      pointer.yieldTo(point);
      cards.showForFrame(asked, point);
    },
    markAnew,
    stop: () => controller.abort(),
  };
}
