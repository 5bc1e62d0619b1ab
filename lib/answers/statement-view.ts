import { orderByTime, type Timed } from '../algorithms/order-by-time.ts';
import { type DateView, readDate } from '../corpus/records/dates.ts';
import { mostAnswered } from '../corpus/records/most-joined.ts';
import type { Quote, Source, Statement } from '../corpus/records/records.ts';
import { toShown } from '../corpus/records/shown-text.ts';
import type {
  LocalText,
  QuoteView,
  SourceView,
  SpeakerView,
  StatementView,
} from '../messages/views.ts';
import type { RecordReader } from './record-reader.ts';

/** Most other documents that are named with a statement. */
const mostPrinted = 10;

const urlKinds = ['original', 'syndicated', 'archived'] as const;

/** The addresses of a source, the original before copies. The schema takes nothing but http and https. */
export function listUrls({ urls }: Source): Pick<Source['urls'][number], 'url' | 'kind'>[] {
  return urlKinds.flatMap((kind) =>
    urls.filter((url) => url.kind === kind).map(({ url }) => ({ url, kind })),
  );
}

const readDateOrNull = (date: string | null) => (date === null ? null : readDate(date));

/** A source as it stands beside a statement; only its key where the corpus does not have it. */
export async function toSourceView(reader: RecordReader, id: string): Promise<SourceView> {
  const source = await reader.findOne('source', id);
  if (!source) {
    return {
      key: reader.key(id),
      title: null,
      publisher: null,
      via: [],
      url: null,
      published: null,
      note: null,
    };
  }
  const [publisher, via] = await Promise.all([
    reader.labelOf(source.publisher),
    Promise.all(source.via.map((entity) => reader.labelOf(entity))),
  ]);
  return {
    key: reader.key(id),
    title:
      source.title === null ? null : { text: toShown(source.title), language: source.language },
    publisher,
    via: via.filter((label) => label !== null),
    url: listUrls(source)[0]?.url ?? null,
    published: readDateOrNull(source.published),
    note: reader.localizeOrNull(source.note),
  };
}

async function toSpeaker(reader: RecordReader, id: string | null): Promise<SpeakerView | null> {
  const label = await reader.labelOf(id);
  return id !== null && label ? { key: reader.key(id), label } : null;
}

async function toAnswered(
  reader: RecordReader,
  id: string,
): Promise<{ key: string; speaker: LocalText | null } | null> {
  const statement = await reader.findOne('statement', id);
  return statement && { key: reader.key(id), speaker: await reader.labelOf(statement.speaker) };
}

/** What tells a quotation's place from others are words of the document too, if only few. */
function toQuoteView({ exact, language, prefix, suffix, context }: Quote): QuoteView {
  const { before, after } = context ?? { before: prefix, after: suffix };
  return {
    ...{ text: toShown(exact), language },
    ...(before.trim() === '' ? {} : { before: toShown(before) }),
    ...(after.trim() === '' ? {} : { after: toShown(after) }),
  };
}

/** A statement with everything around it that is shown, in the reader's language. */
export async function toStatementView(
  reader: RecordReader,
  statement: Statement,
): Promise<StatementView> {
  const also = (reader.alsoPrinted.get(statement.id) ?? []).slice(0, mostPrinted);
  const [answers, speaker, source, alsoIn] = await Promise.all([
    Promise.all(statement.answers.slice(0, mostAnswered).map((id) => toAnswered(reader, id))),
    toSpeaker(reader, statement.speaker),
    toSourceView(reader, statement.source),
    Promise.all(also.map((id) => toSourceView(reader, id))),
  ]);
  return {
    key: reader.key(statement.id),
    speaker,
    role: reader.localizeOrNull(statement.role),
    said: readDateOrNull(statement.said),
    speech: statement.speech,
    claim: reader.localize(statement.claim),
    quotes: statement.quotes.map(toQuoteView),
    source,
    ...(alsoIn.length > 0 && { alsoIn }),
    answers: answers.filter((answer) => answer !== null),
    rating: reader.localizeOrNull(statement.rating),
    note: reader.localizeOrNull(statement.note),
    status: statement.status.state,
    statusReason: reader.localizeOrNull(statement.status.reason),
  };
}

/** The date a statement is ordered by: when it was said, else when its source was published. */
function dateOf({ said, source }: StatementView): DateView | null {
  return said ?? source.published;
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What a view is placed in time by. */
export function toTimed(view: StatementView): Timed {
  const answers = view.answers.map(({ key }) => key);
  return { key: view.key, at: dateOf(view)?.min ?? null, answers };
}

/** The same of a record. */
export async function readTimed(reader: RecordReader, statement: Statement): Promise<Timed> {
  const date = await readDateOf(reader, statement);
  const answers = statement.answers.map((id) => reader.key(id));
  return { key: reader.key(statement.id), at: date?.min ?? null, answers };
}

/**
 * Orders statements: the earliest first, an answer after what it answers, then the undated, then the
 * withdrawn.
 */
function orderEach<Item>(
  items: readonly Item[],
  timedOf: (item: Item) => Timed,
  statusOf: (item: Item) => StatementView['status'],
): Item[] {
  const order = (isWithdrawn: boolean) =>
    orderByTime(
      items.filter((item) => (statusOf(item) === 'withdrawn') === isWithdrawn),
      timedOf,
      (one, other) => compareKeys(timedOf(one).key, timedOf(other).key),
    );
  return [...order(false), ...order(true)];
}

/** The same statements in the order in which a list has them. */
export function orderStatements(views: readonly StatementView[]): StatementView[] {
  return orderEach(views, toTimed, ({ status }) => status);
}

/** The date of `dateOf`, without the rest of what is shown. */
async function readDateOf(
  reader: RecordReader,
  { said, source }: Statement,
): Promise<DateView | null> {
  return (
    readDateOrNull(said) ??
    readDateOrNull((await reader.findOne('source', source))?.published ?? null)
  );
}

/** The first of some statements as `orderStatements` orders their views. */
export async function takeFirst(
  reader: RecordReader,
  statements: readonly Statement[],
  limit: number,
): Promise<Statement[]> {
  const timed = await Promise.all(
    statements.map(async (statement) => ({
      statement,
      timed: await readTimed(reader, statement),
    })),
  );
  return orderEach(
    timed,
    (each) => each.timed,
    ({ statement }) => statement.status.state,
  )
    .slice(0, limit)
    .map(({ statement }) => statement);
}
