/** A list of statements as a table for spreadsheets. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import { neutralize } from '../../../lib/exchange/csv/neutralize.ts';
import type { ExportedDispute } from './exported-dispute.ts';

const columns = [
  ...['stance', 'speaker', 'role', 'said', 'speech', 'quotation', 'claim', 'source', 'publisher'],
  ...['published', 'address', 'answers', 'status', 'note', 'key'],
];

/**
 * One line a statement, the columns named in the first; quotations of one statement are joined by
 * ` […] `. Dates are EDTF. Cells that a spreadsheet would take for formulas are made harmless.
 * @see RFC 4180
 */
export function exportCsv({ statements }: ExportedDispute): string {
  const rows = statements.map(({ statement, stance }) => {
    const { source } = statement;
    return [
      stance,
      statement.speaker?.label.text,
      statement.role?.text,
      statement.said?.edtf,
      statement.speech,
      statement.quotes.map(({ text }) => text).join(' […] '),
      statement.claim.text,
      source.title?.text,
      source.publisher?.text,
      source.published?.edtf,
      source.url,
      statement.answers.map(({ key }) => key).join(' '),
      statement.status,
      statement.note?.text,
      statement.key,
    ].map((cell) => neutralize(cell ?? ''));
  });
  return stringify([columns, ...rows], { record_delimiter: 'windows' });
}
