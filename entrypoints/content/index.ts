/**
 * The part of Gainsay in every frame: whether it is worth reading, and whether it may mention anything. The
 * rest is loaded where it does. A plain script and not one of WXT's content scripts, whose wrapper talks to
 * the page (docs/browser-bugs.md).
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followAddress } from '../../lib/annotate/follow-address.ts';
import { hear, heardFirst } from '../../lib/annotate/heard-first.ts';
import { type FrameAnnotation, loadReaderScript } from '../../lib/annotate/late-reader.ts';
import { type QuietFrame, watchQuietly } from '../../lib/annotate/quiet-frame.ts';
import { followScreenPlace } from '../../lib/annotate/screen-place.ts';
import { isTopFrame, isWorthReading, topHost } from '../../lib/annotate/this-frame.ts';
import { browser } from '../../lib/messages/browser.ts';
import {
  type ContentListener,
  listenInContent,
  sendToBackground,
} from '../../lib/messages/send.ts';

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

/** What may mention something; nothing of a page is told before it is known that its site is on. */
async function mayMention(text: string): Promise<boolean> {
  const { places } = await sendToBackground('siftText', { text });
  return places?.length !== 0;
}

async function main(): Promise<void> {
  const script = new AbortController();
  const { signal } = script;
  const host = topHost();
  const ask = (pageSince: number | null) => sendToBackground('startFrame', { host, pageSince });
  const asked = await askUntilAnswered(() => ask(isTopFrame ? performance.timeOrigin : null));
  if (!asked) return;
  let settings = asked;
  /** Where nothing is mentioned yet. */
  let quiet: QuietFrame | null = null;
  /** What reads the page by block, on its way or here. */
  let reading: Promise<FrameAnnotation | null> | null = null;
  let annotation: FrameAnnotation | null = null;
  if (isTopFrame) {
    const tell = (address: string) => sendToBackground('pageMoved', { host, address });
    followAddress((address) => void tell(address).catch(() => undefined), signal);
  }
  const toViewport = isTopFrame ? followScreenPlace(signal) : null;

  const read = (): Promise<FrameAnnotation | null> => {
    quiet?.stop();
    quiet = null;
    const begun = loadReaderScript().then(
      ({ annotateFrame }) => {
        // It may have been stopped, or begun anew.
        if (reading !== begun || signal.aborted) return null;
        const onOrphaned = () => script.abort();
        annotation = annotateFrame({ settings: () => settings, toViewport, onOrphaned });
        return annotation;
      },
      () => {
        if (!browser.runtime?.id) script.abort();
        else if (reading === begun) reading = null;
        return null;
      },
    );
    reading = begun;
    return begun;
  };
  const start = () => {
    if (quiet || reading || !settings.isOn) return;
    if (!isWorthReading()) {
      // A frame that is too small to read may grow.
      addEventListener('resize', start, { passive: true, signal });
      return;
    }
    quiet = watchQuietly(mayMention, read);
    if (reading) quiet = null;
  };
  const stop = () => {
    quiet?.stop();
    quiet = null;
    reading = null;
    annotation?.stop();
    annotation = null;
  };
  const readAnew = () => {
    stop();
    start();
  };
  const askAgain = async () => {
    settings = await ask(null).catch(() => settings);
    if (!settings.isOn) stop();
    else if (annotation) annotation.markAnew();
    else start();
  };

  const answers = async (): Promise<ContentListener> => {
    const { createListener } = await loadReaderScript();
    return createListener({
      ...{ signal, host, readAnew, askAgain },
      isOn: () => settings.isOn,
      frame: () => annotation,
      reading: () => quiet?.reading() ?? (reading ? 'going' : 'done'),
      read: () => reading ?? read(),
    });
  };
  let answering: Promise<ContentListener> | null = null;
  listenInContent((message, sender, respond) => {
    const { name } = message;
    // What is told to all frames costs those nothing in which nothing is mentioned.
    if (!annotation && name === 'settingsChanged') void askAgain();
    else if (!annotation && name === 'corporaChanged') readAnew();
    else if (annotation || name !== 'dismissCard') {
      answering ??= answers();
      answering.then(
        (listener) => listener(message, sender, respond),
        () => {
          answering = null;
          respond(undefined);
        },
      );
      return true;
    }
    return undefined;
  }, signal);
  // A page that is kept for going back to it is told nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && askAgain(), { signal });
  hear(
    'keydown',
    ({ key, isTrusted }) => {
      if (!isTrusted || key !== 'Escape' || annotation || !settings.isOn) return;
      // Another frame of the tab may have a card.
      if (!isTopFrame || frames.length > 0)
        sendToBackground('dismissCards', {}).catch(() => undefined);
    },
    signal,
  );
  // A page that opens its document again takes all listeners off its window.
  const reopened = new MutationObserver(() => {
    stop();
    if (!document.documentElement) return;
    heardFirst()?.listen();
    start();
  });
  reopened.observe(document, { childList: true });
  signal.addEventListener('abort', () => {
    reopened.disconnect();
    stop();
    heardFirst()?.stop();
  });
  start();
}

export default defineUnlistedScript(() => {
  void main();
});
