/**
 * The part of Gainsay in every frame: whether it is worth reading, and whether it may mention anything. The
 * rest is loaded where it does. A plain script and not one of WXT's content scripts, whose wrapper talks to
 * the page (docs/browser-bugs.md).
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followAddress } from '../../lib/annotate/follow-address.ts';
import { heardFirst } from '../../lib/annotate/heard-first.ts';
import { type FrameAnnotation, loadReaderScript } from '../../lib/annotate/late-reader.ts';
import { type QuietFrame, watchQuietly } from '../../lib/annotate/quiet-frame.ts';
import { followReopening } from '../../lib/annotate/reopened.ts';
import { followScreenPlace, toViewport } from '../../lib/annotate/screen-place.ts';
import { isTopFrame, isWorthReading, topHost } from '../../lib/annotate/this-frame.ts';
import { whenWorthAsking } from '../../lib/annotate/unasked-frame.ts';
import { askBackground } from '../../lib/messages/ask-background.ts';
import { contentBrowser } from '../../lib/messages/content-browser.ts';
import { listenInContent } from '../../lib/messages/listen-in-content.ts';
import type { FrameSettings } from '../../lib/messages/messages.ts';
import type { ContentListener } from '../../lib/messages/send.ts';

/** From a question that failed to the next try, ms: each pause is twice the one before. */
const firstRetryMs = 500;

/** No signal, whose object would cost every frame. It ends when the extension was removed or replaced. */
const life = { aborted: false };
/** The top frame is told by its address. */
const host = isTopFrame ? null : topHost();

const ask = (pageSince: number | null) => askBackground('startFrame', { host, pageSince });

/** @returns null when the extension was removed or replaced, and this script with it */
async function askUntilAnswered(since: number | null): Promise<FrameSettings | null> {
  for (let pauseMs = firstRetryMs; ; pauseMs *= 2) {
    const answer = await ask(since);
    if (answer || !contentBrowser.runtime?.id) return answer;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** What may mention something, also where nobody can tell; nothing of a page is told before its site is on. */
async function mayMention(text: string): Promise<boolean> {
  return (await askBackground('siftText', { text }))?.places?.length !== 0;
}

async function main(): Promise<void> {
  const since = heardFirst()?.since ?? performance.timeOrigin;
  const asked = await askUntilAnswered(isTopFrame ? since : null);
  if (!asked) return;
  let settings = asked;
  /** Where nothing is mentioned yet. */
  let quiet: QuietFrame | null = null;
  /** What reads the page by block, on its way or here. */
  let reading: Promise<FrameAnnotation | null> | null = null;
  let annotation: FrameAnnotation | null = null;
  /** Ends what answers in the page. */
  let script: AbortController | null = null;
  let unfollow: (() => void) | null = null;
  let isFollowed = !isTopFrame;
  /** A page goes on to another address when it changes, or somebody does something in it. */
  const follow = () => {
    if (isFollowed) return;
    isFollowed = true;
    followAddress((address) => void askBackground('pageMoved', { address }), life);
  };
  if (isTopFrame) {
    followScreenPlace(life);
    heardFirst()?.pass('pointerdown', follow, life);
  }

  const read = (): Promise<FrameAnnotation | null> => {
    quiet?.stop();
    quiet = null;
    unfollow ??= followReopening(onReopened);
    follow();
    const begun = loadReaderScript().then(
      ({ annotateFrame }) => {
        // It may have been stopped, or begun anew.
        if (reading !== begun || life.aborted) return null;
        const frame = { settings: () => settings, onOrphaned: end };
        annotation = annotateFrame({ ...frame, toViewport: isTopFrame ? toViewport : null });
        return annotation;
      },
      () => {
        if (!contentBrowser.runtime?.id) end();
        else if (reading === begun) reading = null;
        return null;
      },
    );
    reading = begun;
    return begun;
  };
  const start = () => {
    if (quiet || reading || !settings.isOn || life.aborted) return;
    if (!isWorthReading()) {
      // A frame that is too small to read may grow.
      addEventListener('resize', start);
      unfollow ??= followReopening(onReopened);
      return;
    }
    quiet = watchQuietly({ mayMention, onChanged: follow, onWake: read, onReopened });
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
  // A page that opens its document again takes all listeners off its window.
  const onReopened = () => {
    stop();
    unfollow ??= followReopening(onReopened);
    if (!document.documentElement) return;
    heardFirst()?.listen();
    start();
  };
  const end = () => {
    life.aborted = true;
    script?.abort();
    unfollow?.();
    stop();
    heardFirst()?.stop();
  };
  const askAgain = async () => {
    settings = (await ask(null)) ?? settings;
    if (!settings.isOn) stop();
    else if (annotation) annotation.markAnew();
    else start();
  };

  const answers = async (): Promise<ContentListener> => {
    const { createListener } = await loadReaderScript();
    script ??= new AbortController();
    return createListener({
      ...{ signal: script.signal, host: topHost, readAnew, askAgain },
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
  });
  // A page that is kept for going back to it is told nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && !life.aborted && askAgain());
  heardFirst()?.pass(
    'keydown',
    ({ key, isTrusted }) => {
      follow();
      if (!isTrusted || key !== 'Escape' || annotation || !settings.isOn) return;
      // Another frame of the tab may have a card.
      if (!isTopFrame || frames.length > 0) void askBackground('dismissCards', {});
    },
    life,
  );
  start();
}

export default defineUnlistedScript(() => whenWorthAsking(life, main));
