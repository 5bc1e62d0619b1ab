/** A report as a table for spreadsheets. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import { neutralize } from '../../../lib/exchange/csv/neutralize.ts';
import type { ClaimView, QuestionView } from '../../../lib/messages/views.ts';
import { type ExportedReport, sideOf } from './exported-report.ts';

export const columns = [
  ...['number', 'sentence', 'question', 'affirmed', 'affirmed by', 'affirmed on'],
  ...['denied', 'denied by', 'denied on', 'qualified', 'claim', 'claimed by', 'claimed on'],
  ...['answered by', 'rating', 'key', 'page'],
];

function listSide(question: QuestionView, stance: 'affirms' | 'denies'): string[] {
  const { count, voice } = sideOf(question, stance);
  return [String(count), voice?.speaker?.text ?? '', voice?.said?.edtf ?? ''];
}

/** A question's cells, those of a claim empty. */
const rowOfQuestion = (question: QuestionView): string[] => [
  question.question.text,
  ...listSide(question, 'affirms'),
  ...listSide(question, 'denies'),
  String(question.qualifying),
  ...['', '', '', '', ''],
  question.key,
];

/** A claim's cells, with its first answer; those of a question empty. */
const rowOfClaim = ({ statement, answers: [answer], key }: ClaimView): string[] => [
  ...['', '', '', '', '', '', '', ''],
  statement.claim.text,
  statement.speaker?.label.text ?? '',
  statement.said?.edtf ?? '',
  answer?.speaker?.label.text ?? '',
  answer?.rating?.text ?? '',
  key,
];

/**
 * One line for each claim that a sentence is like and for each question at it, the columns named in the first; a sentence has its number
 * on the page. Dates are EDTF. Cells that a spreadsheet would take for formulas are made harmless.
 * @see RFC 4180
 */
export function exportReportCsv({ address, lines }: ExportedReport): string {
  const rows = lines.flatMap(({ sentence, questions, claims }, at) =>
    [...claims.map(rowOfClaim), ...questions.map(({ question }) => rowOfQuestion(question))].map(
      (cells) => [String(at + 1), sentence.text, ...cells, address].map(neutralize),
    ),
  );
  return stringify([columns, ...rows], { record_delimiter: 'windows' });
}
