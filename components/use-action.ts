import { useCallback, useState } from 'preact/hooks';
import { type Problem, toProblem } from './say-error.ts';

export interface Action {
  isRunning: boolean;
  /** The last failure; null when there was none. */
  problem: Problem | null;
  run(action: () => Promise<unknown>): Promise<void>;
}

/** Runs what a button asks for, one at a time, and keeps why it failed. */
export function useAction(): Action {
  const [isRunning, setIsRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = useCallback(async (action: () => Promise<unknown>) => {
    setIsRunning(true);
    setProblem(null);
    try {
      await action();
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setIsRunning(false);
    }
  }, []);
  return { isRunning, problem, run };
}
