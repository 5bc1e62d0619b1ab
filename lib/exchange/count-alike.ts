import type { Problem } from '../corpus/records/problem.ts';

/** What a place is called in every item of a list: the fields behind the last number. */
function fieldOf(path: string): string {
  const column = /, (column .*)$/.exec(path)?.[1];
  return (
    column ??
    path
      .split('/')
      .slice(1)
      .join('/')
      .replace(/^.*\d+(?:\/|$)/, '')
  );
}

/**
 * Makes one of the warnings that say the same of one field of many items: the first, with how
 * many there are. Errors stay, each by itself.
 */
export function countAlike(problems: readonly Problem[]): Problem[] {
  const kinds = new Map<string, { first: Problem; count: number }>();
  const errors: Problem[] = [];
  for (const problem of problems) {
    if (problem.severity === 'error') {
      errors.push(problem);
      continue;
    }
    const key = `${problem.code} ${fieldOf(problem.path)}`;
    const kind = kinds.get(key);
    if (kind) kind.count++;
    else kinds.set(key, { first: problem, count: 1 });
  }
  const warnings = [...kinds.values()].map(({ first, count }): Problem => {
    if (count === 1) return first;
    return { ...first, message: `${first.message} So it is ${count} times; this is the first.` };
  });
  return [...errors, ...warnings];
}
