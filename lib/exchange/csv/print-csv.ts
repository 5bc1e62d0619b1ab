import { stringify } from 'csv-stringify/browser/esm/sync';
import type { CorpusRecord, Quote, Source, Statement } from '../../corpus/records/records.ts';
import { orderForExchange } from '../order-for-exchange.ts';
import { indexRecords } from '../record-index.ts';
import { type Column, columns, type TextColumn, textColumns, textsOf } from './columns.ts';
import { neutralize } from './neutralize.ts';

/** Rows that are made into text at once. */
const rowsAtOnce = 1000;

/** Without a byte order mark, spreadsheets take UTF-8 for something else. */
const byteOrderMark = '\uFEFF';

const isTextColumn = (column: Column): column is TextColumn =>
  textColumns.some((other) => other === column);

/** A column of the file; `language` is empty where it holds no text. */
interface Heading {
  name: string;
  column: Column;
  language: string;
}

/** The languages in which each text column has something. */
function collectHeaders(statements: readonly Statement[]): Heading[] {
  const languages = new Map<Column, Set<string>>(textColumns.map((column) => [column, new Set()]));
  for (const statement of statements) {
    for (const [column, texts] of Object.entries(textsOf(statement))) {
      for (const tag of Object.keys(texts ?? {})) languages.get(column as TextColumn)?.add(tag);
    }
  }
  return columns.flatMap((column): Heading[] => {
    if (!isTextColumn(column)) return [{ name: column, column, language: '' }];
    const tags = [...(languages.get(column) ?? [])].sort();
    return tags.map((language) => ({ name: `${column}:${language}`, column, language }));
  });
}

/** One quotation in the source's language stands as it is; all else as a list in JSON. */
function printQuotes(quotes: readonly Quote[], language: string | undefined): string {
  const [quote, ...more] = quotes;
  if (!quote) return '';
  const isPlain =
    more.length === 0 &&
    quote.prefix === '' &&
    quote.suffix === '' &&
    quote.context === null &&
    quote.language === language &&
    !quote.exact.startsWith('[');
  if (isPlain) return quote.exact;
  return JSON.stringify(
    quotes.map(({ context, ...rest }) => (context ? { ...rest, context } : rest)),
  );
}

function printCell(
  column: Column,
  language: string,
  statement: Statement,
  source: Source | undefined,
): string {
  const { status } = statement;
  switch (column) {
    case 'role':
    case 'claim':
    case 'rating':
    case 'status_reason':
    case 'note': {
      const texts = textsOf(statement)[column];
      return texts && Object.hasOwn(texts, language) ? (texts[language] ?? '') : '';
    }
    case 'source_title':
      return source?.title ?? '';
    case 'source_publisher':
      return source?.publisher ?? '';
    case 'source_url':
      return (source?.urls ?? []).map(({ url }) => url).join(' ');
    case 'source_published':
      return source?.published ?? '';
    case 'source_language':
      return source?.language ?? '';
    case 'quotes':
      return printQuotes(statement.quotes, source?.language);
    case 'about':
    case 'answers':
      return statement[column].join(' ');
    case 'stances':
      return statement.stances.map(({ dispute, stance }) => `${dispute}=${stance}`).join(' ');
    case 'status':
      return status.state === 'current' ? '' : status.state;
    case 'status_date':
      return status.date ?? '';
    case 'status_replaced_by':
      return status.replacedBy ?? '';
    default:
      return statement[column] ?? '';
  }
}

/**
 * The statements of a corpus as CSV, a row each, with the columns of docs/exchange.md. Headings that
 * a spreadsheet would take for formulas are made harmless; the import undoes that.
 * @see RFC 4180
 */
export function* printCsv(records: readonly CorpusRecord[]): Generator<string> {
  const { sources } = indexRecords(records);
  const statements = orderForExchange(records).filter((record) => record.type === 'statement');
  const headers = collectHeaders(statements);
  const toText = (rows: string[][]) =>
    stringify(rows, { record_delimiter: '\r\n', quoted_match: /[\r\n\t;]/ });
  yield byteOrderMark + toText([headers.map(({ name }) => name)]);
  for (let from = 0; from < statements.length; from += rowsAtOnce) {
    const rows = statements
      .slice(from, from + rowsAtOnce)
      .map((statement) =>
        headers.map(({ column, language }) =>
          neutralize(printCell(column, language, statement, sources.get(statement.source))),
        ),
      );
    yield toText(rows);
  }
}
