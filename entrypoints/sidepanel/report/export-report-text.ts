/** A report as plain text that people read and paste. */
import { formatDate } from '../../../components/format-date.ts';
import { joinParts, t } from '../../../lib/i18n/texts.ts';
import type { ClaimView, SideSummary, StatementView } from '../../../lib/messages/views.ts';
import type { ExportedReport } from './exported-report.ts';
import type { ReportedQuestion } from './report-lines.ts';

const onOneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

function printSide({ stance, count, voice }: SideSummary): string {
  const side = t(`side.${stance}`);
  if (count === 0) return `   ${side}: ${t('side.nobodyFound')}`;
  const speaker = voice?.speaker?.text ?? t('statement.speakerUnclear');
  const who = voice ? `: ${joinParts([onOneLine(speaker), formatDate(voice.said)])}` : '';
  return `   ${side} ${count}${who}`;
}

function printQuestion({ question: { question, sides, qualifying } }: ReportedQuestion): string {
  const qualified = qualifying > 0 ? [`   ${t('side.qualifies')} ${qualifying}`] : [];
  return [`   ${onOneLine(question.text)}`, ...sides.map(printSide), ...qualified].join('\n');
}

function printClaim({ statement, answers }: ClaimView): string {
  const said = ({ speaker, said: date, claim }: StatementView) => {
    const name = onOneLine(speaker?.label.text ?? t('statement.speakerUnclear'));
    return `${joinParts([name, formatDate(date)])}: ${onOneLine(claim.text)}`;
  };
  const rated = answers.map((answer) => {
    const rating = answer.rating ? ` “${onOneLine(answer.rating.text)}”` : '';
    return `   ${t('claim.answers')}: ${said(answer)}${rating}`;
  });
  const none = rated.length === 0 ? [`   ${t('claim.noAnswer')}`] : [];
  return [`   ${t('claim.title')}: ${said(statement)}`, ...rated, ...none].join('\n');
}

/** The page, then each sentence with the claims that it is like and its questions, both sides' counts and who leads them. */
export function exportReportText({ title, address, at, lines }: ExportedReport): string {
  const head = [t('report.title'), onOneLine(title), address, new Date(at).toISOString()];
  const listed = lines.map(({ sentence, questions, claims }, place) =>
    [
      `${place + 1}. “${onOneLine(sentence.text)}”`,
      ...claims.map(printClaim),
      ...questions.map(printQuestion),
    ].join('\n'),
  );
  return `${[head.filter((line) => line !== '').join('\n'), ...listed].join('\n\n')}\n`;
}
