/** Everything that runs while this frame's site is switched on. What stands on mentions comes with the first. */
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
import { type LoadCards, loadCardScript } from './late-cards.ts';
import { type LoadMarks, loadMarkScript } from './late-marks.ts';
import { noSentences, noSteps, nothingListed } from './nothing-listed.ts';
import type { toViewport } from './screen-place.ts';
import { shadowRootOf } from './shadow-roots.ts';
import { isTopFrame } from './this-frame.ts';

export interface FrameAnnotation {
  /** How far it has been read. */
  reading(): FrameList['reading'];
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
  loadMarks?: LoadMarks;
  settings: () => FrameSettings;
  /** Where a point of the screen lies in this frame; null where no card of another frame comes. */
  toViewport?: typeof toViewport | null;
  /** Called when marks were shown, whether there are others or not. */
  onShown?: () => void;
  /** The extension was removed or replaced, and this script with it. */
  onOrphaned: () => void;
}

export function annotateFrame(options: FrameOptions): FrameAnnotation {
  const { root = document, loadCards = loadCardScript, loadMarks = loadMarkScript } = options;
  const { settings, onShown = () => undefined, onOrphaned } = options;
  const controller = new AbortController();
  const { signal } = controller;

  const onError = () => {
    if (!browser.runtime?.id) onOrphaned();
  };
  const onEscape = () => {
    if (isTopFrame && frames.length === 0) return;
    sendToBackground('dismissCards', {}).catch(onError);
  };
  const text = startAnnotating({
    signal,
    root,
    shadowRootOf,
    loadLayout: async () => (await loadMarks()).layout,
    async loadMarks(page) {
      const { createFrameMarks } = await loadMarks();
      signal.throwIfAborted();
      const marked = { ...page, signal, loadCards, settings };
      return createFrameMarks({ ...marked, onShown, onEscape, onError });
    },
    matchTexts: (texts, evidence) =>
      sendToBackground('matchTexts', { texts, evidence, page: readPageFacts(root) }),
    matchLater: async (ticket, texts) =>
      (await sendToBackground('matchLater', { ticket, texts, page: readPageFacts(root) })).answer,
    siftText: (text) => sendToBackground('siftText', { text }),
    onNothing: onShown,
    onError,
  });
  // Marks hear it themselves: theirs is the card that it closes first.
  hear(
    'keydown',
    ({ key, isTrusted }) => isTrusted && key === 'Escape' && !text.marks() && onEscape(),
    signal,
  );

  const { toViewport = null } = options;

  return {
    reading: text.reading,
    listed: async () => ({
      ...((await text.marks()?.listed()) ?? nothingListed),
      reading: text.reading(),
    }),
    sentences: async () => ({
      ...((await text.marks()?.sentences()) ?? noSentences),
      reading: text.reading(),
    }),
    listSteps: async (going) => (await text.marks()?.listSteps(going)) ?? noSteps,
    goToStep: async (asked) => text.marks()?.goToStep(asked),
    dismiss: () => text.marks()?.dismiss(),
    showForFrame(card) {
      // Another frame has marks; this one may have none.
      if (toViewport && (card || text.marks()))
        text.loadMarks().then((marks) => marks.showForFrame(card, toViewport), onError);
    },
    markAnew: () => text.marks()?.markAnew(),
    stop: () => controller.abort(),
  };
}
