import type { ParsedCorpus } from '../corpus/authored/parse-authored.ts';
import { createReport } from '../corpus/check/report.ts';
import type { Problem } from '../corpus/records/problem.ts';
import { checkBounds } from './check-bounds.ts';
import { listDraftProblems } from './check-drafts.ts';
import type { PublishedIds } from './check-history.ts';
import { checkNames, type PagesOf } from './check-names.ts';
import { checkRecords } from './check-records.ts';

/** What a corpus is checked against, as far as it is at hand. */
export interface CheckAgainst {
  /** The documents by their SHA-256. */
  texts?: ReadonlyMap<string, string>;
  /** How the documents are called, by their SHA-256. */
  names?: ReadonlyMap<string, string>;
  /** On how many pages words stand. */
  pagesOf?: PagesOf;
  /** The version that readers have. */
  published?: PublishedIds;
}

/**
 * Everything that can be found wrong with a corpus, by file and line.
 * @param parsed what was read of it, with the problems of reading
 */
export function checkAll(parsed: ParsedCorpus, against: CheckAgainst = {}): Problem[] {
  const { records, locate, unread } = parsed;
  const { published, pagesOf, ...documents } = against;
  const problems = [...parsed.problems, ...parsed.warnings, ...listDraftProblems(parsed.drafts)];
  problems.push(...checkRecords(records, { locate, unread, published, ...documents }));
  const report = createReport(problems, locate);
  checkNames(records, report, pagesOf);
  checkBounds(records, report);
  return problems.sort((one, other) => compare(one.file, other.file) || one.line - other.line);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
