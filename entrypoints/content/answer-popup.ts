/** Answers the popup, which asks every frame of its tab. */

import type { ListedMention } from '../../lib/messages/messages.ts';
import { handleInContent, sendToPopup } from '../../lib/messages/send.ts';
import { isTopFrame } from './this-frame.ts';

interface PopupOptions {
  signal: AbortSignal;
  host: string;
  isOn: () => boolean;
  mentions: () => ListedMention[];
  reveal: (id: number) => void;
}

export function answerPopup({ signal, host, isOn, mentions, reveal }: PopupOptions): void {
  const frame = crypto.randomUUID();
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
        });
        return null;
      },
      revealMention({ frame: asked, id }) {
        if (asked === frame) reveal(id);
        return null;
      },
    },
    signal,
  );
}
