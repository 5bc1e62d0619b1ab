import type { ClaimFinder } from '../../lib/claims/types.ts';
import type { MatchAnswer, PageFacts } from '../../lib/messages/messages.ts';
import { createLaterStore } from './later-texts.ts';
import { tellClaims } from './tell-claims.ts';

export interface LaterClaims {
  /** Keeps texts until their marks are painted. @returns the ticket, where there may be claims to find */
  keep(texts: string[], page: PageFacts): { later?: string };
  /**
   * What is like a claim on record in the texts of a ticket.
   * @param texts held against the claims where the ticket is not known any more
   * @returns null where it is not, and the texts are not told
   */
  find(ticket: string, texts: string[] | null, page: PageFacts): Promise<MatchAnswer | null>;
}

/** @param getFinder made when it is first asked for; null when that cannot be done now */
export function createLaterClaims(getFinder: () => Promise<ClaimFinder | null>): LaterClaims {
  const kept = createLaterStore();
  /** Whether the corpora are known to have none. */
  let isEmpty = false;
  return {
    keep: (texts, { language }) =>
      isEmpty || texts.length === 0 ? {} : { later: kept.keep({ texts, language }) },
    async find(ticket, texts, page) {
      const asked = kept.take(ticket) ?? (texts && { texts, language: page.language });
      if (!asked) return null;
      const finder = await getFinder();
      if (!finder) return tellClaims([]);
      isEmpty = finder.isEmpty;
      return tellClaims(await finder.find(asked.texts, asked.language));
    },
  };
}
