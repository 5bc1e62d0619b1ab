import type { UnreadRecords } from '../corpus/authored/parse-authored.ts';
import type { Report } from '../corpus/check/report.ts';
import type { CorpusRecord, Statement, Tombstone } from '../corpus/records/records.ts';
import { findAltered, findSuccessors, type Successors, saysSo } from './compare-statements.ts';

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
  /** Its statements by id; those of which nothing was altered may be left out. */
  statements?: ReadonlyMap<string, Statement>;
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

/** Characters of what stood there that a message shows, in UTF-16 code units. */
const shownUnits = 80;

function shorten(text: string): string {
  return text.length > shownUnits ? `${text.slice(0, shownUnits)}…` : text;
}

/** Rule 7 of docs/editorial.md: what readers have is not changed behind their backs. */
function checkAltered(
  before: Statement,
  now: Statement,
  successors: Successors,
  report: Report,
): void {
  const code = 'changed-without-status';
  if (before.status.state !== 'current' && now.status.state === 'current') {
    const message = `In the published version this statement is ${before.status.state}, and here that is gone. Leave it "${before.status.state}", or say in "status" why it is not: "corrected", with a date and a reason.`;
    report('error', code, now, ['status'], message);
    return;
  }
  if (saysSo(before, now)) return;
  const altered = findAltered(before, now, successors);
  const [first] = altered;
  if (!first) return;
  const were = altered.map(({ path, before }) => `${path.join('.')} was ${shorten(before)}`);
  const known =
    now.status.state === 'current' ? '' : ' Its "status" is the one that readers have already.';
  const message = `Readers have this statement otherwise: ${were.join('; ')}.${known} Say so in "status": "corrected" or "withdrawn", with a date and a reason that tell of this change; or put it back.`;
  report('error', code, now, first.path, message);
}

/**
 * Checks a corpus against a version of it that readers have: `corpus-changed` (another corpus id),
 * `id-reused` (an id that stood for something else), `changed-without-status` (a statement that says
 * something else and does not say so), and as a warning `id-vanished` (neither a record nor a
 * tombstone is left of it).
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
  const successors = findSuccessors(records);
  for (const record of records) {
    present.add(record.id);
    const stated = published.statements?.get(record.id);
    if (stated && record.type === 'statement') checkAltered(stated, record, successors, report);
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
