import type { Quote, Source, Statement } from '../records/records.ts';
import { findNearest } from './find-nearest.ts';
import { foldQuote } from './fold-quote.ts';
import type { Report } from './report.ts';
import { showDifference } from './show-difference.ts';
import { growPrefix } from './unique-prefix.ts';

const maxQuoteWords = 60;
const maxQuotedShare = 0.4;
/** Most that a message shows of a quotation, in UTF-16 code units, and of the hashes there are. */
const shownUnits = 80;
const shownHashes = 8;
const words = new Intl.Segmenter('und', { granularity: 'word' });

function countWords(text: string): number {
  return [...words.segment(text)].filter((segment) => segment.isWordLike).length;
}

/** Documents by their SHA-256. */
export interface DocumentTexts {
  texts: ReadonlyMap<string, string>;
  /** How each is called, such as by its path; without it they are told by their hashes. */
  names?: ReadonlyMap<string, string>;
}

/** Where a quote stands in a folded text (UTF-16 code units): the first two places at most. */
function findQuote(text: string, quote: Quote): [number, number][] {
  const passage = foldQuote(quote.prefix + quote.exact + quote.suffix);
  const before = foldQuote(quote.prefix).length;
  const length = foldQuote(quote.exact).length;
  const found: [number, number][] = [];
  let at = text.indexOf(passage);
  while (at !== -1 && found.length < 2) {
    found.push([at + before, at + before + length]);
    at = text.indexOf(passage, at + 1);
  }
  return found;
}

/** What an author sees of a quotation that does not stand in its document. */
function explainAbsence(text: string, quote: Quote): string {
  const passage = foldQuote(quote.prefix + quote.exact + quote.suffix);
  const nearest = findNearest(text, passage);
  if (!nearest) {
    const shown = passage.length > shownUnits ? `${passage.slice(0, shownUnits)}…` : passage;
    return `"${shown}" does not stand in the document, nor anything like it. Look for it in another, or remove it.`;
  }
  const difference = showDifference(passage, text.slice(...nearest));
  return `This does not stand in the document. Copy it character by character. The nearest place, as [-quoted-]{+in the document+}: ${difference}`;
}

/**
 * Where a quote stands with the words around it, if those do stand around it there.
 * @param span of the quote in the folded text
 */
function findContext(
  text: string,
  quote: Quote,
  [start]: [number, number],
): [number, number] | null {
  const { before = '', after = '' } = quote.context ?? {};
  const passage = foldQuote(before + quote.exact + after);
  const from = start - (foldQuote(before + quote.exact).length - foldQuote(quote.exact).length);
  return from >= 0 && text.startsWith(passage, from) ? [from, from + passage.length] : null;
}

function coveredLength(spans: [number, number][]): number {
  let length = 0;
  let reached = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    length += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return length;
}

/** Warns of quotations that are longer than what shows what was said. */
export function checkQuoteLengths(statement: Statement, report: Report): void {
  for (const [index, quote] of statement.quotes.entries()) {
    const count = countWords(quote.exact);
    if (count <= maxQuoteWords) continue;
    const message = `The quotation has ${count} words. Keep at most ${maxQuoteWords} and put the rest into the claim.`;
    report('warning', 'quote-long', statement, ['quotes', index, 'exact'], message);
  }
}

/** The documents there are, those first whose names begin with the source's id. */
function listDocuments({ id }: Source, { texts, names }: DocumentTexts): string {
  const nameOf = (hash: string) => names?.get(hash) ?? '';
  const isOwn = (hash: string) => Number(fileNameOf(nameOf(hash)).startsWith(id));
  const hashes = [...texts.keys()].sort(
    (one, other) =>
      isOwn(other) - isOwn(one) || (`${nameOf(one)} ${one}` < `${nameOf(other)} ${other}` ? -1 : 1),
  );
  const shown = hashes.slice(0, shownHashes).map((hash) => {
    const name = nameOf(hash);
    return name ? `${hash} (${name})` : hash;
  });
  const more = hashes.length > shownHashes ? ` and ${hashes.length - shownHashes} more` : '';
  return `${shown.join(', ')}${more}`;
}

function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? '';
}

function explainMissing(source: Source, documents: DocumentTexts): string {
  if (source.sha256 === null) {
    return 'The source has no sha256, so its quotations are not proved. Add it if there is a text.';
  }
  const there =
    documents.texts.size === 0 ? 'none was given' : `there are ${listDocuments(source, documents)}`;
  return `No document has the SHA-256 ${source.sha256}: ${there}. So its quotations are not proved. Give the document or mend the hash; "gainsay check --fix-hashes" finds the document by its quotations.`;
}

/** How the places of a quotation that stands in its document twice are told apart. */
function explainAmbiguity(text: string, quote: Quote, starts: readonly number[]): string {
  const twice = 'The quotation stands in the source more than once.';
  const [first, second] = starts.map((start) => growPrefix(text, start, quote));
  if (!first || !second) return `${twice} Lengthen prefix or suffix.`;
  return `${twice} With prefix: ${JSON.stringify(first)} it is the first place, with prefix: ${JSON.stringify(second)} the second. Choose one, or lengthen the suffix.`;
}

/** Whether all quotations of these statements stand in a document. @param document as it is */
export function provesAll(document: string, statements: readonly Statement[]): boolean {
  const text = foldQuote(document);
  return statements.every(({ quotes }) =>
    quotes.every((quote) => findQuote(text, quote).length > 0),
  );
}

/**
 * Proves the quotations from one source against its document: prefix, exact and suffix together
 * must stand in it character by character, but for typographic quotation marks and white space
 * (`foldQuote`), and once only; and there the words of `context`, which count as quoted too.
 */
export function checkVerbatim(
  source: Source,
  statements: readonly Statement[],
  documents: DocumentTexts,
  report: Report,
): void {
  const document = documents.texts.get(source.sha256 ?? '');
  if (document === undefined) {
    const severity = source.sha256 === null ? 'warning' : 'error';
    const message = explainMissing(source, documents);
    report(severity, 'source-text-missing', source, ['sha256'], message);
    return;
  }
  const text = foldQuote(document);
  const spans: [number, number][] = [];
  for (const statement of statements) {
    for (const [index, quote] of statement.quotes.entries()) {
      const [first, second] = findQuote(text, quote);
      const path = ['quotes', index, 'exact'];
      if (!first) {
        report('error', 'quote-not-verbatim', statement, path, explainAbsence(text, quote));
        continue;
      }
      const around = findContext(text, quote, first);
      spans.push(around ?? first);
      if (!around) {
        const message =
          'These words do not stand right before and right after the quotation. Copy them character by character, with the space or mark between.';
        report('error', 'context-not-verbatim', statement, ['quotes', index, 'context'], message);
      }
      if (!second) continue;
      const message = explainAmbiguity(text, quote, [first[0], second[0]]);
      report('error', 'quote-ambiguous', statement, path, message);
    }
  }
  const share = coveredLength(spans) / Math.max(1, text.length);
  if (share <= maxQuotedShare) return;
  const message = `${Math.round(share * 100)} % of the source is quoted. Keep to ${maxQuotedShare * 100} % or less.`;
  report('warning', 'source-quoted-much', source, [], message);
}
