import { useCallback, useState } from 'preact/hooks';

export interface Action {
  isRunning: boolean;
  /** The sentence of the last failure; null when there was none. */
  problem: string | null;
  run(action: () => Promise<unknown>): Promise<void>;
}

/** Runs what a button asks for, one at a time, and keeps why it failed. */
export function useAction(): Action {
  const [isRunning, setIsRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = useCallback(async (action: () => Promise<unknown>) => {
    setIsRunning(true);
    setProblem(null);
    try {
      await action();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setIsRunning(false);
    }
  }, []);
  return { isRunning, problem, run };
}
