/** Answers what a frame is asked: mostly by the popup. */

import type { FrameCard, ListedMention } from '../../lib/messages/messages.ts';
import { randomId } from '../../lib/messages/random-id.ts';
import { handleInContent, sendToPopup } from '../../lib/messages/send.ts';
import { isTopFrame } from './this-frame.ts';

interface PopupOptions {
  signal: AbortSignal;
  host: string;
  isOn: () => boolean;
  mentions: () => ListedMention[];
  /** Ids of the corpora of which only the first mentions are kept. */
  capped: () => string[];
  reveal: (id: number) => void;
  dismiss: () => void;
  showForFrame: (card: FrameCard | null) => void;
  readAnew: () => void;
}

export function answerPopup(options: PopupOptions): void {
  const { signal, host, isOn, mentions, capped, reveal, dismiss, showForFrame, readAnew } = options;
  const frame = randomId();
  handleInContent(
    {
      async listMentions({ request }) {
        await sendToPopup('frameMentions', {
          request,
          frame,
          isTop: isTopFrame,
          host,
          isOn: isOn(),
          contentType: document.contentType,
          mentions: mentions(),
          capped: capped(),
        });
        return null;
      },
      revealMention({ frame: asked, id }) {
        if (asked === frame) reveal(id);
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
