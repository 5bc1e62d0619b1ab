import { type Head, headPath } from '../corpus/built/built-format.ts';
import { CorpusError } from '../corpus/records/corpus-error.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';

/**
 * A version has one record of its corpus, and it is of the corpus that the head names.
 * @throws {CorpusError} `corpus-mismatch`
 */
export function checkCorpusRecord(head: Head, records: readonly BuiltRecord[]): void {
  const [first, ...more] = records.filter((record) => record.type === 'corpus');
  if (first && more.length === 0 && first.id === head.corpus) return;
  const message = `The head speaks of the corpus ${head.corpus}, and its records do not. Nothing of it was used. Tell the publisher.`;
  throw new CorpusError('corpus-mismatch', headPath, message);
}
