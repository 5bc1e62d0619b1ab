/** Marks the text of this page as the content script marks a web page's: with the very same code. */

import { annotateFrame, type FrameAnnotation } from '../../lib/annotate/annotate-frame.ts';
import { createFrameAnswers } from '../../lib/annotate/answer-popup.ts';
import type { CardScript } from '../../lib/annotate/late-cards.ts';
import type { MarkScript } from '../../lib/annotate/late-marks.ts';
import { browser } from '../../lib/messages/browser.ts';
import type { FrameList, FrameSettings } from '../../lib/messages/messages.ts';
import { handleInContent } from '../../lib/messages/send.ts';
import { chooseStep } from '../../lib/page/choose-step.ts';
import { lookOf, parseSettings } from '../../lib/settings/settings.ts';
import { readSettings, watchSettings } from '../../lib/settings/settings-storage.ts';
import { loadTextRecord, type ReadDocument } from './record-text.ts';

export interface TextAnnotation {
  /** Goes to the next mention or the one before, and opens its card with the focus in it. */
  step(way: 1 | -1): Promise<void>;
  /** Goes to one of the listed mentions. */
  goTo(id: number): Promise<void>;
}

/** The cards' code as a part of this page: the content script's address is another origin here. */
async function loadCards(): Promise<CardScript> {
  const [cards, lists, sentences, drawn] = await Promise.all([
    import('../../lib/annotate/card/frame-cards.ts'),
    import('../../lib/annotate/list-frame.ts'),
    import('../../lib/annotate/list-sentences.ts'),
    import('../../lib/page/drawn-marks.ts'),
  ]);
  const { createFrameCards } = cards;
  const { listFrame } = lists;
  const { listSentences } = sentences;
  const { createDrawnMarks } = drawn;
  return { createFrameCards, listFrame, listSentences, createDrawnMarks };
}

async function loadMarks(): Promise<MarkScript> {
  const [{ layout }, { createFrameMarks }] = await Promise.all([
    import('../../lib/annotate/layout.ts'),
    import('../../lib/annotate/frame-marks.ts'),
  ]);
  return { layout, createFrameMarks };
}

/** A reader who opens a text here wants it marked, whatever was chosen for sites. */
function toFrameSettings(settings: ReturnType<typeof parseSettings>): FrameSettings {
  const { restMs, marking, markedNames, entitiesOff } = settings;
  return { isOn: true, restMs, marking, markedNames, entitiesOff, look: lookOf(settings) };
}

/** In a tab the popup, the keyboard commands and the background speak to this page as to a frame. */
function answer(
  find: () => FrameAnnotation,
  readAnew: () => void,
  tellDocument: () => ReadDocument,
  signal: AbortSignal,
): void {
  const answers = createFrameAnswers({
    ...{ signal, host: () => '', readAnew },
    // The site of this page is always on.
    isOn: () => true,
    frame: find,
    loadRecord: () => loadTextRecord(tellDocument),
    reading: () => 'done',
    read: async () => find(),
    // It watches the storage itself.
    askAgain: async () => undefined,
  });
  handleInContent(answers, signal);
}

/**
 * Marks what is in `root`, and what comes into it, until the signal aborts.
 * @param onMentions called when there are other mentions
 * @param tellDocument what is read now
 */
export function annotateText(
  root: Element,
  onMentions: (found: FrameList) => void,
  tellDocument: () => ReadDocument,
  signal: AbortSignal,
): TextAnnotation {
  const area = browser.storage.local;
  let settings = toFrameSettings(parseSettings(null));
  // A list that could not be made is told with the next change.
  const tell = () => void annotation.listed().then(onMentions, () => undefined);
  const start = () =>
    annotateFrame({
      root,
      loadCards,
      loadMarks,
      settings: () => settings,
      // Called while it starts too.
      onShown: () => queueMicrotask(tell),
      onOrphaned: () => undefined,
    });
  let annotation = start();
  const follow = (stored: ReturnType<typeof parseSettings>) => {
    settings = toFrameSettings(stored);
    annotation.markAnew();
  };
  watchSettings(area, follow, signal);
  // Without settings those stand that everybody begins with.
  readSettings(area).then(follow, () => undefined);
  answer(
    () => annotation,
    () => {
      annotation.stop();
      annotation = start();
    },
    tellDocument,
    signal,
  );
  signal.addEventListener('abort', () => annotation.stop());

  const take = async (way: 1 | -1 | 0, id: number | null) => {
    const steps = await annotation.listSteps(id);
    const chosen = chooseStep([{ frame: 0, ...steps }], way, 0);
    if (!chosen) return;
    const { index, place, total } = chosen;
    await annotation.goToStep({ index, step: { place, total } });
  };
  return {
    step: (way) => take(way, null),
    goTo: (id) => take(0, id),
  };
}
