import { createContext } from 'preact';
import type { Followed } from '../../lib/settings/followed.ts';

interface ListFacts {
  /** The tab whose page the list is about; null where there is none. */
  tab: number | null;
  /** What the reader follows; null until it is read. */
  followed: readonly Followed[] | null;
}

/** What every part of the list may need. */
export const ListContext = createContext<ListFacts>({ tab: null, followed: null });
