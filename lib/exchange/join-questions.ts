import type { Problem } from '../corpus/records/problem.ts';
import type { CorpusRecord, Statement } from '../corpus/records/records.ts';
import type { ChangedRecord } from './feed/merge-update.ts';
import type { ImportedRecord } from './imported.ts';

/** A question, and those that are made one with it. */
export interface Join {
  keep: string;
  join: readonly string[];
}

/** A statement whose stances are on what its questions go by now. */
function moveStances(statement: Statement, into: ReadonlyMap<string, string>): Statement {
  const stances = statement.stances.map((one) => ({
    ...one,
    dispute: into.get(one.dispute) ?? one.dispute,
  }));
  const seen = new Set<string>();
  const distinct = stances.filter(({ dispute }) => !seen.has(dispute) && seen.add(dispute));
  return { ...statement, stances: distinct };
}

/**
 * Makes questions one: their statements take the same stance on the one that is kept, and each of
 * the others leaves a tombstone that leads on to it.
 * @param day YYYY-MM-DD
 * @returns what changes, or what is wrong with the joins: `join-unknown`, `join-twice`
 */
export function joinQuestions(
  records: readonly ImportedRecord[],
  joins: readonly Join[],
  day: string,
  file: string,
): { changed: ChangedRecord[]; problems: Problem[] } {
  const disputes = new Map(
    records.flatMap((one) =>
      one.record.type === 'dispute' ? [[one.record.id, one] as const] : [],
    ),
  );
  const into = new Map<string, string>();
  const problems: Problem[] = [];
  const report = (code: string, path: string, message: string) => {
    problems.push({ file, line: 1, path, code, severity: 'error', message });
  };
  for (const [at, { keep, join }] of joins.entries()) {
    for (const id of [keep, ...join]) {
      if (!disputes.has(id)) {
        report(
          'join-unknown',
          `${at}`,
          `There is no question "${id}" in the corpus. Take it out of the file.`,
        );
      }
    }
    for (const id of join) {
      if (into.has(id) || id === keep)
        report('join-twice', `${at}`, `"${id}" is joined twice. Keep one.`);
      into.set(id, keep);
    }
  }
  for (const [at, { keep }] of joins.entries()) {
    if (into.has(keep))
      report('join-twice', `${at}`, `"${keep}" is kept here and joined to another. Decide.`);
  }
  if (problems.length > 0) return { changed: [], problems };
  const reason = { en: 'It asks the same as the question that takes its place.' };
  const changed = records.flatMap((before): ChangedRecord[] => {
    const { record } = before;
    const keep = into.get(record.id);
    if (record.type === 'dispute' && keep !== undefined) {
      const after: CorpusRecord = {
        ...{ type: 'tombstone', id: record.id, of: 'dispute', date: day, reason, replacedBy: keep },
      };
      return [{ before, after }];
    }
    if (record.type !== 'statement' || !record.stances.some(({ dispute }) => into.has(dispute)))
      return [];
    return [{ before, after: moveStances(record, into) }];
  });
  return { changed, problems };
}
