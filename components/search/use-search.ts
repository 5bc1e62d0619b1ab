import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
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
  /** Whether the lines are of the words in the field, and not of those before. */
  isCurrent: boolean;
  retry(): void;
  /** Opens what a line leads to, and ends the search. */
  choose(option: SearchOption): void;
  /**
   * Enter: opens the line that the keyboard is at, else the first. While the answer to the words is
   * on its way, opens all that is found by them, never a line of other words.
   */
  submit(): void;
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
    async () => ({
      of: asked,
      found: asked === '' ? null : await sendToBackground('search', { query: asked }),
    }),
    [asked],
  );
  const [{ phase, value }, retry] = useAnswer(ask);
  const isEmpty = query.trim() === '';
  const isCurrent = isEmpty || value?.of === query;
  const found = isEmpty || !value ? null : value.found;
  const groups = useMemo(() => found && groupOptions(found), [found]);
  const options = useMemo(() => (groups ?? []).flatMap((group) => group.options), [groups]);
  // Before anything else: an effect would come after the list is drawn, and after a key pressed then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, another place in it
  useLayoutEffect(() => setActive(-1), [options]);
  const leaveTo = (place: PanelPlace) => {
    open(place);
    setQuery('');
  };
  return {
    query,
    setQuery,
    groups,
    options,
    active: Math.min(active, options.length - 1),
    setActive,
    phase,
    isCurrent,
    retry,
    choose: ({ place }) => leaveTo(place),
    submit() {
      const option = options[active] ?? (isCurrent ? options[0] : undefined);
      if (option) leaveTo(option.place);
      else if (!isCurrent) leaveTo({ view: 'search', text: query.trim() });
    },
  };
}
