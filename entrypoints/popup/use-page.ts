import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { followFrames } from './frame-answers.ts';
import type { FrameMentions } from './list-entities.ts';
import { readTab, type TabFacts } from './read-tab.ts';

export interface PageState {
  /** Null until a frame has answered or all have been silent. */
  frames: FrameMentions[] | null;
  /** Null until the browser has told. */
  tab: TabFacts | null;
}

/** What the tab's frames and the browser tell of its page, and a way to ask them again. */
export function usePage(tab: number): [PageState, () => void] {
  const [frames, setFrames] = useState<FrameMentions[] | null>(null);
  const [facts, setFacts] = useState<TabFacts | null>(null);
  const ask = useRef<() => void>(() => undefined);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const learn = async (answers: FrameMentions[]) => {
      const read = await readTab(tab);
      if (signal.aborted) return;
      setFacts(read);
      setFrames(answers);
    };
    ask.current = followFrames(
      tab,
      { onAnswers: (answers) => void learn(answers), onSilence: () => void learn([]) },
      signal,
    );
    return () => controller.abort();
  }, [tab]);

  return [{ frames, tab: facts }, useCallback(() => ask.current(), [])];
}
