/** The card of the pointer and, beside it, one that the reader keeps open. */

import { type Card, type CardOptions, createCard } from './card.ts';
import type { CardSubject } from './card-subject.ts';

export interface TwoCards extends Omit<Card, 'placed' | 'isAbout'> {
  /** Closes the card that is kept open. @returns whether there was one */
  closeKept(): boolean;
}

/**
 * A card that is kept open is no longer the pointer's: marks open another one beside it. One is kept
 * at a time; keeping a second lets go of the first.
 * @param onKept the pointer has no card any more
 */
export function createTwoCards(
  options: Omit<CardOptions, 'onPinned' | 'beside'>,
  onKept: () => void,
): TwoCards {
  let kept: Card | null = null;
  let own: Card;

  const closeKept = (): boolean => {
    const card = kept;
    kept = null;
    card?.close();
    return card !== null;
  };
  const create = (): Card => {
    const card: Card = createCard({
      ...options,
      onDismiss: () => (card === kept ? closeKept() : options.onDismiss()),
      beside: () => (card === kept ? null : (kept?.placed() ?? null)),
      onPinned(isPinned) {
        if (isPinned && card === own) {
          closeKept();
          kept = card;
          own = create();
          onKept();
        } else if (!isPinned && card === kept) {
          // It is the pointer's again, which is on it.
          own.close();
          kept = null;
          own = card;
        }
      },
    });
    return card;
  };
  own = create();

  /** The same card twice would say nothing more; but who is taken to a mention is shown it. */
  const isKept = (subject: CardSubject) => !subject.step && kept?.isAbout(subject);
  return {
    prepare: (subject) => isKept(subject) || own.prepare(subject),
    open: (subject) => isKept(subject) || own.open(subject),
    close: () => own.close(),
    isOverCard: (point) => own.isOverCard(point),
    isOpen: () => own.isOpen(),
    closeKept,
  };
}
