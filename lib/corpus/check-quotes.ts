import type { CorpusRecord, Quote, Source, Statement } from './records.ts';

/** Says that something is wrong with a field of a record. */
export type Report = (
  severity: 'error' | 'warning',
  code: string,
  record: CorpusRecord,
  path: readonly (string | number)[],
  message: string,
) => void;

const maxQuoteWords = 60;
const maxQuotedShare = 0.4;
const words = new Intl.Segmenter('und', { granularity: 'word' });

function countWords(text: string): number {
  return [...words.segment(text)].filter((segment) => segment.isWordLike).length;
}

/** Where a quote stands in a text (UTF-16 code units): the first two places at most. */
function findQuote(text: string, quote: Quote): [number, number][] {
  const passage = quote.prefix + quote.exact + quote.suffix;
  const found: [number, number][] = [];
  let at = text.indexOf(passage);
  while (at !== -1 && found.length < 2) {
    const start = at + quote.prefix.length;
    found.push([start, start + quote.exact.length]);
    at = text.indexOf(passage, at + 1);
  }
  return found;
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

/**
 * Proves the quotations from one source against its text: prefix, exact and suffix together must
 * stand in it character by character, and once only.
 * @param text the source's text; undefined when it is not at hand
 */
export function checkVerbatim(
  source: Source,
  statements: readonly Statement[],
  text: string | undefined,
  report: Report,
): void {
  if (text === undefined) {
    const isKnown = source.sha256 !== null;
    const message = isKnown
      ? `No text with SHA-256 ${source.sha256} was given, so its quotations are not proved. Give the text or mend the hash.`
      : 'The source has no sha256, so its quotations are not proved. Add it if there is a text.';
    report(isKnown ? 'error' : 'warning', 'source-text-missing', source, ['sha256'], message);
    return;
  }
  const spans: [number, number][] = [];
  for (const statement of statements) {
    for (const [index, quote] of statement.quotes.entries()) {
      const [first, second] = findQuote(text, quote);
      const path = ['quotes', index, 'exact'];
      if (!first) {
        const message = `"${quote.prefix}${quote.exact}${quote.suffix}" does not stand in the source's text. Copy it character by character.`;
        report('error', 'quote-not-verbatim', statement, path, message);
        continue;
      }
      spans.push(first);
      if (!second) continue;
      const message =
        'The quotation stands in the source more than once. Lengthen prefix or suffix.';
      report('error', 'quote-ambiguous', statement, path, message);
    }
  }
  const share = coveredLength(spans) / Math.max(1, text.length);
  if (share <= maxQuotedShare) return;
  const message = `${Math.round(share * 100)} % of the source is quoted. Keep to ${maxQuotedShare * 100} % or less.`;
  report('warning', 'source-quoted-much', source, [], message);
}
