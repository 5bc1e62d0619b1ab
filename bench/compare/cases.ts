/** What a page pays: the cases that the table of docs/performance.md is made of. */
import type { BenchPage } from './pages.ts';

/** Pages that are read with so many names. */
export interface CasePages {
  pages: string[];
  names: number[];
}

const caseNames = [
  ...['hello', 'saved-60', 'saved-100000'],
  ...['manual-none', 'manual-60', 'manual-100000'],
  ...['memory', 'storm'],
] as const;

/** Cases that stand for several. */
const groups: Record<string, readonly string[]> = {
  all: caseNames,
  saved: ['saved-60', 'saved-100000'],
  manual: ['manual-none', 'manual-60', 'manual-100000'],
};

/** Words that `--only` takes. */
export const caseWords = [...caseNames, ...Object.keys(groups)];

export interface Cases {
  reads: CasePages[];
  hasMemory: boolean;
  hasStorm: boolean;
}

/**
 * @param words cases and groups of them
 * @param known all pages
 * @returns pages to read, those that are read with several counts of names once
 */
export function findCases(words: readonly string[], known: readonly BenchPage[]): Cases {
  const names = new Set(words.flatMap((word) => groups[word] ?? word));
  const counts = (cases: Record<string, number>) =>
    Object.entries(cases).flatMap(([name, count]) => (names.has(name) ? [count] : []));
  const saved = known.filter(({ isSaved }) => isSaved).map(({ name }) => name);
  const reads = [
    { pages: ['hello'], names: counts({ hello: 60 }) },
    { pages: saved, names: counts({ 'saved-60': 60, 'saved-100000': 100_000 }) },
    {
      pages: ['manual'],
      names: counts({ 'manual-none': 1, 'manual-60': 60, 'manual-100000': 100_000 }),
    },
  ];
  return {
    reads: reads.filter(({ names }) => names.length > 0),
    hasMemory: names.has('memory'),
    hasStorm: names.has('storm'),
  };
}
