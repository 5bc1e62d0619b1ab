/** The cards' script, which most pages never need: loaded when the pointer first stays on a mark. */
import { remember } from '../async/remember.ts';
import { browser } from '../messages/browser.ts';
import type { FrameCard, FrameList, FrameSteps, StepPlace } from '../messages/messages.ts';
import type { DrawnMarks } from '../page/drawn-marks.ts';
import type { ShadowRootOf } from '../page/text-blocks.ts';
import type { HoverActions, Point } from './hover-actions.ts';
import type { listFrame } from './list-frame.ts';
import type { listSentences } from './list-sentences.ts';
import type { MentionStore } from './mention-store.ts';
import type { readText } from './read-text.ts';

export interface FrameCards extends HoverActions {
  /**
   * Shows the card of a small frame inside this one; the pointer is at the point of this one, or
   * has no part in it (null).
   */
  showForFrame(card: FrameCard, point: Point | null): void;
  /** What there is to go through; `going`: number of a mention that the reader asked for. */
  listSteps(going: number | null): FrameSteps;
  /** Scrolls to one of them, counted from 0, and opens its card with the focus in it. */
  goToStep(index: number, step: StepPlace): void;
  /** Number of the mention that the reader was last taken to; null before. */
  at(): number | null;
  /** Whether this page has let no card run. */
  isMute(): boolean;
}

export interface FrameCardsOptions {
  signal: AbortSignal;
  store: MentionStore;
  shadowRootOf: ShadowRootOf;
  /** The card was dismissed from inside. */
  onDismiss: () => void;
  /** The pointer has left the card. */
  onLeft: () => void;
  /** The reader keeps the card open: it is not the pointer's any more. */
  onKept: () => void;
  onError: (error: unknown) => void;
}

interface LateCardsOptions extends FrameCardsOptions {
  loadCards: LoadCards;
}

/** What the cards' script brings: cards, the lists that the popup asks for, and marks that highlights cannot draw. */
export interface CardScript {
  createFrameCards: (options: FrameCardsOptions) => FrameCards;
  listFrame: typeof listFrame;
  listSentences: typeof listSentences;
  createDrawnMarks: () => DrawnMarks;
}

/** Brings it; called again after a failure. */
/** With what a page of ours has no part in. */
interface WholeCardScript extends CardScript {
  /** What the frame's page mentions, read now; nothing is marked or followed. */
  readOnce: (signal: AbortSignal) => Promise<FrameList>;
  /** All of the frame's text, when the page is at rest. */
  readText: typeof readText;
}

export type LoadCards = () => Promise<CardScript>;

/** How it is left in the content script's world. */
export interface CardGlobal {
  gainsayCards: WholeCardScript;
}

/** Loads the cards' script into this world, which the page has no part in; later calls load nothing. */
export async function loadCardScript(): Promise<WholeCardScript> {
  await import(/* @vite-ignore */ browser.runtime.getURL('content-card.js'));
  return (globalThis as unknown as CardGlobal).gainsayCards;
}

export interface LateCards extends Omit<FrameCards, 'listSteps' | 'goToStep'> {
  /** All that cards can do, when their script is here. */
  loaded(): Promise<FrameCards>;
}

/** Cards that are there when they are first asked for; what was asked last is done when they are. */
export function createLateCards(options: LateCardsOptions): LateCards {
  let cards: FrameCards | null = null;
  let asked: ((cards: FrameCards) => void) | null = null;

  const loaded = remember(async () => {
    try {
      cards = (await options.loadCards()).createFrameCards(options);
      asked?.(cards);
      return cards;
    } catch (error) {
      options.onError(error);
      throw error;
    } finally {
      asked = null;
    }
  });
  const ask = (action: (cards: FrameCards) => void) => {
    if (cards) {
      action(cards);
      return;
    }
    asked = action;
    // Its failure was told; what was asked is asked again when the pointer comes again.
    loaded().catch(() => undefined);
  };
  return {
    loaded,
    prepare: (mention, point) => ask((loaded) => loaded.prepare(mention, point)),
    open: (mention, point) => ask((loaded) => loaded.open(mention, point)),
    showForFrame: (card, point) => ask((loaded) => loaded.showForFrame(card, point)),
    close() {
      asked = null;
      cards?.close();
    },
    isOverCard: (point) => cards?.isOverCard(point) ?? false,
    isOpen: () => cards?.isOpen() ?? false,
    closeKept: () => cards?.closeKept() ?? false,
    at: () => cards?.at() ?? null,
    isMute: () => cards?.isMute() ?? false,
  };
}
