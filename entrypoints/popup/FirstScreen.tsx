import { nameLanguage } from '../../components/name-language.ts';
import { formatList, t } from '../../lib/i18n/texts.ts';
import type { CorpusView } from '../../lib/messages/views.ts';
import { Coverage } from './Coverage.tsx';

/** Those whose sentences are compared with questions; BCP 47. */
const compared = ['ar', 'en', 'es', 'fr', 'ru', 'tr'];

/** Says that the page is in a language whose sentences are not compared; null where it is not. */
function sayOtherLanguage(told: string): string | null {
  const name = nameLanguage(told);
  if (!name || compared.includes(told.split('-')[0]?.toLowerCase() ?? '')) return null;
  const languages = formatList(compared.flatMap((code) => nameLanguage(code) ?? []));
  return t('popup.otherLanguage', { languages, language: name });
}

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
  const otherLanguage = sayOtherLanguage(pageLanguage);
  const hasCorpora = corpora.length > 0;
  return (
    <section class="first">
      {!isCompared && <p>{t('popup.notAllCompared')}</p>}
      {isCompared && <h2 class="screen-title">{t('popup.nothingTitle')}</h2>}
      {isCompared && <p>{hasCorpora ? t('popup.nothingExplained') : t('popup.noCorpus')}</p>}
      {otherLanguage && <p>{otherLanguage}</p>}
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
