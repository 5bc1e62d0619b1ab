/**
 * The part of Gainsay in every page: page text out, marks in, hover. A plain script and not one of
 * WXT's content scripts, whose wrapper talks to the page (docs/browser-bugs.md).
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { annotateFrame, type FrameAnnotation } from '../../lib/annotate/annotate-frame.ts';
import { answerPopup } from '../../lib/annotate/answer-popup.ts';
import { heardFirst } from '../../lib/annotate/heard-first.ts';
import { loadCardScript } from '../../lib/annotate/late-cards.ts';
import { noSentences, noSteps, nothingListed } from '../../lib/annotate/nothing-listed.ts';
import { isTopFrame, isWorthReading, topHost } from '../../lib/annotate/this-frame.ts';
import { browser } from '../../lib/messages/browser.ts';
import { sendToBackground } from '../../lib/messages/send.ts';

/** From a question that failed to the next try, ms: each pause is twice the one before. */
const firstRetryMs = 500;

/** @returns null when the extension was removed or replaced, and this script with it */
async function askUntilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  for (let pauseMs = firstRetryMs; browser.runtime?.id; ) {
    try {
      return await ask();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      pauseMs *= 2;
    }
  }
  return null;
}

async function main(): Promise<void> {
  const script = new AbortController();
  const { signal } = script;
  const host = topHost();
  const ask = (pageSince: number | null) => sendToBackground('startFrame', { host, pageSince });
  const asked = await askUntilAnswered(() => ask(isTopFrame ? performance.timeOrigin : null));
  if (!asked) return;
  let settings = asked;
  let annotation: FrameAnnotation | null = null;

  const isOn = () => settings.isOn;
  const start = () => {
    if (annotation || !isOn()) return;
    if (!isWorthReading()) {
      // A frame that is too small to read may grow.
      addEventListener('resize', start, { passive: true, signal });
      return;
    }
    annotation = annotateFrame({ settings: () => settings, onOrphaned: () => script.abort() });
  };
  const stop = () => {
    annotation?.stop();
    annotation = null;
  };

  const askAgain = async () => {
    settings = await ask(null).catch(() => settings);
    if (!isOn()) stop();
    else if (annotation) annotation.markAnew();
    else start();
  };

  answerPopup({
    signal,
    host,
    isOn,
    listed: async () => (await annotation?.listed()) ?? nothingListed,
    sentences: async () => (await annotation?.sentences()) ?? noSentences,
    readOnce: async () =>
      isWorthReading() ? (await loadCardScript()).readOnce(signal) : nothingListed,
    listSteps: async (going) => (await annotation?.listSteps(going)) ?? noSteps,
    goToStep: async (asked) => annotation?.goToStep(asked),
    dismiss: () => annotation?.dismiss(),
    showForFrame: (card) => annotation?.showForFrame(card),
    readAnew() {
      stop();
      start();
    },
    askAgain,
  });
  // A page that is kept for going back to it is told nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && askAgain(), { signal });
  signal.addEventListener('abort', () => {
    stop();
    heardFirst()?.stop();
  });
  // A page that opens its document again takes all listeners off its window.
  const reopened = new MutationObserver(() => {
    stop();
    if (!document.documentElement) return;
    heardFirst()?.listen();
    start();
  });
  reopened.observe(document, { childList: true });
  signal.addEventListener('abort', () => reopened.disconnect());
  start();
}

export default defineUnlistedScript(() => {
  void main();
});
