/** The lists of the desk, worked out of the reader's record. */
import { localize } from '../corpus/records/localize.ts';
import type { Statement, TextMap } from '../corpus/records/records.ts';
import { findMissing, type Missing } from './find-missing.ts';
import { findOwn, listOwn, type OwnRecord } from './own-record.ts';
import type {
  OwnEntityView,
  OwnListAsked,
  OwnPage,
  OwnQuestionView,
  OwnStatementView,
} from './own-views.ts';
import { quotedWords } from './record-statement.ts';

/** Most statements of one piece of the list. */
export const mostListed = 200;

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Reads the record for a reader of some languages (BCP 47, the most wanted first). */
class OwnLists {
  readonly own: OwnRecord;
  readonly #languages: readonly string[];

  constructor(own: OwnRecord, languages: readonly string[]) {
    this.own = own;
    this.#languages = languages;
  }

  text = (map: TextMap) => localize(map, this.#languages);

  labelOf(id: string | null) {
    const entity = id === null ? null : findOwn(this.own, 'entity', id);
    return entity && this.text(entity.label);
  }

  view(statement: Statement, missing: Missing[]): OwnStatementView {
    const { id, quotes, claim, speaker, said, stances } = statement;
    const source = findOwn(this.own, 'source', statement.source);
    const [first] = quotes;
    const [stance] = stances;
    const dispute = stance ? findOwn(this.own, 'dispute', stance.dispute) : null;
    return {
      id,
      words: first ? { text: quotedWords(quotes), language: first.language } : this.text(claim),
      isQuoted: first !== undefined,
      speaker: this.labelOf(speaker),
      said,
      source: {
        id: statement.source,
        title: source?.title ? { text: source.title, language: source.language } : null,
        url: source?.urls[0]?.url ?? null,
      },
      question:
        stance && dispute
          ? { id: dispute.id, text: this.text(dispute.question), stance: stance.stance }
          : null,
      missing,
      isPrivate: this.own.get(id)?.isPrivate ?? false,
    };
  }

  /** Everything of a statement that is searched, folded. */
  searched(statement: Statement): string {
    const source = findOwn(this.own, 'source', statement.source);
    const disputes = statement.stances.map(({ dispute }) => findOwn(this.own, 'dispute', dispute));
    return fold(
      [
        quotedWords(statement.quotes),
        ...Object.values(statement.claim),
        this.labelOf(statement.speaker)?.text ?? '',
        source?.title ?? '',
        ...(source?.urls.map(({ url }) => url) ?? []),
        ...disputes.flatMap((dispute) => Object.values(dispute?.question ?? {})),
      ].join('\n'),
    );
  }
}

const wordsOf = (query: string) => fold(query).split(/\s+/u).filter(Boolean);

function orderStatements(
  own: OwnRecord,
  statements: Statement[],
  order: OwnListAsked['order'],
): Statement[] {
  const since = ({ id }: Statement) => own.get(id)?.changedAt ?? 0;
  // A question or document stands where its newest statement does.
  const groupOf = ({ stances, source }: Statement) =>
    order === 'source' ? source : (stances[0]?.dispute ?? '');
  const newest = new Map<string, number>();
  for (const each of statements) {
    const group = groupOf(each);
    newest.set(group, Math.max(newest.get(group) ?? 0, since(each)));
  }
  const rank = (each: Statement) => newest.get(groupOf(each)) ?? 0;
  const compareGroups = (one: Statement, other: Statement) =>
    rank(other) - rank(one) ||
    Number(groupOf(one) > groupOf(other)) - Number(groupOf(one) < groupOf(other));
  return statements.sort(
    (one, other) =>
      (order === 'newest' ? 0 : compareGroups(one, other)) ||
      since(other) - since(one) ||
      (one.id < other.id ? -1 : 1),
  );
}

/** All statements that words and filter leave, in their order, and what is missing of each. */
interface Found {
  name: string;
  found: Statement[];
  all: number;
  lacking: Map<string, Missing[]>;
}

/** The list of a record that was asked for last: its pieces are asked for one after the other. */
const lastFound = new WeakMap<OwnRecord, Found>();

function findStatements(
  own: OwnRecord,
  { query, missing, order }: Pick<OwnListAsked, 'query' | 'missing' | 'order'>,
  languages: readonly string[],
): Found {
  const name = JSON.stringify([query, missing, order, languages]);
  const known = lastFound.get(own);
  if (known?.name === name) return known;
  const lists = new OwnLists(own, languages);
  const lacking = findMissing(own);
  const words = wordsOf(query);
  const all = listOwn(own, 'statement');
  const found = all.filter((statement) => {
    if (missing && !lacking.get(statement.id)?.includes(missing)) return false;
    if (words.length === 0) return true;
    const text = lists.searched(statement);
    return words.every((word) => text.includes(word));
  });
  const sorted = orderStatements(own, found, order);
  const next = { name, found: sorted, all: all.length, lacking };
  lastFound.set(own, next);
  return next;
}

/** A piece of the list of statements, with the counts that stand above it. */
export function listStatements(
  own: OwnRecord,
  { start, count, ...asked }: OwnListAsked,
  languages: readonly string[],
): Omit<OwnPage, 'undo'> {
  const lists = new OwnLists(own, languages);
  const { found, all, lacking } = findStatements(own, asked, languages);
  const counts: Record<Missing, number> = {
    ...{ 'other-side': 0, date: 0, claim: 0, question: 0, speaker: 0 },
  };
  for (const each of lacking.values()) for (const what of each) counts[what]++;
  const end = start + Math.min(count, mostListed);
  return {
    statements: found
      .slice(start, end)
      .map((statement) => lists.view(statement, lacking.get(statement.id) ?? [])),
    total: found.length,
    all: {
      statements: all,
      entities: listOwn(own, 'entity').length,
      questions: listOwn(own, 'dispute').length,
      sources: listOwn(own, 'source').length,
    },
    missing: counts,
  };
}

/** Entities by their label, those that the words name. */
export function listEntities(
  own: OwnRecord,
  query: string,
  languages: readonly string[],
): OwnEntityView[] {
  const lists = new OwnLists(own, languages);
  const uses = new Map<string, number>();
  for (const { about, speaker } of listOwn(own, 'statement')) {
    for (const id of new Set([...about, ...(speaker === null ? [] : [speaker])])) {
      uses.set(id, (uses.get(id) ?? 0) + 1);
    }
  }
  const words = wordsOf(query);
  return listOwn(own, 'entity')
    .map(({ id, kind, label, names, sameAs }) => ({
      ...{ id, kind, label: lists.text(label), names: [...new Set(Object.values(names).flat())] },
      ...{ uses: uses.get(id) ?? 0, isElsewhere: sameAs.some((uri) => uri.includes('#')) },
    }))
    .filter(({ label, names }) => {
      const text = fold([label.text, ...names].join('\n'));
      return words.every((word) => text.includes(word));
    })
    .sort((one, other) => one.label.text.localeCompare(other.label.text));
}

/** Questions by their words. */
export function listQuestions(
  own: OwnRecord,
  query: string,
  languages: readonly string[],
): OwnQuestionView[] {
  const lists = new OwnLists(own, languages);
  const counts = new Map<string, OwnQuestionView['counts']>();
  for (const { stances } of listOwn(own, 'statement')) {
    for (const { dispute, stance } of stances) {
      const known = counts.get(dispute) ?? { affirms: 0, denies: 0, qualifies: 0 };
      known[stance]++;
      counts.set(dispute, known);
    }
  }
  const words = wordsOf(query);
  return listOwn(own, 'dispute')
    .map(({ id, question, sameAs }) => ({
      ...{ id, question: lists.text(question), isElsewhere: sameAs.length > 0 },
      counts: counts.get(id) ?? { affirms: 0, denies: 0, qualifies: 0 },
    }))
    .filter(({ question }) => words.every((word) => fold(question.text).includes(word)))
    .sort((one, other) => one.question.text.localeCompare(other.question.text));
}

/** Statements that are newer than a time (ms since 1970). */
export function countChangedSince(own: OwnRecord, since: number): number {
  let count = 0;
  for (const { record, changedAt } of own.values()) {
    if (record.type === 'statement' && changedAt > since) count++;
  }
  return count;
}
