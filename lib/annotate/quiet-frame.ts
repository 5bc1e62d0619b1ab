/** A frame in which nothing is mentioned: looked at as a whole, and again when it changes. */
import type { FrameList } from '../messages/messages.ts';
import { textOfSmallPage } from './small-page.ts';

/** From a change to the next look, ms: each pause is twice the one before. */
const firstPauseMs = 100;
/** A page that changes more often than this is read by block, since only what changed is read then. */
const mostLooks = 4;

export interface QuietFrame {
  reading(): FrameList['reading'];
  stop(): void;
}

/**
 * @param mayMention whether a text without seams may mention something; fails where nobody can tell
 * @param onWake called once when the page is to be read by block, also before this returns
 */
export function watchQuietly(
  mayMention: (text: string) => Promise<boolean>,
  onWake: () => void,
): QuietFrame {
  let isOver = false;
  let isLookedAt = false;
  let looks = 0;
  let known = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(() => {
    observer.disconnect();
    timer = setTimeout(look, firstPauseMs * 2 ** (looks - 1));
  });
  const stop = () => {
    isOver = true;
    clearTimeout(timer);
    observer.disconnect();
  };
  const wake = () => {
    if (isOver) return;
    stop();
    onWake();
  };
  const look = async () => {
    if (isOver) return;
    // What nobody sees is not read.
    if (document.hidden) {
      document.addEventListener('visibilitychange', look, { once: true });
      return;
    }
    const text = looks++ < mostLooks ? textOfSmallPage() : null;
    if (text === null) {
      wake();
      return;
    }
    // Before the answer: what changes meanwhile is looked at too.
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    if (text !== known && text.trim()) {
      known = text;
      // Who reads by block asks until there is an answer.
      if (await mayMention(text).catch(() => true)) wake();
    }
    isLookedAt = true;
  };
  void look();
  return { reading: () => (isLookedAt ? 'done' : 'going'), stop };
}
