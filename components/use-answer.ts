import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

/** Loading is drawn only when it is long enough to be noticed, in ms. */
const loadingShownAfterMs = 150;

export type Answer<Value> =
  | { phase: 'asked' | 'slow' | 'failed'; value: Value | null }
  | { phase: 'ready'; value: Value };

/**
 * Asks for something and follows it through: asked, slow after 150 ms, ready or failed. The last
 * value stays while another is on its way.
 * @param ask asks; a new function asks anew
 * @param turn another one asks anew too: what is answered may have changed
 * @returns the answer and a function that asks once more
 */
export function useAnswer<Value>(
  ask: () => Promise<Value>,
  turn?: unknown,
): [Answer<Value>, () => void] {
  const [answer, setAnswer] = useState<Answer<Value>>({ phase: 'asked', value: null });
  const [attempt, setAttempt] = useState(0);

  // Asked at once: an effect would wait for the first frame, which has nothing to show yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt and a turn are reasons to ask again
  useLayoutEffect(() => {
    let isCurrent = true;
    const setPhase = (phase: 'asked' | 'slow' | 'failed') => {
      if (isCurrent) setAnswer(({ value }) => ({ phase, value }));
    };
    setPhase('asked');
    const timer = setTimeout(() => setPhase('slow'), loadingShownAfterMs);
    ask()
      .then(
        (value) => {
          if (isCurrent) setAnswer({ phase: 'ready', value });
        },
        () => setPhase('failed'),
      )
      .finally(() => clearTimeout(timer));
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [ask, attempt, turn]);

  return [answer, useCallback(() => setAttempt((last) => last + 1), [])];
}
