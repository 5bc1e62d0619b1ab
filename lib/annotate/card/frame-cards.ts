/** The cards of a frame: for its own marks here or in the top frame, and for unfit frames inside it. */
import { sendToBackground } from '../../messages/send.ts';
import { scrollToRange } from '../../page/scroll-to-range.ts';
import type { HoverActions } from '../hover-actions.ts';
import type { CardScript } from '../late-cards.ts';
import { isUnfitForCard } from '../this-frame.ts';
import { corner, createCardInTop } from './card-in-top.ts';
import { type SubjectOf, subjectAtEdge, subjectOfFrame, subjectOfMention } from './card-subject.ts';
import { createSteps } from './steps.ts';
import { createTwoCards } from './two-cards.ts';

/** How long a mention that the reader was taken to stays washed without a card beside it, ms. */
const washedMs = 2_500;

/** The frame's own card, or one in the top frame when this one is unfit for it at the time. */
function chooseActions(own: HoverActions, inTop: HoverActions): HoverActions {
  let used = own;
  const choose = () => {
    const wanted = isUnfitForCard() ? inTop : own;
    if (wanted === used || used.isOpen()) return;
    used.close();
    used = wanted;
  };
  return {
    prepare(mention, point) {
      choose();
      used.prepare(mention, point);
    },
    open(mention, point) {
      choose();
      used.open(mention, point);
    },
    close: () => used.close(),
    isOverCard: (point) => used.isOverCard(point),
    isOpen: () => used.isOpen(),
    closeKept: () => own.closeKept(),
  };
}

export const createFrameCards: CardScript['createFrameCards'] = (options) => {
  const { signal, store, shadowRootOf, onError } = options;
  const subjectOf: SubjectOf = (mention, point) =>
    subjectOfMention(mention, point, store, shadowRootOf);
  let isMute = false;
  const onMute = (isSo: boolean) => {
    isMute = isSo;
    sendToBackground('reportCards', { open: !isSo }).catch(onError);
  };
  const card = createTwoCards({ ...options, onMute }, options.onKept);
  const own: HoverActions = {
    ...card,
    prepare: (mention, point) => card.prepare(subjectOf(mention, point)),
    open: (mention, point) => card.open(subjectOf(mention, point)),
  };
  const inTop = createCardInTop({ signal, subjectOf, onError });
  const steps = createSteps(store);
  let washed: ReturnType<typeof setTimeout> | undefined;
  return {
    ...chooseActions(own, inTop),
    showForFrame(asked, point) {
      const subject =
        asked.pointer && point ? subjectOfFrame(asked, asked.pointer, point) : subjectAtEdge(asked);
      if (asked.isAsked) card.open(subject);
      else card.prepare(subject);
    },
    listSteps: (going) => steps.list(going),
    at: () => steps.at(),
    isMute: () => isMute,
    goToStep(index, step) {
      const mention = steps.take(index);
      if (!mention) return;
      scrollToRange(mention.range);
      if (isUnfitForCard()) inTop.step(mention, step);
      else card.open({ ...subjectOf(mention, corner), step });
      store.point(mention);
      clearTimeout(washed);
      washed = setTimeout(() => card.isOpen() || store.point(null), washedMs);
    },
  };
};
