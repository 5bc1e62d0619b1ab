/** What the desk tells before a collection is shared. */
import { localize } from '../../corpus/records/localize.ts';
import type { Problem } from '../../corpus/records/problem.ts';
import type { CorpusRecord } from '../../corpus/records/records.ts';
import { findMissing } from '../find-missing.ts';
import { findOwn, infoOf, type OwnRecord } from '../own-record.ts';
import { quotedWords } from '../record-statement.ts';
import type { Chosen } from './choose-shared.ts';
import type { SharedItem, ShareReport } from './share-views.ts';

/** Problems that are told; the first is enough to begin with. */
const mostErrors = 20;

/** @param languages of the reader, BCP 47, the most wanted first */
function toItem(record: CorpusRecord, languages: readonly string[]): SharedItem[] {
  const { id } = record;
  const text = (map: Record<string, string>) => localize(map, languages);
  switch (record.type) {
    case 'statement': {
      const [first] = record.quotes;
      const words = first
        ? { text: quotedWords(record.quotes), language: first.language }
        : text(record.claim);
      return [{ id, type: 'statement', text: words, urls: [] }];
    }
    case 'dispute':
      return [{ id, type: 'dispute', text: text(record.question), urls: [] }];
    case 'entity':
      return [{ id, type: 'entity', text: text(record.label), urls: [] }];
    case 'source': {
      const { title, language } = record;
      const urls = record.urls.map(({ url }) => url);
      return [{ id, type: 'source', text: { text: title ?? urls[0] ?? id, language }, urls }];
    }
    default:
      return [];
  }
}

/** The corpus in `<corpus id>#<id>`; null for any other address. */
function corpusOf(uri: string): string | null {
  const at = uri.lastIndexOf('#');
  return at > 0 ? uri.slice(0, at) : null;
}

const namedBy = (record: CorpusRecord): string[] => {
  if (record.type === 'entity') return record.sameAs;
  return record.type === 'dispute' ? record.sameAs.map(({ id }) => id) : [];
};

/** A text that is another one after each change of the record. */
function stampOf(own: OwnRecord): string {
  let latest = 0;
  for (const { changedAt } of own.values()) latest = Math.max(latest, changedAt);
  return `${own.size} ${latest}`;
}

export interface ShareFacts {
  chosen: Chosen;
  /** The records of the version that would be shared, with tombstones. */
  next: readonly CorpusRecord[];
  /** What the checks of the command find in it; their files are the ids of records. */
  problems: readonly Problem[];
  /** Ids of the corpora that the reader has beside it. */
  held: ReadonlySet<string>;
  /** Ids of records that readers have, without those that were withdrawn. */
  published: ReadonlySet<string>;
}

/** Tells what of the reader's record would leave this computer. */
export function tellShare(
  own: OwnRecord,
  { chosen, next, problems, held, published }: ShareFacts,
  languages: readonly string[],
): ShareReport {
  const items = (records: readonly CorpusRecord[]) =>
    records.flatMap((record) => toItem(record, languages));
  const ofId = (ids: Iterable<string>) =>
    items([...ids].flatMap((id) => own.get(id)?.record ?? []));
  const { records, marked, telling } = chosen;
  const entities = records.filter((record) => record.type === 'entity');
  const persons = entities.filter(({ kind }) => kind === 'person');
  const isKnown = ({ sameAs }: { sameAs: readonly string[] }) =>
    sameAs.some((uri) => held.has(corpusOf(uri) ?? ''));
  const missing = findMissing(new Map(records.map((record) => [record.id, asRow(record)])));
  const lacking = (what: 'date' | 'other-side') =>
    [...missing.values()].filter((each) => each.includes(what)).length;
  const long = problems.filter(({ code }) => code === 'quote-long');
  const alteredIds = new Set(
    problems.flatMap(({ code, file }) => (code === 'changed-without-status' ? [file] : [])),
  );
  const errors = problems.filter(
    ({ severity, code }) => severity === 'error' && code !== 'changed-without-status',
  );
  const isGone = ({ id, type }: CorpusRecord) => type === 'tombstone' && published.has(id);
  return {
    stamp: stampOf(own),
    statements: items(records.filter(({ type }) => type === 'statement')),
    questions: items(records.filter(({ type }) => type === 'dispute')),
    persons: items(persons),
    others: items(entities.filter(({ kind }) => kind !== 'person')),
    documents: items(records.filter(({ type }) => type === 'source')),
    unknownPersons: items(persons.filter((person) => !isKnown(person))),
    corpora: [...new Set(records.flatMap(namedBy).flatMap((uri) => corpusOf(uri) ?? []))],
    licence: infoOf(own)?.licence ?? '',
    long: {
      count: long.length,
      documents: ofId(
        new Set(long.flatMap(({ file }) => findOwn(own, 'statement', file)?.source ?? [])),
      ),
    },
    undated: lacking('date'),
    oneSided: lacking('other-side'),
    marked: ofId(marked),
    telling: telling.size,
    altered: items(next.filter(({ id }) => alteredIds.has(id))),
    withdrawn: next.filter(isGone).length,
    errors: errors.slice(0, mostErrors).map(({ message, file }) => `${file}: ${message}`),
  };
}

const asRow = (record: CorpusRecord) => ({ record, isPrivate: false, changedAt: 0 });
