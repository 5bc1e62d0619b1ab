/** What the panel shows, as the address of its page says it: a place that can be linked to. */

export type PanelPlace =
  | { view: 'start' }
  | { view: 'dispute' | 'entity'; key: string }
  /** What shares words with a text. */
  | { view: 'search'; text: string };

/**
 * The place that a fragment names; the start where it names none.
 * @param fragment `location.hash`, with or without its `#`
 */
export function parsePlace(fragment: string): PanelPlace {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  for (const view of ['dispute', 'entity'] as const) {
    const key = params.get(view);
    if (key) return { view, key };
  }
  const text = params.get('search');
  return text ? { view: 'search', text } : { view: 'start' };
}

/** The fragment that names a place, with its `#`. */
export function formatPlace(place: PanelPlace): string {
  if (place.view === 'start') return '#';
  const value = place.view === 'search' ? place.text : place.key;
  return `#${new URLSearchParams({ [place.view]: value })}`;
}
