/** The cards' script, which most pages never need: loaded when the pointer first stays on a mark. */
import { browser } from '../../lib/messages/browser.ts';
import type { FrameCard } from '../../lib/messages/messages.ts';
import type { ShadowRootOf } from '../../lib/page/text-blocks.ts';
import type { HoverActions, Point } from './hover.ts';
import type { MentionStore } from './mention-store.ts';

export interface FrameCards extends HoverActions {
  /** Shows the card of a small frame inside this one; the pointer is at the point of this one. */
  showForFrame(card: FrameCard, point: Point): void;
}

export interface FrameCardsOptions {
  signal: AbortSignal;
  store: MentionStore;
  shadowRootOf: ShadowRootOf;
  /** The card was dismissed from inside. */
  onDismiss: () => void;
  /** The pointer has left the card. */
  onLeft: () => void;
  onError: (error: unknown) => void;
}

export type CreateFrameCards = (options: FrameCardsOptions) => FrameCards;

/** What the cards' script leaves in the content script's world. */
export interface CardScript {
  gainsayCards: CreateFrameCards;
}

/** Loads the cards' script into this world, which the page has no part in; later calls load nothing. */
async function loadCardScript(): Promise<CardScript> {
  await import(/* @vite-ignore */ browser.runtime.getURL('content-card.js'));
  return globalThis as unknown as CardScript;
}

/** Cards that are there when they are first asked for; what was asked last is done when they are. */
export function createLateCards(options: FrameCardsOptions): FrameCards {
  let cards: FrameCards | null = null;
  let isLoading = false;
  let asked: ((cards: FrameCards) => void) | null = null;

  const load = async () => {
    isLoading = true;
    try {
      cards = (await loadCardScript()).gainsayCards(options);
      asked?.(cards);
    } catch (error) {
      options.onError(error);
    } finally {
      asked = null;
      isLoading = false;
    }
  };
  const ask = (action: (cards: FrameCards) => void) => {
    if (cards) {
      action(cards);
      return;
    }
    asked = action;
    if (!isLoading) void load();
  };
  return {
    prepare: (mention, point) => ask((loaded) => loaded.prepare(mention, point)),
    open: (mention, point) => ask((loaded) => loaded.open(mention, point)),
    showForFrame: (card, point) => ask((loaded) => loaded.showForFrame(card, point)),
    close() {
      asked = null;
      cards?.close();
    },
    isOverCard: (point) => cards?.isOverCard(point) ?? false,
    isOpen: () => cards?.isOpen() ?? false,
  };
}
