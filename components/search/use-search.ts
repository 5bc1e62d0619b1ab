import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { sendToBackground } from '../../lib/messages/send.ts';
import type { PanelPlace } from '../../lib/panel/panel-place.ts';
import { useAnswer } from '../use-answer.ts';
import { groupOptions, type OptionGroup, type SearchOption } from './search-options.ts';

/** A pause in typing after which is asked, ms: shorter than between the words of most typists. */
const pauseMs = 120;

/** A value once it has stood for a time in ms; an empty one at once. */
function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === '') {
      setSettled('');
      return undefined;
    }
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return value === '' ? '' : settled;
}

export interface Search {
  query: string;
  setQuery(query: string): void;
  /** Null where nothing is asked, and until the first answer. */
  groups: OptionGroup[] | null;
  /** All lines of the groups. */
  options: SearchOption[];
  /** Place in `options` of the line that the keyboard is at; -1 for none. */
  active: number;
  setActive(place: number): void;
  phase: 'asked' | 'slow' | 'failed' | 'ready';
  retry(): void;
  /** Opens what a line leads to, and ends the search. */
  choose(option: SearchOption): void;
}

/**
 * A search over all corpora while it is typed. What was found stays until the answer to newer
 * words is here; an older answer is dropped.
 * @param open called straight from the reader's click or key
 */
export function useSearch(open: (place: PanelPlace) => void): Search {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(-1);
  const asked = useSettled(query.trim() === '' ? '' : query, pauseMs);
  const ask = useCallback(
    async () => (asked === '' ? null : sendToBackground('search', { query: asked })),
    [asked],
  );
  const [{ phase, value }, retry] = useAnswer(ask);
  const found = query.trim() === '' ? null : value;
  const groups = useMemo(() => found && groupOptions(found), [found]);
  const options = useMemo(() => (groups ?? []).flatMap((group) => group.options), [groups]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, another place in it
  useEffect(() => setActive(-1), [options]);
  return {
    query,
    setQuery,
    groups,
    options,
    active: Math.min(active, options.length - 1),
    setActive,
    phase,
    retry,
    choose({ place }) {
      open(place);
      setQuery('');
    },
  };
}
