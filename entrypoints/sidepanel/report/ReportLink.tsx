import { useCallback } from 'preact/hooks';
import { useAnswer } from '../../../components/use-answer.ts';
import { t } from '../../../lib/i18n/texts.ts';
import { browser } from '../../../lib/messages/browser.ts';
import { findOwnTab } from '../../../lib/panel/open-panel.ts';
import { formatPlace } from '../../../lib/panel/panel-place.ts';

/** The tab that the panel stands beside; null where the panel is a tab itself. */
async function findTabBeside(): Promise<number | null> {
  if ((await findOwnTab()) !== null) return null;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}

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
