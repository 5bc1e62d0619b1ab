import { useCallback } from 'preact/hooks';
import { useAnswer } from '../../../components/use-answer.ts';
import { t } from '../../../lib/i18n/texts.ts';
import { formatPlace } from '../../../lib/panel/panel-place.ts';
import { findTabBeside } from '../tab-beside.ts';

/** The way to the report on the page that the panel stands beside. */
export function ReportLink() {
  const [{ value: tab }] = useAnswer(useCallback(findTabBeside, []));
  if (tab === null) return null;
  return (
    <p>
      <a href={formatPlace({ view: 'report', tab })}>{t('report.title')}</a>
    </p>
  );
}
