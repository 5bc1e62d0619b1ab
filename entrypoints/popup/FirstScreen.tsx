import { t } from '../../lib/i18n/texts.ts';

/** What is seen where nothing is found: what Gainsay does, and what its marks mean. */
export function FirstScreen({ hasCorpora }: { hasCorpora: boolean }) {
  return (
    <section class="first">
      <h2 class="screen-title">{t('popup.nothingTitle')}</h2>
      <p>{hasCorpora ? t('popup.nothingExplained') : t('popup.noCorpus')}</p>
      {hasCorpora && <p>{t('find.hint')}</p>}
      <h3>{t('popup.marksTitle')}</h3>
      <ul>
        <li>
          <span class="sample two-sided">{t('marks.sample')}</span> {t('marks.twoSided')}
        </li>
        <li>
          <span class="sample one-sided">{t('marks.sample')}</span> {t('marks.oneSided')}
        </li>
        <li>
          <span class="sample on-record">{t('marks.sample')}</span> {t('marks.onRecord')}
        </li>
        <li>
          <span class="sample quotation">{t('marks.sampleQuotation')}</span> {t('marks.quotation')}
        </li>
      </ul>
      <p>{t('popup.markHow')}</p>
      <p>
        <a href="/welcome.html" target="_blank" rel="noopener">
          {t('popup.toWelcome')}
        </a>
      </p>
      <p>
        <a href="/reading.html" target="_blank" rel="noopener">
          {t('reading.toView')}
        </a>
      </p>
    </section>
  );
}
