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

interface QuietWatch {
  /** Whether a text without seams may mention something. */
  mayMention: (text: string) => Promise<boolean>;
  /** Called when something in the page has changed. */
  onChanged: () => void;
  /** Called once when the page is to be read by block, also before `watchQuietly` returns. */
  onWake: () => void;
  /** Called once when the page opens its document again, or gives it another root: nothing is watched from then on. */
  onReopened: () => void;
}

export function watchQuietly(watch: QuietWatch): QuietFrame {
  const { mayMention, onChanged, onWake, onReopened } = watch;
  let isOver = false;
  let isLookedAt = false;
  let looks = 0;
  let known = '';
  let timer = 0;

  const stop = () => {
    isOver = true;
    clearTimeout(timer);
    observer.disconnect();
  };
  /** Follows the document, and with `subtree` its text: one observer for both, where two would cost every frame. */
  const follow = (subtree: boolean) =>
    observer.observe(document, { childList: true, subtree, characterData: subtree });
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => target === document)) {
      stop();
      onReopened();
      return;
    }
    onChanged();
    follow(false);
    timer = setTimeout(look, firstPauseMs * 2 ** (looks - 1)) as unknown as number;
  });
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
      follow(false);
      return;
    }
    const text = looks++ < mostLooks ? textOfSmallPage() : null;
    if (text === null) {
      wake();
      return;
    }
    // Before the answer: what changes meanwhile is looked at too.
    follow(true);
    if (text !== known && text.trim()) {
      known = text;
      if (await mayMention(text)) wake();
    }
    isLookedAt = true;
  };
  void look();
  return { reading: () => (isLookedAt ? 'done' : 'going'), stop };
}
