/**
 * Which cards our own content scripts opened. The card's page is web-accessible, so a page may
 * frame it too; such a frame has no token that a content script of its tab announced.
 */
import { MessageError } from '../../lib/messages/send.ts';

export interface CardTokens {
  register(token: string, tab: number): Promise<void>;
  /** @throws MessageError `unknown-card` when no content script of the tab announced the token */
  check(token: string, tab: number): Promise<void>;
}

/** More cards than this in one background's life are not kept; an old card registers again. */
export const mostTokens = 1_000;

export function createCardTokens(): CardTokens {
  const tabs = new Map<string, number>();
  return {
    async register(token, tab) {
      if (tabs.size >= mostTokens) tabs.clear();
      tabs.set(token, tab);
    },
    async check(token, tab) {
      if (tabs.get(token) === tab) return;
      throw new MessageError('unknown-card', 'This card was not opened by Gainsay.');
    },
  };
}
