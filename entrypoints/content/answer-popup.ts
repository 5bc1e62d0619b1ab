/** Answers what a frame is asked: mostly by the popup. */

import type {
  FrameCard,
  FrameSteps,
  ListedMention,
  ToContent,
} from '../../lib/messages/messages.ts';
import { handleInContent, sendToPopup } from '../../lib/messages/send.ts';
import { isTopFrame } from './this-frame.ts';

interface PopupOptions {
  signal: AbortSignal;
  host: string;
  isOn: () => boolean;
  mentions: () => ListedMention[];
  /** Ids of the corpora of which only the first mentions are kept. */
  capped: () => string[];
  listSteps: (going: number | null) => Promise<FrameSteps>;
  goToStep: (asked: ToContent['goToStep']['params']) => Promise<void>;
  dismiss: () => void;
  showForFrame: (card: FrameCard | null) => void;
  readAnew: () => void;
}

export function answerPopup(options: PopupOptions): void {
  const { signal, host, isOn, mentions, capped, dismiss, showForFrame, readAnew } = options;
  handleInContent(
    {
      async listMentions({ request }) {
        await sendToPopup('frameMentions', {
          request,
          isTop: isTopFrame,
          host,
          isOn: isOn(),
          contentType: document.contentType,
          mentions: mentions(),
          capped: capped(),
        });
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
