/** What a frame has where its text mentions something: marks, the pointer on them, cards, lists. */
import { sendToBackground } from '../messages/send.ts';
import { createPaintSchedule } from '../page/paint-schedule.ts';
import { hear } from './heard-first.ts';
import { followPointer } from './hover.ts';
import { createLateCards } from './late-cards.ts';
import type { FrameMarks, FrameMarksOptions } from './late-marks.ts';
import { layout } from './layout.ts';
import { createMentionStore } from './mention-store.ts';
import { toPageMentions } from './page-mention.ts';

/** Attributes that pages show and hide text by. */
const showingAttributes = [
  ...['class', 'style', 'hidden', 'open', 'inert', 'data-state'],
  ...['aria-expanded', 'aria-hidden', 'aria-selected'],
];

/** Events with which text may be shown or hidden by styles alone. */
const showingEvents = ['click', 'toggle', 'resize', 'transitionend', 'animationend'];

const listening = { capture: true, passive: true };

/** Marks what is added, until the signal aborts. */
export function createFrameMarks(options: FrameMarksOptions): FrameMarks {
  const { signal, shadowRootOf, loadCards, settings, onParted, onError } = options;
  let reported = 0;
  const report = (count: number) => {
    sendToBackground('reportMentions', { count }).catch(onError);
  };
  const tellCount = (count: number) => {
    options.onShown();
    if (count === reported) return;
    reported = count;
    report(count);
  };

  const store = createMentionStore(
    settings,
    () => layout,
    async () => (await loadCards()).createDrawnMarks(),
  );
  /** Mentions are gone, and others may be marked in their place. */
  let isThinned = false;
  /** The page is read for the first time. */
  let isReading = true;
  const schedule = createPaintSchedule(() => {
    isThinned = false;
    tellCount(store.showMarks(isReading, watchHidden, onParted));
  }, signal);
  // Only what shows and hides text matters here, and only where there is text to show or hide.
  const markAnew = () => {
    if (store.size === 0) return;
    store.lookAnew();
    schedule.request();
  };
  const watchHidden = layout.watchHiddenText(markAnew, signal);

  const visibility = new MutationObserver(markAnew);
  const followVisibility = (root: Document | ShadowRoot) => {
    visibility.observe(root, { subtree: true, attributeFilter: showingAttributes });
  };
  followVisibility(document);
  // Styles alone show and hide text too, by a checkbox's state or the address's fragment.
  for (const type of showingEvents) {
    addEventListener(type, () => setTimeout(markAnew), { ...listening, signal });
  }
  addEventListener('scroll', () => store.isWindowed && schedule.request(), {
    ...listening,
    signal,
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
    onEscape: options.onEscape,
  });

  // Nobody tells a script that its extension was replaced: it looks when the reader is there.
  for (const type of ['pointerover', 'keydown'] as const) hear(type, onError, signal);
  for (const type of ['scroll', 'focus', 'visibilitychange']) {
    addEventListener(type, onError, { ...listening, signal });
  }

  // A frame that goes takes its count along; one that comes back from the history brings it again.
  addEventListener('pagehide', () => reported > 0 && report(0), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && report(reported), { signal });
  signal.addEventListener('abort', () => {
    visibility.disconnect();
    store.clear();
    tellCount(0);
  });

  return {
    add(blocks, answer, { isAgain, isChanged }) {
      const mentions = toPageMentions(blocks, answer).filter(
        ({ span: { nodes } }) => nodes.every((node) => node.isConnected) && !isChanged(nodes),
      );
      store.add(mentions, isAgain ? blocks : []);
      // Of a very long page the reader's place is marked; what comes now stands after it.
      if (!isReading || !store.isWindowed) schedule.request();
    },
    forget({ containers, moved, hasRemoved }) {
      const hasLost = store.forget(containers, moved);
      if (hasLost || (hasRemoved && store.size > 0)) isThinned = true;
    },
    forgetBefore: (root, part) => store.forgetBefore(root, part),
    endReading() {
      if (isReading) store.prepare();
      if (isThinned || (isReading && store.isWindowed)) schedule.request();
      isReading = false;
    },
    addShadowRoot(root) {
      store.addShadowRoot(root);
      followVisibility(root);
    },
    async listed() {
      const { listFrame } = await loadCards();
      return {
        ...listFrame(store.shown(), shadowRootOf),
        ...{ capped: [...store.capped], at: cards.at(), hasNoCards: cards.isMute() },
      };
    },
    sentences: async () => (await loadCards()).listSentences(store.shown(), shadowRootOf),
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
    showForFrame(asked, toViewport) {
      if (!asked) {
        pointer.letGo();
        return;
      }
      const { screenX, screenY } = asked.pointer ?? {};
      const point =
        screenX === undefined || screenY === undefined
          ? null
          : { ...toViewport(screenX, screenY), screenX, screenY };
      pointer.yieldTo(point);
      cards.showForFrame(asked, point);
    },
    markAnew,
  };
}
