/** Answers what a frame is asked: mostly by the popup. */

import type {
  FrameCard,
  FrameList,
  FrameReport,
  FrameSteps,
  ToContent,
} from '../messages/messages.ts';
import { handleInContent, sendToPopup } from '../messages/send.ts';
import { readPageFacts } from '../page/page-facts.ts';
import { contentTypeOf, isTopFrame } from './this-frame.ts';

interface PopupOptions {
  signal: AbortSignal;
  host: string;
  isOn: () => boolean;
  listed: () => Promise<FrameList>;
  sentences: () => Promise<Pick<FrameReport, 'sentences' | 'total' | 'reading'>>;
  /** What the frame mentions, read now and not marked. */
  readOnce: () => Promise<FrameList>;
  listSteps: (going: number | null) => Promise<FrameSteps>;
  goToStep: (asked: ToContent['goToStep']['params']) => Promise<void>;
  dismiss: () => void;
  showForFrame: (card: FrameCard | null) => void;
  readAnew: () => void;
  /** The settings have changed. */
  askAgain: () => Promise<void>;
}

export function answerPopup(options: PopupOptions): void {
  const { signal, host, isOn, dismiss, showForFrame, readAnew } = options;
  handleInContent(
    {
      async listMentions({ request, readsOnce }) {
        const answer = (isReadOnce: boolean, list: FrameList) =>
          sendToPopup('frameMentions', {
            request,
            isTop: isTopFrame,
            host,
            isOn: isOn(),
            isReadOnce,
            contentType: contentTypeOf(),
            language: readPageFacts(document).language,
            ...list,
          });
        await answer(false, await options.listed());
        if (readsOnce && !isOn()) await answer(true, await options.readOnce());
        return null;
      },
      listSentences: async () => ({
        ...{ title: document.title, address: location.href, isOn: isOn() },
        ...(await options.sentences()),
      }),
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
