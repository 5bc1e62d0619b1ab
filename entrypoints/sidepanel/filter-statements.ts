/** Which statements of a dispute are shown, by what the reader has chosen. */
import { countInForce, isInForce } from '../../components/in-force.ts';
import { inTurns } from '../../lib/algorithms/in-turns.ts';
import { orderByTime } from '../../lib/algorithms/order-by-time.ts';
import type { Stance } from '../../lib/corpus/records/records.ts';
import { corpusOfKey } from '../../lib/messages/record-key.ts';
import type { CorpusView, DisputeView, StatementView } from '../../lib/messages/views.ts';

/** A statement as it stands in a dispute. */
export interface PlacedStatement {
  statement: StatementView;
  stance: Stance;
}

/** What is shown; null or an empty set lets everything through. */
export interface StatementFilter {
  stances: ReadonlySet<Stance>;
  /** Id of a corpus. */
  corpus: string | null;
  /** Key of an entity. */
  speaker: string | null;
  /** Label of a publisher, in the reader's language. */
  publisher: string | null;
  speech: StatementView['speech'] | null;
  /** What stands in the statement's words or its speaker's name; empty for everything. */
  words: string;
  /** Years, both included. */
  fromYear: number | null;
  toYear: number | null;
}

export const noFilter: StatementFilter = {
  stances: new Set(),
  corpus: null,
  speaker: null,
  publisher: null,
  speech: null,
  words: '',
  fromYear: null,
  toYear: null,
};

/** The date by which a statement is placed in time: when it was said, else when it was published. */
export function dateOf({ said, source }: StatementView) {
  return said ?? source.published;
}

/** First and last year that a statement may be of; null when its date is not known. */
export function yearsOf(statement: StatementView): [first: number, last: number] | null {
  const date = dateOf(statement);
  if (!date) return null;
  const isOpen = date.end === null && date.edtf.includes('/');
  return [date.start.year, isOpen ? Number.POSITIVE_INFINITY : (date.end ?? date.start).year];
}

function isOfYears(statement: StatementView, { fromYear, toYear }: StatementFilter): boolean {
  if (fromYear === null && toYear === null) return true;
  const years = yearsOf(statement);
  if (!years) return false;
  return (
    years[1] >= (fromYear ?? Number.NEGATIVE_INFINITY) &&
    years[0] <= (toYear ?? Number.POSITIVE_INFINITY)
  );
}

/** Lower case, and without the marks that letters carry: "securite" finds "sécurité". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const foldedTexts = new WeakMap<StatementView, string>();

/** All that is read in a statement, folded once. */
function textOf(statement: StatementView): string {
  const known = foldedTexts.get(statement);
  if (known !== undefined) return known;
  const { claim, quotes, speaker } = statement;
  const parts = [claim.text, ...quotes.map(({ text }) => text), speaker?.label.text ?? ''];
  const folded = fold(parts.join('\n'));
  foldedTexts.set(statement, folded);
  return folded;
}

function hasWords(statement: StatementView, words: string): boolean {
  const wanted = fold(words).split(/\s+/u);
  return wanted.every((word) => textOf(statement).includes(word));
}

/** Whether a statement is of a corpus, by its id. */
function isOf({ key }: StatementView, corpus: string): boolean {
  return key.startsWith(`${corpus}#`);
}

/** Whether a filter lets a statement through. One without a date passes no choice of years. */
export function passes({ statement, stance }: PlacedStatement, filter: StatementFilter): boolean {
  const { stances, corpus, speaker, publisher, speech, words } = filter;
  return (
    (stances.size === 0 || stances.has(stance)) &&
    (corpus === null || isOf(statement, corpus)) &&
    (speaker === null || statement.speaker?.key === speaker) &&
    (publisher === null || statement.source.publisher?.text === publisher) &&
    (speech === null || statement.speech === speech) &&
    (words.trim() === '' || hasWords(statement, words.trim())) &&
    isOfYears(statement, filter)
  );
}

/**
 * All statements of a dispute, the earliest first, an answer after what it answers, the undated last;
 * of one date in the order of the stances, as `listByTime` in lib/answers has them; those of several
 * corpora in turn.
 */
export function listStatements({ sides, qualifying }: DisputeView): PlacedStatement[] {
  const all: PlacedStatement[] = [
    ...sides.flatMap(({ stance, statements }) =>
      statements.map((statement) => ({ statement, stance })),
    ),
    ...qualifying.map((statement) => ({ statement, stance: 'qualifies' as const })),
  ];
  const order = ['affirms', 'denies', 'qualifies'];
  const placeOf = ({ stance }: PlacedStatement) => order.indexOf(stance);
  const isWithdrawn = ({ status }: StatementView) => Number(status === 'withdrawn');
  const byTime = orderByTime(
    all,
    ({ statement }) => ({
      key: statement.key,
      at: dateOf(statement)?.min ?? null,
      answers: statement.answers.map(({ key }) => key),
    }),
    (one, other) =>
      placeOf(one) - placeOf(other) ||
      isWithdrawn(one.statement) - isWithdrawn(other.statement) ||
      (one.statement.key < other.statement.key ? -1 : 1),
  );
  return inTurns(byTime, ({ statement }) => corpusOfKey(statement.key));
}

export interface FilterChoices {
  /** As they were told. */
  corpora: { id: string; label: string; count: number }[];
  speakers: { key: string; label: string; count: number }[];
  publishers: { label: string; count: number }[];
  speeches: { speech: StatementView['speech']; count: number }[];
  /** In ascending order; empty when no statement has a date. */
  years: number[];
}

/** How many statements in force have each of the keys; 0 for one that only a withdrawn one has. */
function countBy<Key>(
  statements: readonly StatementView[],
  keyOf: (statement: StatementView) => Key | undefined,
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const statement of statements) {
    const key = keyOf(statement);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + Number(isInForce(statement)));
  }
  return counts;
}

/**
 * What there is to choose from, in the order of first appearance, with the statements in force.
 * @param corpora that the statements may be of
 */
export function choicesOf(
  all: readonly PlacedStatement[],
  corpora: readonly CorpusView[],
): FilterChoices {
  const statements = all.map(({ statement }) => statement);
  const labels = new Map(
    statements.flatMap(({ speaker }) => (speaker ? [[speaker.key, speaker.label.text]] : [])),
  );
  const speakers = countBy(statements, ({ speaker }) => speaker?.key);
  const publishers = countBy(statements, ({ source }) => source.publisher?.text);
  const speeches = countBy(statements, ({ speech }) => speech);
  const years = new Set(
    statements.flatMap((statement) => yearsOf(statement)?.filter(Number.isFinite) ?? []),
  );
  return {
    corpora: corpora.map(({ id, title }) => ({
      ...{ id, label: title.text },
      count: countInForce(statements.filter((statement) => isOf(statement, id))),
    })),
    speakers: [...speakers].map(([key, count]) => ({ key, label: labels.get(key) ?? key, count })),
    publishers: [...publishers].map(([label, count]) => ({ label, count })),
    speeches: [...speeches].map(([speech, count]) => ({ speech, count })),
    years: [...years].sort((one, other) => one - other),
  };
}
