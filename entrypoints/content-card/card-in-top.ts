/**
 * The card of a frame that is too small for one opens in the tab's top frame. It is asked for by
 * way of the background, so that no page can ask for it or read what is asked.
 */
import type { FrameCard } from '../../lib/messages/messages.ts';
import { randomId } from '../../lib/messages/random-id.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { HoverActions, Point } from '../content/hover.ts';
import type { PageMention } from '../content/page-mention.ts';
import type { SubjectOf } from './card-subject.ts';
import { type Box, isNear } from './place-card.ts';

interface Options {
  signal: AbortSignal;
  subjectOf: SubjectOf;
  onError: (error: unknown) => void;
}

export function createCardInTop({ signal, subjectOf, onError }: Options): HoverActions {
  const frame = randomId();
  let asked: Box | null = null;
  let isOpen = false;

  const pass = (card: FrameCard | null) => {
    sendToBackground('passCard', { card }).catch(onError);
  };
  const ask = (mention: PageMention, pointer: Point) => {
    const { entities, context, line } = subjectOf(mention, pointer);
    asked = line();
    if (!asked) return;
    const { left, top, right, bottom } = asked;
    pass({
      key: `${frame} ${mention.id}`,
      entities,
      context: context(),
      line: { left, top, right, bottom },
      pointer,
      isAsked: isOpen,
    });
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
    // The card is in another frame, which sees the pointer there: here is the gap before it.
    isOverCard: (point) => isOpen && asked !== null && isNear(asked, point),
    isOpen: () => isOpen,
  };
}
