/**
 * What of a statement may not become something else without a word to readers (rule 7 of
 * docs/editorial.md): its stances, claim, speaker, source, date and quotations.
 */
import { foldQuote } from '../corpus/check/fold-quote.ts';
import type { CorpusRecord, Statement } from '../corpus/records/records.ts';

/** A part of a statement that is not what it was. */
export interface AlteredPart {
  /** The field, or the nearest one that is left of it. */
  path: (string | number)[];
  /** What it was, as it is told to the author. */
  before: string;
}

/** What else has become of a corpus, as far as a statement may follow it. */
export interface Successors {
  /** The id that an id now goes by: of a tombstone what took its place, else the id itself. */
  follow(id: string): string;
  /** Whether a record with this id is left, and not a tombstone alone. */
  isLeft(id: string): boolean;
}

/** @param records of the version that is to be published */
export function findSuccessors(records: readonly CorpusRecord[]): Successors {
  const left = new Set<string>();
  const replaced = new Map<string, string>();
  for (const record of records) {
    if (record.type !== 'tombstone') left.add(record.id);
    else if (record.replacedBy !== null) replaced.set(record.id, record.replacedBy);
  }
  return {
    follow(id) {
      const seen = new Set<string>();
      let at = id;
      for (
        let next = replaced.get(at);
        next !== undefined && !seen.has(at);
        next = replaced.get(at)
      ) {
        seen.add(at);
        at = next;
      }
      return at;
    },
    isLeft: (id) => left.has(id),
  };
}

const quoted = (text: string) => `"${text}"`;

function* alteredClaim(before: Statement, now: Statement): Generator<AlteredPart> {
  for (const [language, text] of Object.entries(before.claim)) {
    const own = now.claim[language];
    if (own !== undefined && foldQuote(own) === foldQuote(text)) continue;
    yield { path: own === undefined ? ['claim'] : ['claim', language], before: quoted(text) };
  }
}

function* alteredNames(
  before: Statement,
  now: Statement,
  { follow }: Successors,
): Generator<AlteredPart> {
  for (const field of ['speaker', 'source'] as const) {
    const old = before[field];
    const isSame = old === null ? now[field] === null : follow(old) === now[field];
    if (!isSame) yield { path: [field], before: old ?? 'null' };
  }
}

function* alteredStances(
  before: Statement,
  now: Statement,
  { follow, isLeft }: Successors,
): Generator<AlteredPart> {
  for (const { dispute, stance } of before.stances) {
    const id = follow(dispute);
    const index = now.stances.findIndex((each) => each.dispute === id);
    // A question that is gone takes the stances on it along.
    if (index === -1 ? !isLeft(id) : now.stances[index]?.stance === stance) continue;
    const path = index === -1 ? ['stances'] : ['stances', index, 'stance'];
    yield { path, before: `${stance} on ${dispute}` };
  }
}

function* alteredQuotes(before: Statement, now: Statement): Generator<AlteredPart> {
  const own = now.quotes.map(({ exact }) => foldQuote(exact));
  for (const [index, { exact }] of before.quotes.entries()) {
    if (own.includes(foldQuote(exact))) continue;
    const path = index < own.length ? ['quotes', index, 'exact'] : ['quotes'];
    yield { path, before: quoted(exact) };
  }
}

/**
 * What a statement said and no longer says. What it merely gained is left out: a claim in another
 * language, a date that was not known, a further quotation or a stance on another question. So are
 * white space and the shape of quotation marks, and ids that tombstones lead on from.
 */
export function findAltered(
  before: Statement,
  now: Statement,
  successors: Successors,
): AlteredPart[] {
  const altered = [
    ...alteredClaim(before, now),
    ...alteredNames(before, now, successors),
    ...alteredStances(before, now, successors),
    ...alteredQuotes(before, now),
  ];
  if (before.said !== null && before.said !== now.said) {
    altered.push({ path: ['said'], before: before.said });
  }
  return altered;
}

/** Whether a statement says that it is not what it was, and did not say just that before. */
export function saysSo(before: Statement, now: Statement): boolean {
  const tell = ({ status }: Statement) =>
    JSON.stringify([status.state, status.date, Object.entries(status.reason ?? {}).sort()]);
  return now.status.state !== 'current' && tell(before) !== tell(now);
}
