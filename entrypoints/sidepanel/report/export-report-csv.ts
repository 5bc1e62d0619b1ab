/** A report as a table for spreadsheets. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import { neutralize } from '../../../lib/exchange/csv/neutralize.ts';
import type { QuestionView } from '../../../lib/messages/views.ts';
import { type ExportedReport, sideOf } from './exported-report.ts';

export const columns = [
  ...['number', 'sentence', 'question', 'affirmed', 'affirmed by', 'affirmed on'],
  ...['denied', 'denied by', 'denied on', 'qualified', 'key', 'page'],
];

function listSide(question: QuestionView, stance: 'affirms' | 'denies'): string[] {
  const { count, voice } = sideOf(question, stance);
  return [String(count), voice?.speaker?.text ?? '', voice?.said?.edtf ?? ''];
}

/**
 * One line for each question at each sentence, the columns named in the first; a sentence has its number
 * on the page. Dates are EDTF. Cells that a spreadsheet would take for formulas are made harmless.
 * @see RFC 4180
 */
export function exportReportCsv({ address, lines }: ExportedReport): string {
  const rows = lines.flatMap(({ sentence, questions }, at) =>
    questions.map(({ question }) =>
      [
        String(at + 1),
        sentence.text,
        question.question.text,
        ...listSide(question, 'affirms'),
        ...listSide(question, 'denies'),
        String(question.qualifying),
        question.key,
        address,
      ].map(neutralize),
    ),
  );
  return stringify([columns, ...rows], { record_delimiter: 'windows' });
}
