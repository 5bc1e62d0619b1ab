/** What `npm run bench -- …` takes. */
import { parseArgs } from 'node:util';
import { type Cases, caseWords, findCases } from './cases.ts';
import { type ContenderName, contenderNames, isBuild, plainNames } from './contenders.ts';
import type { BenchPage } from './pages.ts';

export interface Options extends Cases {
  contenders: ContenderName[];
  runs: number;
  /** Folder of another built extension, which is measured beside ours. */
  before: string | null;
  /** Whether to tell what the marks cost in style, layout and paint. */
  hasRendering: boolean;
  /** Write what was measured to bench/results and docs/performance.md. */
  save: boolean;
  /** Write docs/performance.md anew from the newest results, and measure nothing. */
  reportOnly: boolean;
  /** Print which functions of the content script take the time, and measure nothing else. */
  profile: boolean;
}

const usage = `Usage: npm run bench -- [options]
What a page pays, all cases if nothing is said:
  --only hello,saved       cases: ${caseWords.join(', ')}
Side by side with the peers, an hour and more:
  --peers                  all pages, 60 to 100,000 names, all contenders
  --pages manual,bbc-1     pages to read
  --names 60,100000        how many names to look for; 1 is a name that no page has
  --contenders ours,floor  contenders; the floor is always among them
Both:
  --extension DIR          a built extension to measure beside ours, in turns with it
  --runs 5                 loads of each page for each contender
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
const defaultRuns = '5';

type Values = Partial<Record<string, string | boolean>>;

function parse(args: string[]): Values {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
  const options = {
    ...{ only: text, pages: text, names: text, contenders: text, extension: text, runs: text },
    ...{ peers: flag, save: flag, report: flag, profile: flag },
  };
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** What `--peers`, `--pages`, `--names` and `--contenders` ask for; null when none of them is said. */
function readSideBySide(values: Values, known: readonly BenchPage[]) {
  const text = (name: string) => values[name] as string | undefined;
  const pages = known.filter(({ name }) => name !== 'hello').map(({ name }) => name);
  const chosen = {
    pages: readList(
      text('pages'),
      known.map(({ name }) => name),
      (word) => word,
      'page',
    ),
    names: readList(text('names'), [], readCount, 'count'),
    contenders: readList(
      text('contenders'),
      contenderNames,
      (word) => word as ContenderName,
      'contender',
    ),
  };
  const isPart = Object.values(chosen).some((list) => list !== null);
  if (!isPart && !values.peers) return null;
  const names = (chosen.names ?? allNames).toSorted((one, other) => one - other);
  return {
    reads: [{ pages: chosen.pages ?? pages, names }],
    contenders: chosen.contenders ?? contenderNames.filter((name) => !isBuild(name)),
    isPart,
  };
}

/**
 * @param args words of the command line
 * @param known all pages
 * @throws {UsageError} that says how to call it
 */
export function readOptions(args: string[], known: readonly BenchPage[]): Options {
  const values = parse(args);
  const text = (name: string) => values[name] as string | undefined;
  const only = readList(text('only'), caseWords, (word) => word, 'case');
  const side = readSideBySide(values, known);
  if (only && side) {
    throw new UsageError('--only goes with none of --peers, --pages, --names and --contenders.');
  }
  const cases = findCases(only ?? ['all'], known);
  const before = text('extension') ?? null;
  const asked: readonly ContenderName[] = side ? side.contenders : [...plainNames, 'ours'];
  return {
    ...(side ? { reads: side.reads, hasMemory: !side.isPart, hasStorm: false } : cases),
    contenders: contenderNames.filter((name) => {
      if (name === 'before') return before !== null;
      return name === 'floor' || asked.includes(name);
    }),
    runs: readCount(text('runs') ?? defaultRuns),
    before,
    hasRendering: side !== null,
    save: values.save === true || (!only && !side?.isPart),
    reportOnly: values.report === true,
    profile: values.profile === true,
  };
}
