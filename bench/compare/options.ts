/** What `npm run bench -- …` takes. */
import { parseArgs } from 'node:util';
import { type ContenderName, contenderNames } from './contenders.ts';

export interface Options {
  pages: string[];
  names: number[];
  contenders: ContenderName[];
  runs: number;
  /** Write what was measured to bench/results and docs/performance.md. */
  save: boolean;
  /** Write docs/performance.md anew from the newest results, and measure nothing. */
  reportOnly: boolean;
  /** Print which functions of the content script take the time, and measure nothing else. */
  profile: boolean;
}

const usage = `Usage: npm run bench -- [options]
  --pages manual,bbc-1     pages to read; all if nothing is said
  --names 60,100000        how many names to look for; 1 is a name that no page has
  --contenders ours,floor  contenders; the floor is always among them
  --runs 3                 loads of each page for each contender
  --save                   write the results even though only a part was measured
  --report                 write docs/performance.md from the newest results, measure nothing
  --profile                print where the content script's time goes, measure nothing else`;

/** Calls that are wrong end with this. */
export class UsageError extends Error {
  constructor(message: string) {
    super(`${message}\n${usage}`);
  }
}

function readList<Value>(
  text: string | undefined,
  known: readonly Value[],
  read: (word: string) => Value,
  what: string,
): Value[] | null {
  if (text === undefined) return null;
  return text.split(',').map((word) => {
    const value = read(word);
    if (known.length > 0 && !known.includes(value)) {
      throw new UsageError(`There is no ${what} "${word}". There are: ${known.join(', ')}.`);
    }
    return value;
  });
}

function readCount(word: string): number {
  const count = Number(word);
  if (Number.isInteger(count) && count >= 1 && count <= 100_000) return count;
  throw new UsageError(`"${word}" must be a whole number from 1 to 100000.`);
}

const allNames = [60, 1_000, 10_000, 100_000];

/**
 * @param args words of the command line
 * @param knownPages names of pages
 * @throws {UsageError} that says how to call it
 */
export function readOptions(args: string[], knownPages: readonly string[]): Options {
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        pages: { type: 'string' },
        names: { type: 'string' },
        contenders: { type: 'string' },
        runs: { type: 'string' },
        save: { type: 'boolean' },
        report: { type: 'boolean' },
        profile: { type: 'boolean' },
      },
    }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const text = (name: string) => values[name] as string | undefined;
  const pages = readList(text('pages'), knownPages, (word) => word, 'page');
  const names = readList(text('names'), [], readCount, 'count');
  const contenders = readList(
    text('contenders'),
    contenderNames,
    (word) => word as ContenderName,
    'contender',
  );
  const isWhole = !pages && !names && !contenders;
  return {
    pages: pages ?? [...knownPages],
    names: names ?? allNames,
    contenders: contenderNames.filter((name) => {
      return name === 'floor' || !contenders || contenders.includes(name);
    }),
    runs: readCount(text('runs') ?? '3'),
    save: isWhole || values.save === true,
    reportOnly: values.report === true,
    profile: values.profile === true,
  };
}
