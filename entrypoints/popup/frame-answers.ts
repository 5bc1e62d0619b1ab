/** Asks every frame of a tab for its mentions and keeps what they answer. */

import type { FrameMentions } from '../../components/mention-list/list-entities.ts';
import { browser } from '../../lib/messages/browser.ts';
import { handleInPopup, overhear, sendToFrames } from '../../lib/messages/send.ts';

/** A tab whose frames have said nothing for this long is taken to be silent, in ms. */
const silentAfterMs = 1000;
/** A page that is still being read is asked again after so long, in ms: it may have nothing to report. */
const askWhileReadMs = 500;
/** Pages report in bursts while they load; they are asked again once in such a time, in ms. */
const askAgainAfterMs = 150;

interface Listener {
  onAnswers(frames: FrameMentions[]): void;
  /** The top frame has not answered: what frames inside it say is not shown without it. */
  onSilence(): void;
}

/**
 * Asks now, and again whenever the tab has loaded or one of its frames reports other mentions,
 * until the signal aborts.
 * @returns asks once more; `readsOnce`: frames whose site is off read their page, unmarked
 */
export function followFrames(
  tab: number,
  listener: Listener,
  signal: AbortSignal,
): (readsOnce: boolean) => void {
  let request = '';
  /** Whether frames whose site is off are to read their page, until the tab has another. */
  let readsOnce = false;
  let frames = new Map<number, FrameMentions>();
  let silence: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const ask = async () => {
    const asked = crypto.randomUUID();
    request = asked;
    frames = new Map();
    clearTimeout(silence);
    const giveUp = () => {
      const hasTop = [...frames.values()].some(({ isTop }) => isTop);
      if (asked === request && !hasTop && !signal.aborted) listener.onSilence();
    };
    silence = setTimeout(giveUp, silentAfterMs);
    if (!(await sendToFrames(tab, 'listMentions', { request: asked, readsOnce }))) giveUp();
  };
  const askSoon = (ms = askAgainAfterMs) => {
    clearTimeout(again);
    again = setTimeout(ask, ms);
  };

  handleInPopup(
    {
      frameMentions(answer, sender) {
        const { frameId: frame } = sender;
        const isAsked = answer.request === request && sender.tab?.id === tab;
        if (!isAsked || frame === undefined) return null;
        frames.set(frame, { ...answer, frame });
        // The top frame tells host and content type, so nothing is shown before it.
        const answers = [...frames.values()];
        if (answers.some(({ isTop }) => isTop)) listener.onAnswers(answers);
        if (answer.isTop && answer.reading === 'going') askSoon(askWhileReadMs);
        return null;
      },
    },
    signal,
  );
  // What its frames tell the background comes here too.
  for (const what of ['reportMentions', 'reportCards'] as const) {
    overhear(
      what,
      (_, sender) => {
        if (sender.tab?.id === tab) askSoon();
      },
      signal,
    );
  }
  const onUpdated = (updated: number, change: { status?: string }) => {
    if (updated !== tab || change.status !== 'complete') return;
    readsOnce = false;
    askSoon();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onUpdated.removeListener(onUpdated);
    clearTimeout(silence);
    clearTimeout(again);
  });
  void ask();
  return (isToRead) => {
    readsOnce = isToRead;
    void ask();
  };
}
