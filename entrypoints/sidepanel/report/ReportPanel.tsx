import { useCallback, useMemo } from 'preact/hooks';
import { Failure } from '../../../components/Failure.tsx';
import { toFileName } from '../../../components/save-file.ts';
import { joinParts, plural, t } from '../../../lib/i18n/texts.ts';
import { browser } from '../../../lib/messages/browser.ts';
import type { PageReport } from '../../../lib/messages/messages.ts';
import { sendToBackground } from '../../../lib/messages/send.ts';
import { SaveMenu } from '../SaveMenu.tsx';
import { exportReportAnnotations } from './export-report-annotations.ts';
import { exportReportCsv } from './export-report-csv.ts';
import { exportReportText } from './export-report-text.ts';
import { ReportItem } from './ReportItem.tsx';
import { listReportLines } from './report-lines.ts';
import { usePageReport } from './use-page-report.ts';

const formats = [
  { label: t('report.asText'), ending: 'txt', type: 'text/plain', print: exportReportText },
  { label: t('panel.asCsv'), ending: 'csv', type: 'text/csv', print: exportReportCsv },
  {
    label: t('panel.asAnnotations'),
    ending: 'jsonld',
    type: 'application/ld+json',
    print: exportReportAnnotations,
  },
];

/** Why a report lists nothing. */
function sayNothing({ isOn, reading }: PageReport): string {
  if (!isOn) return t('report.siteOff');
  if (reading === 'going') return t('popup.asking');
  return reading === 'failed' ? t('popup.notCompared') : t('popup.noneFits');
}

interface ReportProps {
  report: PageReport;
  at: number;
  goTo(frame: number, mention: number): void;
}

function Report({ report, at, goTo }: ReportProps) {
  const lines = useMemo(() => listReportLines(report), [report]);
  const { title, address, total, questions, claims } = report;
  if (lines.length === 0) {
    return (
      <p class="nothing" role="status">
        {sayNothing(report)}
      </p>
    );
  }
  const exported = { title, address, at, lines };
  const counts = [
    plural('report.sentences', total),
    ...(questions.length > 0 ? [plural('dispute.count', questions.length)] : []),
    ...(claims.length > 0 ? [plural('report.claims', claims.length)] : []),
  ];
  return (
    <>
      <p class="summary">{joinParts(counts)}</p>
      {lines.length < total && (
        <p class="summary">{t('report.cut', { shown: lines.length, count: total })}</p>
      )}
      <ol class="report">
        {lines.map((line) => (
          <li key={`${line.sentence.frame} ${line.mention}`}>
            <ReportItem line={line} goTo={goTo} />
          </li>
        ))}
      </ol>
      <SaveMenu
        formats={formats.map((format) => ({ ...format, print: () => format.print(exported) }))}
        name={toFileName(title)}
        isWaiting={false}
      />
    </>
  );
}

/** Every sentence of a tab's page that a question fits, in the page's order. */
export function ReportPanel({ tab }: { tab: number }) {
  const [answer, refresh] = usePageReport(tab);
  const goTo = useCallback(
    async (frame: number, id: number) => {
      // Where this is a tab of its own, the page is in front of it.
      await browser.tabs.update(tab, { active: true }).catch(() => undefined);
      await sendToBackground('goToMention', { tab, frame, id });
    },
    [tab],
  );
  const made = answer.value;
  return (
    <article class="page-report" aria-busy={answer.phase !== 'ready'}>
      <h2>{t('report.title')}</h2>
      {made?.report?.title && (
        <p class="page-title">
          <bdi>{made.report.title}</bdi>
        </p>
      )}
      <p class="summary">{t('report.lead')}</p>
      <p>
        <button type="button" class="pill" onClick={refresh}>
          {t('report.refresh')}
        </button>
      </p>
      {answer.phase === 'failed' && <Failure words={t('panel.failed')} retry={refresh} />}
      {answer.phase === 'slow' && !made && <p class="waiting">{t('popup.asking')}</p>}
      {made && !made.report && <p class="nothing">{t('report.noPage')}</p>}
      {made?.report && <Report report={made.report} at={made.at} goTo={goTo} />}
    </article>
  );
}
