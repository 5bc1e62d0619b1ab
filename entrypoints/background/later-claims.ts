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

/** UTF-16 code units of texts that are held against the words of claims at once: well under 1 ms. */
const fewUnits = 20_000;

/** @param getFinder made when it is first asked for; null when that cannot be done now */
export function createLaterClaims(getFinder: () => Promise<ClaimFinder | null>): LaterClaims {
  const kept = createLaterStore();
  let known: ClaimFinder | null = null;
  /** Whether there may be a claim; a page that is told so asks again, and a small one is spared it. */
  const mayHold = (texts: readonly string[]): boolean => {
    if (!known) return true;
    if (known.isEmpty) return false;
    const text = texts.join('\n');
    return text.length > fewUnits || known.mayHold(text);
  };
  return {
    keep: (texts, { language }) =>
      texts.length > 0 && mayHold(texts) ? { later: kept.keep({ texts, language }) } : {},
    async find(ticket, texts, page) {
      const asked = kept.take(ticket) ?? (texts && { texts, language: page.language });
      if (!asked) return null;
      const finder = await getFinder();
      if (!finder) return tellClaims([]);
      known = finder;
      return tellClaims(await finder.find(asked.texts, asked.language));
    },
  };
}
