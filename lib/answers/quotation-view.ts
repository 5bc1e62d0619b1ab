import { canonicalAddress } from '../corpus/records/canonical-address.ts';
import type { Statement } from '../corpus/records/records.ts';
import { toShown } from '../corpus/records/shown-text.ts';
import { readNamedEntities } from '../lookup/read-names.ts';
import type { QuotationView } from '../messages/views.ts';
import { compareQuotation } from '../quotations/compare-quotation.ts';
import { findReversals } from '../quotations/find-reversals.ts';
import type { Generation } from '../store/schema.ts';
import { readCorpusView } from './corpus-view.ts';
import { readStatements } from './dispute-view.ts';
import type { RecordReader } from './record-reader.ts';
import { toStatementView } from './statement-view.ts';

/** Most statements of its question that are looked through for the same one. */
const mostSought = 200;

/** Whether two names are among those of one entity of a corpus. */
async function readSameNames(
  reader: RecordReader,
): Promise<(one: string, other: string) => boolean> {
  const named = await readNamedEntities(reader.corpus);
  const known = named.map(({ names }) => new Set(names.map((name) => name.toLowerCase())));
  return (one, other) =>
    known.some((names) => names.has(one.toLowerCase()) && names.has(other.toLowerCase()));
}

/** Whether a page is none of those that a statement's document was published at; false where none is known. */
async function isElsewhere(
  reader: RecordReader,
  { source: id }: Statement,
  address: string | undefined,
): Promise<boolean> {
  const page = address === undefined ? null : canonicalAddress(address);
  const source = page === null ? null : await reader.findOne('source', id);
  if (page === null || !source || source.urls.length === 0) return false;
  return source.urls.every(({ url }) => canonicalAddress(url) !== page);
}

/**
 * A quotation with the statement that it stands in, held against the words of a page; null when
 * it is not on record any more, or the words do not repeat it.
 */
export async function readQuotationView(
  reader: RecordReader,
  generation: Generation,
  { statement: id, place }: { statement: string; place: number },
  words: string,
  address?: string,
): Promise<QuotationView | null> {
  const statement = await reader.findOne('statement', id);
  const quote = statement?.quotes[place];
  if (!statement || !quote || statement.status.state === 'withdrawn') return null;
  // A content script tells them; a repetition is hardly longer than what it repeats.
  const repeated = compareQuotation(quote.exact, words.slice(0, 2 * quote.exact.length + 200));
  if (!repeated) return null;
  const { exact, language } = quote;
  let reversed = findReversals(exact, repeated.parts, language);
  // Names are many, and seldom asked for.
  if (reversed.some(({ kind }) => kind === 'name')) {
    reversed = findReversals(exact, repeated.parts, language, await readSameNames(reader));
  }
  const disputes = await Promise.all(
    statement.stances.map(({ dispute }) => reader.findOne('dispute', dispute)),
  );
  // So that the other documents are known that print it too.
  if (disputes[0]) await readStatements(reader, disputes[0], mostSought);
  return {
    key: reader.key(`${id}/${place}`),
    language,
    isExact: repeated.isExact,
    isElsewhere: await isElsewhere(reader, statement, address),
    parts: repeated.parts.map((part) => ({ ...part, recorded: toShown(part.recorded) })),
    reversed: reversed.map(({ recorded, onPage }) => ({ recorded, onPage })),
    statement: await toStatementView(reader, statement),
    corpus: await readCorpusView(reader, generation),
    disputes: disputes.flatMap((dispute) =>
      dispute ? [{ key: reader.key(dispute.id), question: reader.localize(dispute.question) }] : [],
    ),
  };
}
