/** What the panel shows, as the address of its page says it: a place that can be linked to. */

/** A record of a corpus, `<corpusId>#<id>`, and the key of the statement in it to go to. */
export interface RecordPlace {
  view: 'dispute' | 'entity' | 'source';
  key: string;
  at?: string;
}

/** The form that records what is selected on a page. */
export interface RecordingPlace {
  view: 'record';
  /** The browser's number of the tab; null for the one beside the panel. */
  tab: number | null;
  /** The browser's number of the frame; null where any may have the selection. */
  frame: number | null;
  /** Key of the question that it is to answer; null where nothing is said. How, the reader chooses. */
  question: string | null;
  /** Key of the statement that it responds to; null where nothing is said. */
  answers: string | null;
}

export type PanelPlace =
  | { view: 'start' }
  | RecordPlace
  /** What is disputed on the page of a tab. */
  | { view: 'report'; tab: number }
  | RecordingPlace
  /** Proposals of who says what on the page of a tab. */
  | { view: 'draft'; tab: number | null }
  /** What shares words with a text. */
  | { view: 'search'; text: string };

const readNumber = (text: string | null) =>
  text !== null && /^\d+$/.test(text) ? Number(text) : null;

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
  if (params.has('record')) {
    return {
      ...{ view: 'record', tab: readNumber(params.get('record')) },
      ...{ frame: readNumber(params.get('frame')), question: params.get('question') },
      answers: params.get('answers'),
    };
  }
  if (params.has('draft')) return { view: 'draft', tab: readNumber(params.get('draft')) };
  const text = params.get('search');
  return text ? { view: 'search', text } : { view: 'start' };
}

/** The fragment that names a place, with its `#`. */
export function formatPlace(place: PanelPlace): string {
  if (place.view === 'start') return '#';
  if (place.view === 'search') return `#${new URLSearchParams({ search: place.text })}`;
  if (place.view === 'report') return `#${new URLSearchParams({ report: String(place.tab) })}`;
  if (place.view === 'draft') return `#${new URLSearchParams({ draft: String(place.tab ?? '') })}`;
  if (place.view === 'record') {
    const { tab, frame, question, answers } = place;
    return `#${new URLSearchParams({
      record: String(tab ?? ''),
      ...(frame !== null && { frame: String(frame) }),
      ...(question !== null && { question }),
      ...(answers !== null && { answers }),
    })}`;
  }
  const { view, key, at } = place;
  return `#${new URLSearchParams({ [view]: key, ...(at && { at }) })}`;
}
