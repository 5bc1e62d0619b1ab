import { useCallback } from 'preact/hooks';
import { useAnswer } from '../../components/use-answer.ts';
import { t } from '../../lib/i18n/texts.ts';
import { readTab } from './read-tab.ts';

/** The way to read the PDF of a tab, which the reading view gets or says why it cannot. */
export function ReadPdf({ tab }: { tab: number }) {
  const ask = useCallback(async () => (await readTab(tab)).url ?? '', [tab]);
  const [answer] = useAnswer(ask);
  if (answer.phase !== 'ready') return null;
  // Where the browser does not tell the address, the view asks for the file.
  const address = `/reading.html?${new URLSearchParams({ pdf: answer.value })}`;
  return (
    <p class="read-pdf">
      <a href={address} target="_blank" rel="noopener">
        {t('popup.readPdf')}
      </a>
    </p>
  );
}
