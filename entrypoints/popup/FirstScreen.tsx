import { NotCompared } from '../../components/questions/NotCompared.tsx';
import { t } from '../../lib/i18n/texts.ts';
import type { CorpusView } from '../../lib/messages/views.ts';
import { Coverage } from './Coverage.tsx';

function MarkMeanings() {
  return (
    <>
      <h3>{t('popup.marksTitle')}</h3>
      <ul class="meanings">
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
          <span class="sample claim">{t('marks.sampleClaim')}</span> {t('marks.claim')}
        </li>
        <li>
          <span class="sample quotation">{t('marks.sampleQuotation')}</span> {t('marks.quotation')}
        </li>
      </ul>
      <p>{t('popup.markHow')}</p>
    </>
  );
}

interface Props {
  corpora: readonly CorpusView[];
  /** Whether all of the reader's corpora could be compared with the page. */
  isCompared: boolean;
  /** What the page says that its language is, BCP 47. */
  pageLanguage: string;
}

/** What is seen where nothing is found: why, what the corpora do cover, and what marks mean. */
export function FirstScreen({ corpora, isCompared, pageLanguage }: Props) {
  const hasCorpora = corpora.length > 0;
  return (
    <section class="first">
      {!isCompared && <p>{t('popup.notAllCompared')}</p>}
      {isCompared && <h2 class="screen-title">{t('popup.nothingTitle')}</h2>}
      {isCompared && <p>{hasCorpora ? t('popup.nothingExplained') : t('popup.noCorpus')}</p>}
      <NotCompared pageLanguage={pageLanguage} corpora={corpora} />
      <Coverage corpora={corpora} />
      {hasCorpora && <p>{t('find.hint')}</p>}
      <MarkMeanings />
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
