import { checkCorpus } from '../corpus/check/check-corpus.ts';
import type { Problem } from '../corpus/records/problem.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';
import type { ImportedRecord } from './imported.ts';

/** New records as far as they fit into a corpus. */
export interface Fitting {
  fitting: ImportedRecord[];
  /** What is wrong with those that were left out, at their own places. */
  left: Problem[];
  /** What is wrong with the corpus's own records beside them: nothing may be written. */
  errors: Problem[];
}

/** What is left out may leave others without what they name; more rounds than this are none. */
const maxRounds = 20;

const nameOf = ({ type, id }: CorpusRecord) => `${type} ${id}`;

/** The errors of records, each at the place of its record. */
function findErrors(records: readonly ImportedRecord[]): { problem: Problem; name: string }[] {
  const places = new Map(records.map(({ record, place }) => [nameOf(record), place]));
  // Without places of its own, the check names each record where its file is due.
  const problems = checkCorpus(records.map(({ record }) => record));
  return problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => {
      const place = places.get(problem.file) ?? { file: problem.file, line: 1, path: '' };
      const path = [place.path, problem.path].filter((part) => part !== '').join(' ');
      return { problem: { ...problem, ...place, path }, name: problem.file };
    });
}

/**
 * Leaves out those new records with which a corpus would not hold together, and what hangs on
 * them; the others stay.
 * @param existing the corpus as it is to be, without the new records
 * @param added new records with ids that are not taken
 */
export function leaveOut(
  existing: readonly ImportedRecord[],
  added: readonly ImportedRecord[],
): Fitting {
  let fitting = [...added];
  const left: Problem[] = [];
  for (let round = 0; round < maxRounds; round++) {
    const found = findErrors([...existing, ...fitting]);
    if (found.length === 0) return { fitting, left, errors: [] };
    const names = new Set(found.map(({ name }) => name));
    const isNew = (name: string) => newNames.has(name);
    const newNames = new Set(fitting.map(({ record }) => nameOf(record)));
    const foreign = found.filter(({ name }) => !isNew(name));
    if (foreign.length > 0) {
      return { fitting: [], left, errors: found.map(({ problem }) => problem) };
    }
    left.push(...found.map(({ problem }) => problem));
    fitting = fitting.filter(({ record }) => !names.has(nameOf(record)));
  }
  return { fitting: [], left, errors: [...left] };
}
