/** Looks on pages that are documents on record whether the quotations from them are still there. */
import type { RecordedPageAnswers } from '../../lib/answers/recorded-pages.ts';
import { canonicalAddress } from '../../lib/corpus/records/canonical-address.ts';
import { browser } from '../../lib/messages/browser.ts';
import type { FrameText, PageChanges, PageChangesView } from '../../lib/messages/page-changes.ts';
import { askFrame } from '../../lib/messages/send.ts';

/** How long a page is to be at rest before it is read, ms; the second time, where something was missing. */
const quietMs = 700;
const longQuietMs = 3_000;

/** Kept for the session and not in memory: the background dies while its tabs live. */
const keyOf = (tab: number) => `changes:${tab}`;

interface KeptChanges extends PageChanges {
  page: string;
}

export interface PageWatch {
  /** A page has started in a tab's top frame; nothing more is asked of one that is no document on record. */
  begin(tab: number, address: string): Promise<void>;
  /** What is known of a tab's page; null for one that is none, or was not read yet. */
  known(tab: number): Promise<PageChanges | null>;
  /** The same as it is shown. */
  view(tab: number): Promise<PageChangesView | null>;
  forget(tab: number): Promise<void>;
}

/**
 * @param getRecorded what a page is compared with; null when that cannot be read
 * @param ask what a tab's top frame shows, when it was at rest for so long, ms; null where it does not tell
 */
export function createPageWatch(
  getRecorded: () => Promise<RecordedPageAnswers | null>,
  ask: (tab: number, quietMs: number) => Promise<FrameText | null> = (tab, quietMs) =>
    askFrame(tab, 0, 'readText', { quietMs }),
): PageWatch {
  /** The page that each tab was last asked about. */
  const asked = new Map<number, symbol>();
  const { session } = browser.storage;

  const look = async (tab: number, page: string, quietMs: number): Promise<PageChanges | null> => {
    const shown = await ask(tab, quietMs);
    // The page may have gone on to another address by itself.
    if (!shown || canonicalAddress(shown.address) !== page) return null;
    return (await getRecorded())?.comparePage(page, shown) ?? null;
  };

  const known = async (tab: number): Promise<KeptChanges | null> => {
    const { [keyOf(tab)]: kept } = (await session.get(keyOf(tab))) as {
      [key: string]: KeptChanges | undefined;
    };
    return kept ?? null;
  };

  return {
    known,
    async view(tab) {
      const kept = await known(tab);
      return (kept && (await getRecorded())?.viewChanges(kept)) ?? null;
    },
    async begin(tab, address) {
      const own = Symbol();
      asked.set(tab, own);
      await session.remove(keyOf(tab));
      const page = canonicalAddress(address);
      if (page === null || !(await (await getRecorded())?.isRecorded(page))) return;
      const first = await look(tab, page, quietMs);
      // What comes late is waited for, once.
      const told = first && first.state !== 'same' ? await look(tab, page, longQuietMs) : first;
      if (!told || asked.get(tab) !== own) return;
      const kept: KeptChanges = { page, ...told };
      await session.set({ [keyOf(tab)]: kept });
    },
    async forget(tab) {
      asked.delete(tab);
      await session.remove(keyOf(tab));
    },
  };
}
