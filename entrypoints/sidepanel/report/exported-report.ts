/** What an export of a report is made of. */
import type { QuestionView, SideSummary } from '../../../lib/messages/views.ts';
import type { ReportLine } from './report-lines.ts';

export interface ExportedReport {
  /** Of the page, as it names them. */
  title: string;
  address: string;
  /** When the report was made, ms since 1970. */
  at: number;
  lines: readonly ReportLine[];
}

/** One side of a question. */
export function sideOf(
  { sides: [one, other] }: QuestionView,
  stance: SideSummary['stance'],
): SideSummary {
  return one.stance === stance ? one : other;
}
