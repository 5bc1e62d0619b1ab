/**
 * The card of a frame that is too small for one opens in the tab's top frame. It is asked for by
 * way of the background, so that no page can ask for it or read what is asked.
 */
import type { FrameCard, StepPlace } from '../../messages/messages.ts';
import { randomId } from '../../messages/random-id.ts';
import { sendToBackground } from '../../messages/send.ts';
import type { HoverActions, Point } from '../hover-actions.ts';
import type { PageMention } from '../page-mention.ts';
import type { SubjectOf } from './card-subject.ts';
import { type Box, isNear } from './place-card.ts';

/** Where no pointer is: the first line of the words counts. */
export const corner: Point = { x: 0, y: 0, screenX: 0, screenY: 0 };

interface Options {
  signal: AbortSignal;
  subjectOf: SubjectOf;
  onError: (error: unknown) => void;
}

export interface CardInTop extends HoverActions {
  /** Opens the card of a mention that the reader was taken to. */
  step(mention: PageMention, step: StepPlace): void;
}

export function createCardInTop({ signal, subjectOf, onError }: Options): CardInTop {
  const frame = randomId();
  let asked: Box | null = null;
  let isOpen = false;

  const pass = (card: FrameCard | null) => {
    sendToBackground('passCard', { card }).catch(onError);
  };
  const cardOf = (mention: PageMention, point: Point): FrameCard | null => {
    const { meanings, context, line, scheme } = subjectOf(mention, point);
    asked = line();
    if (!asked) return null;
    const { left, top, right, bottom } = asked;
    return {
      key: `${frame} ${mention.id}`,
      meanings,
      context: context(),
      line: { left, top, right, bottom },
      pointer: point,
      scheme: scheme(),
      isAsked: isOpen,
      step: null,
    };
  };
  const ask = (mention: PageMention, pointer: Point) => {
    const card = cardOf(mention, pointer);
    if (card) pass(card);
  };
  const close = () => {
    if (asked) pass(null);
    asked = null;
    isOpen = false;
  };

  for (const type of ['pagehide', 'scroll']) {
    addEventListener(type, close, { capture: true, passive: true, signal });
  }
  return {
    prepare: ask,
    open(mention, point) {
      isOpen = true;
      ask(mention, point);
    },
    close,
    step(mention, step) {
      const card = cardOf(mention, corner);
      // What becomes of it is between the reader and the top frame: nothing here closes it.
      asked = null;
      isOpen = false;
      if (card) pass({ ...card, pointer: null, isAsked: true, step });
    },
    // The card is in another frame, which sees the pointer there: here is the gap before it.
    isOverCard: (point) => isOpen && asked !== null && isNear(asked, point),
    isOpen: () => isOpen,
    // What is kept open in the top frame is closed there.
    closeKept: () => false,
  };
}
