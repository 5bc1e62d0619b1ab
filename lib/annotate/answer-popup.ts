/** Answers what a frame is asked: mostly by the popup. */

import type { FrameList, ToContent } from '../messages/messages.ts';
import { type Handlers, sendToPopup } from '../messages/send.ts';
import { readPageFacts } from '../page/page-facts.ts';
import type { FrameAnnotation } from './annotate-frame.ts';
import { loadCardScript } from './late-cards.ts';
import { loadRecordScript, type RecordScript } from './late-record.ts';
import { noSentences, noSteps, nothingListed } from './nothing-listed.ts';
import { contentTypeOf, isTopFrame, isWorthReading } from './this-frame.ts';

/** What a frame tells of itself. */
export interface FrameAnswers {
  signal: AbortSignal;
  host: () => string;
  isOn: () => boolean;
  /** What is mentioned; null where nothing is. */
  frame: () => FrameAnnotation | null;
  /** How far the frame has been read, as long as nothing is mentioned. */
  reading: () => FrameList['reading'];
  /** Reads the frame, where a card of another is to be shown in it. */
  read: () => Promise<FrameAnnotation | null>;
  readAnew: () => void;
  /** Unless given, the content script's way, which a page of ours cannot go. */
  loadRecord?: () => Promise<RecordScript>;
  /** The settings have changed. */
  askAgain: () => Promise<void>;
}

export function createFrameAnswers(options: FrameAnswers): Handlers<ToContent> {
  const { signal, host, isOn, frame, reading, readAnew, loadRecord = loadRecordScript } = options;
  return {
    async listMentions({ request, readsOnce }) {
      const answer = (isReadOnce: boolean, list: FrameList) =>
        sendToPopup('frameMentions', {
          request,
          isTop: isTopFrame,
          host: host(),
          isOn: isOn(),
          isReadOnce,
          contentType: contentTypeOf(),
          language: readPageFacts(document).language,
          ...list,
        });
      await answer(false, (await frame()?.listed()) ?? { ...nothingListed, reading: reading() });
      if (!readsOnce || isOn()) return null;
      const isWorth = isWorthReading();
      // What the frame mentions, read now and not marked.
      const read = isWorth ? (await loadCardScript()).readOnce(signal) : nothingListed;
      await answer(true, await read);
      return null;
    },
    listSentences: async () => ({
      ...{ title: document.title, address: location.href, isOn: isOn() },
      ...((await frame()?.sentences()) ?? { ...noSentences, reading: reading() }),
    }),
    readSelection: async () => {
      // Of a frame without a selection nothing is loaded.
      const isCollapsed = getSelection()?.isCollapsed ?? true;
      return { selected: isCollapsed ? null : (await loadRecord()).readSelection() };
    },
    readForDraft: async () => (await loadRecord()).readForDraft(),
    readText: async ({ quietMs }) => {
      if (!isWorthReading()) return null;
      const isMarked = () => (frame()?.reading() ?? reading()) !== 'going';
      return (await loadCardScript()).readText(quietMs, isMarked, signal);
    },
    listSteps: async ({ going }) => (await frame()?.listSteps(going)) ?? noSteps,
    async goToStep(asked) {
      await frame()?.goToStep(asked);
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
      frame()?.dismiss();
      return null;
    },
    async passCard({ card }) {
      const there = frame() ?? (card && (await options.read()));
      there?.showForFrame(card);
      return null;
    },
  };
}
