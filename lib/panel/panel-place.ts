/** What the panel shows, as the address of its page says it: a place that can be linked to. */

/** A record of a corpus, `<corpusId>#<id>`, and the key of the statement in it to go to. */
export interface RecordPlace {
  view: 'dispute' | 'entity' | 'source';
  key: string;
  at?: string;
}

export type PanelPlace =
  | { view: 'start' }
  | RecordPlace
  /** What is disputed on the page of a tab. */
  | { view: 'report'; tab: number }
  /** What shares words with a text. */
  | { view: 'search'; text: string };

/**
 * The place that a fragment names; the start where it names none.
 * @param fragment `location.hash`, with or without its `#`
 */
export function parsePlace(fragment: string): PanelPlace {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const at = params.get('at');
  for (const view of ['dispute', 'entity', 'source'] as const) {
    const key = params.get(view);
    if (key) return at ? { view, key, at } : { view, key };
  }
  const tab = params.get('report');
  if (tab !== null && /^\d+$/.test(tab)) return { view: 'report', tab: Number(tab) };
  const text = params.get('search');
  return text ? { view: 'search', text } : { view: 'start' };
}

/** The fragment that names a place, with its `#`. */
export function formatPlace(place: PanelPlace): string {
  if (place.view === 'start') return '#';
  if (place.view === 'search') return `#${new URLSearchParams({ search: place.text })}`;
  if (place.view === 'report') return `#${new URLSearchParams({ report: String(place.tab) })}`;
  const { view, key, at } = place;
  return `#${new URLSearchParams({ [view]: key, ...(at && { at }) })}`;
}
