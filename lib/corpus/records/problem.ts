/** Where something stands in a corpus as authored. */
export interface Place {
  /** Path of the file as it was given. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** The field, such as `statements.3.quotes.0.exact`; empty for the whole file. */
  path: string;
}

/** Something that the author of a corpus must mend (error) or may want to look at (warning). */
export interface Problem extends Place {
  code: string;
  severity: 'error' | 'warning';
  /** What is wrong and what to do, in a sentence. */
  message: string;
}

/** A problem as one line of a terminal. */
export function printProblem(problem: Problem): string {
  const { file, line, path, severity, code, message } = problem;
  return `${file}:${line}: ${severity} [${code}]${path ? ` ${path}:` : ''} ${message}`;
}
