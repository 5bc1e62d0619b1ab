import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FrameMentions } from '../../components/mention-list/list-entities.ts';
import { followFrames } from './frame-answers.ts';
import { readTab, type TabFacts } from './read-tab.ts';

export type PageState =
  | { phase: 'asking' }
  | { phase: 'answered'; frames: FrameMentions[] }
  /** No frame answered; what the browser tells of the tab says why. */
  | { phase: 'silent'; tab: TabFacts };

/**
 * What the frames of a tab answer, and a way to ask them once more: with `readsOnce` those whose
 * site is off read their page for it, and mark nothing.
 */
export function usePage(tab: number): [PageState, (readsOnce: boolean) => void] {
  const [state, setState] = useState<PageState>({ phase: 'asking' });
  const ask = useRef<(readsOnce: boolean) => void>(() => undefined);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    /** Frames may answer while the browser is being asked about a silent tab. */
    let answers = 0;
    const onAnswers = (frames: FrameMentions[]) => {
      answers++;
      setState({ phase: 'answered', frames });
    };
    const onSilence = async () => {
      const before = answers;
      const facts = await readTab(tab);
      if (!signal.aborted && answers === before) setState({ phase: 'silent', tab: facts });
    };
    ask.current = followFrames(tab, { onAnswers, onSilence }, signal);
    return () => controller.abort();
  }, [tab]);

  return [state, useCallback((readsOnce) => ask.current(readsOnce), [])];
}
