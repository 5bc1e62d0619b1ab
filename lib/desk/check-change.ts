import { checkCorpus } from '../corpus/check/check-corpus.ts';
import { referencesOf } from '../corpus/check/check-references.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';
import { DeskError } from './desk-error.ts';
import { infoOf, type OwnChange, type OwnRecord } from './own-record.ts';

/** What is not looked at here is not missing; the builder proves all references. */
const unread = { ids: new Set<string>(), types: new Set(['any']), incomplete: new Set(['any']) };

/**
 * Holds a change against the checks of the command, as far as its own records go.
 * @param own the record with the change made
 * @throws {DeskError} `field-invalid`: the first error, with what to do
 */
export function checkChange(own: OwnRecord, { put }: OwnChange): void {
  const changed = new Map(put.map(({ record }) => [record.id, record]));
  const around = new Map<string, CorpusRecord>(changed);
  const info = infoOf(own);
  if (info) around.set(info.id, info);
  for (const record of changed.values()) {
    for (const [, , id] of referencesOf(record)) {
      const named = id === null ? undefined : own.get(id)?.record;
      if (named) around.set(named.id, named);
    }
  }
  const problems = checkCorpus([...around.values()], {
    unread,
    locate: (record, path) => ({ file: record.id, line: 1, path: path.join('.') }),
  });
  const wrong = problems.find(({ severity, file }) => severity === 'error' && changed.has(file));
  if (wrong) throw new DeskError('field-invalid', wrong.message);
}
