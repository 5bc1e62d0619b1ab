import { type CheckOptions, checkCorpus } from '../corpus/check/check-corpus.ts';
import { createReport } from '../corpus/check/report.ts';
import type { Problem } from '../corpus/records/problem.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';
import { checkHistory, type PublishedIds } from './check-history.ts';

/** Nothing that is there was left unread. */
const everything = {
  ids: new Set<string>(),
  types: new Set<string>(),
  incomplete: new Set<string>(),
};

/**
 * Every error that keeps a corpus from being published, wherever that is done, with the warnings of the
 * same checks.
 * @param records that have passed their schema
 * @param options.published the version that readers have
 */
export function checkRecords(
  records: readonly CorpusRecord[],
  { published, ...options }: CheckOptions & { published?: PublishedIds | undefined },
): Problem[] {
  const problems = checkCorpus(records, options);
  const report = createReport(problems, options.locate);
  if (published) checkHistory(records, published, options.unread ?? everything, report);
  return problems;
}
