/** Answers what a frame is asked: mostly by the popup. */

import type { FrameCard, FrameSteps, ListedMention, ToContent } from '../messages/messages.ts';
import { handleInContent, sendToPopup } from '../messages/send.ts';
import type { ReadMentions } from './read-once.ts';
import { isTopFrame } from './this-frame.ts';

interface PopupOptions {
  signal: AbortSignal;
  host: string;
  isOn: () => boolean;
  mentions: () => ListedMention[];
  /** What the frame mentions, read now and not marked. */
  readOnce: () => Promise<ReadMentions>;
  /** Ids of the corpora of which only the first mentions are kept. */
  capped: () => string[];
  listSteps: (going: number | null) => Promise<FrameSteps>;
  goToStep: (asked: ToContent['goToStep']['params']) => Promise<void>;
  dismiss: () => void;
  showForFrame: (card: FrameCard | null) => void;
  readAnew: () => void;
  /** The settings have changed. */
  askAgain: () => Promise<void>;
}

export function answerPopup(options: PopupOptions): void {
  const { signal, host, isOn, mentions, capped, dismiss, showForFrame, readAnew } = options;
  handleInContent(
    {
      async listMentions({ request, readsOnce }) {
        const answer = (isReadOnce: boolean, read: ReadMentions) =>
          sendToPopup('frameMentions', {
            request,
            isTop: isTopFrame,
            host,
            isOn: isOn(),
            isReadOnce,
            contentType: document.contentType,
            ...read,
          });
        await answer(false, { mentions: mentions(), capped: capped() });
        if (readsOnce && !isOn()) await answer(true, await options.readOnce());
        return null;
      },
      listSteps: ({ going }) => options.listSteps(going),
      async goToStep(asked) {
        await options.goToStep(asked);
        return null;
      },
      corporaChanged() {
        readAnew();
        return null;
      },
      async settingsChanged() {
        await options.askAgain();
        return null;
      },
      dismissCard() {
        dismiss();
        return null;
      },
      passCard({ card }) {
        showForFrame(card);
        return null;
      },
    },
    signal,
  );
}
