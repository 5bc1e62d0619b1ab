/** What commands print: results on stdout, everything about them on stderr. */
import { SingleBar } from 'cli-progress';
import pc from 'picocolors';
import { type Problem, printProblem } from '../../../lib/corpus/records/problem.ts';
import { oneLine } from './one-line.ts';

/** A line of a command's result. */
export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** A line about the work, which is no part of the result. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/**
 * Colours where the stream is a terminal that has them; none when it is piped. picocolors alone
 * would also colour what is piped in continuous integration.
 */
const colorsOf = (stream: { isTTY?: boolean }) =>
  pc.createColors(pc.isColorSupported && stream.isTTY === true);
export const colors = colorsOf(process.stdout);
export const errorColors = colorsOf(process.stderr);

/** Of each kind of problem so many are shown as examples when there are more. */
const examples = { error: 20, warning: 5 };

/**
 * Prints problems, one a line, errors first.
 * @param isShort of a kind that there is a lot of, print the first few and how many more there are
 */
export function printProblems(problems: readonly Problem[], isShort = false): void {
  const bySeverity = [...problems].sort((one, other) =>
    one.severity === other.severity ? 0 : one.severity === 'error' ? -1 : 1,
  );
  const paintFor = ({ severity }: Problem) => (severity === 'error' ? colors.red : colors.yellow);
  const kinds = new Map<string, { count: number; first: Problem }>();
  for (const problem of bySeverity) {
    const { severity, code } = problem;
    const kind = kinds.get(`${severity} ${code}`) ?? { count: 0, first: problem };
    kinds.set(`${severity} ${code}`, kind);
    kind.count++;
    if (isShort && kind.count > examples[severity]) continue;
    print(paintFor(problem)(oneLine(printProblem(problem))));
  }
  if (!isShort) return;
  for (const { count, first } of kinds.values()) {
    const more = count - examples[first.severity];
    if (more > 0) {
      print(
        paintFor(first)(`… and ${more} more: ${first.severity} [${first.code}]; --all lists them`),
      );
    }
  }
}

/** How far a long work has come; says nothing when stderr is piped. */
export interface Progress {
  to(done: number): void;
  end(): void;
}

/** @param total in the units that `to` counts, such as bytes or statements */
export function showProgress(label: string, total: number): Progress {
  if (!process.stderr.isTTY) return { to() {}, end() {} };
  const bar = new SingleBar({
    format: `${label} {bar} {percentage} %`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return { to: (done) => bar.update(done), end: () => bar.stop() };
}
