/** Texts of pages that are still to be held against the claims on record, when their marks are there. */

/** Texts of a slice, and the language of their page. */
export interface LaterTexts {
  texts: string[];
  language: string;
}

/** Most UTF-16 code units that are kept; the texts that came first go first. */
export const mostKept = 8_000_000;
/** Longest time that a text waits, ms: a page asks for it at once, or never. */
export const longestWait = 60_000;

export interface LaterStore {
  /** Keeps texts. @returns the ticket by which they are taken */
  keep(later: LaterTexts): string;
  /** Gives the texts of a ticket, once; null where they are gone. */
  take(ticket: string): LaterTexts | null;
}

/**
 * What is kept is lost when the background is stopped, and its tickets are known to no other one.
 * @param now ms, by a clock that only grows
 */
export function createLaterStore(now: () => number = () => performance.now()): LaterStore {
  const kept = new Map<string, LaterTexts & { since: number; units: number }>();
  let units = 0;
  const drop = (ticket: string) => {
    units -= kept.get(ticket)?.units ?? 0;
    kept.delete(ticket);
  };
  const dropOld = () => {
    for (const [ticket, { since }] of kept) {
      if (units <= mostKept && now() - since < longestWait) return;
      drop(ticket);
    }
  };
  return {
    keep(later) {
      const ticket = crypto.randomUUID();
      const own = later.texts.reduce((sum, { length }) => sum + length, 0);
      kept.set(ticket, { ...later, since: now(), units: own });
      units += own;
      dropOld();
      return ticket;
    },
    take(ticket) {
      dropOld();
      const found = kept.get(ticket);
      drop(ticket);
      return found ? { texts: found.texts, language: found.language } : null;
    },
  };
}
