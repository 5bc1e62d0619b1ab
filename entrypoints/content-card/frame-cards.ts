/** The cards of a frame: for its own marks here or in the top frame, and for unfit frames inside it. */
import type { HoverActions } from '../content/hover.ts';
import type { CreateFrameCards } from '../content/late-cards.ts';
import { isUnfitForCard } from '../content/this-frame.ts';
import { createCard } from './card.ts';
import { createCardInTop } from './card-in-top.ts';
import { type SubjectOf, subjectOfFrame, subjectOfMention } from './card-subject.ts';

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
  };
}

export const createFrameCards: CreateFrameCards = (options) => {
  const { signal, store, shadowRootOf, onError } = options;
  const subjectOf: SubjectOf = (mention, point) =>
    subjectOfMention(mention, point, store, shadowRootOf);
  const card = createCard(options);
  const own: HoverActions = {
    ...card,
    prepare: (mention, point) => card.prepare(subjectOf(mention, point)),
    open: (mention, point) => card.open(subjectOf(mention, point)),
  };
  return {
    ...chooseActions(own, createCardInTop({ signal, subjectOf, onError })),
    showForFrame(asked, point) {
      const subject = subjectOfFrame(asked, point);
      if (asked.isAsked) card.open(subject);
      else card.prepare(subject);
    },
  };
};
