/** What a published version uses its ids for, and what it says otherwise than the version to come. */
import type { PublishedId, PublishedIds } from '../checking/check-history.ts';
import { findAltered, findSuccessors } from '../checking/compare-statements.ts';
import type { BuiltRecord, CorpusRecord, Statement } from '../corpus/records/records.ts';

/** Keeps of published statements those that are not the same in the version to come. */
function createComparison(records: readonly CorpusRecord[]) {
  const own = new Map<string, Statement>();
  for (const record of records) if (record.type === 'statement') own.set(record.id, record);
  const successors = findSuccessors(records);
  const statements = new Map<string, Statement>();
  const add = (published: Statement): void => {
    const now = own.get(published.id);
    if (!now) return;
    const isOtherwise = published.status.state !== now.status.state;
    if (isOtherwise || findAltered(published, now, successors).length > 0) {
      statements.set(published.id, published);
    }
  };
  return { statements, add };
}

/**
 * @param corpus id of the published one
 * @param published its records, segment by segment; names are passed over
 * @param records of the version to come
 */
export async function collectPublished(
  corpus: string,
  published: AsyncIterable<readonly BuiltRecord[]>,
  records: readonly CorpusRecord[],
): Promise<PublishedIds> {
  const ids = new Map<string, PublishedId>();
  const { statements, add } = createComparison(records);
  for await (const segment of published) {
    for (const record of segment) {
      const { type } = record;
      if (type === 'names' || type === 'corpus' || type === 'unknown') continue;
      if (type === 'statement') add(record);
      ids.set(record.id, { type, of: type === 'tombstone' ? record.of : null });
    }
  }
  return { corpus, ids, statements };
}
