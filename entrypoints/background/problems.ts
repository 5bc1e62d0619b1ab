/** What does not work, kept for the popup: each in a sentence that its error was named with. */
import type { ProblemView } from '../../lib/messages/views.ts';

export interface Problems {
  /**
   * Runs an action; its failure is kept under `name` until the action succeeds.
   * @returns null when it failed
   */
  attempt<Result>(name: string, action: () => Promise<Result>): Promise<Result | null>;
  list(): ProblemView[];
}

function toProblem(error: unknown): ProblemView {
  const text = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'internal-error';
  return { code, text };
}

export function createProblems(): Problems {
  const problems = new Map<string, ProblemView>();
  return {
    async attempt(name, action) {
      try {
        const result = await action();
        problems.delete(name);
        return result;
      } catch (error) {
        problems.set(name, toProblem(error));
        return null;
      }
    },
    list: () => [...problems.values()],
  };
}
