import type { UnreadRecords } from '../corpus/authored/parse-authored.ts';
import type { Report } from '../corpus/check/report.ts';
import type { CorpusRecord, Tombstone } from '../corpus/records/records.ts';

/** What a published version used an id for. */
export interface PublishedId {
  type: CorpusRecord['type'];
  /** For a tombstone: the type of the record that was withdrawn. */
  of: Tombstone['of'] | null;
}

/** The ids of a published version; the corpus's own id apart, since it is no record's. */
export interface PublishedIds {
  corpus: string;
  ids: ReadonlyMap<string, PublishedId>;
}

function explainReuse(record: CorpusRecord, published: PublishedId): string | null {
  const { id } = record;
  const advice = 'Ids are never reused: choose another.';
  if (published.type === 'tombstone') {
    const isSame = record.type === 'tombstone' && record.of === published.of;
    return isSame ? null : `"${id}" was withdrawn (a ${published.of}) and is taken. ${advice}`;
  }
  const type = record.type === 'tombstone' ? record.of : record.type;
  if (type === published.type) return null;
  return `"${id}" is the id of a ${published.type} in the published version. ${advice}`;
}

/**
 * Checks a corpus against a version of it that readers have: `corpus-changed` (another corpus id),
 * `id-reused` (an id that stood for something else), and as a warning `id-vanished` (neither a
 * record nor a tombstone is left of it).
 */
export function checkHistory(
  records: readonly CorpusRecord[],
  published: PublishedIds,
  unread: UnreadRecords,
  report: Report,
): void {
  const present = new Set<string>(unread.ids);
  const corpus = records.find((record) => record.type === 'corpus');
  if (corpus && corpus.id !== published.corpus) {
    const message = `The published version is of the corpus "${published.corpus}". A corpus keeps its id: restore it, or compare with the right folder.`;
    report('error', 'corpus-changed', corpus, ['id'], message);
  }
  for (const record of records) {
    present.add(record.id);
    const before = published.ids.get(record.id);
    const message = before && record.type !== 'corpus' ? explainReuse(record, before) : null;
    if (message) report('error', 'id-reused', record, ['id'], message);
  }
  const vanished = [...published.ids].flatMap(([id, { type, of }]) =>
    present.has(id) || unread.types.has(of ?? type) || unread.types.has('any') ? [] : [id],
  );
  if (!corpus || vanished.length === 0) return;
  const shown = vanished.slice(0, 10).join(', ');
  const more = vanished.length > 10 ? ` and ${vanished.length - 10} more` : '';
  const message = `The published version also has ${shown}${more}. Leave a tombstone for each, so that its id stays taken.`;
  report('warning', 'id-vanished', corpus, [], message);
}
