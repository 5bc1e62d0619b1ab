import { formatNumber, plural, t } from '../lib/i18n/texts.ts';
import type { CorpusView, LocalText } from '../lib/messages/views.ts';
import { CorpusName } from './CorpusName.tsx';
import { sayCoveredYears } from './covered-years.ts';
import { OutsideLink } from './OutsideLink.tsx';
import { rich } from './rich-text.tsx';
import { Words } from './Words.tsx';

function Entry({ name, words }: { name: string; words: LocalText }) {
  return (
    <>
      <dt>{name}</dt>
      <dd lang={words.language} dir="auto">
        {words.text}
      </dd>
    </>
  );
}

/** Which corpus speaks, in which version, with what it covers and leaves out one click away. */
export function CorpusLine({ corpus }: { corpus: CorpusView }) {
  const { version, coverage, publisher, corrections } = corpus;
  const years = sayCoveredYears(corpus);
  return (
    <details class="corpus">
      <summary>
        <span class="corpus-title">
          {rich('corpus.titleAndVersion', {
            title: <CorpusName corpus={corpus} />,
            version: formatNumber(version),
          })}
        </span>
        <span class="coverage">{years ? t('corpus.covers', { years }) : t('corpus.coverage')}</span>
      </summary>
      <dl>
        <Entry name={t('corpus.included')} words={coverage.included} />
        <Entry name={t('corpus.excluded')} words={coverage.excluded} />
        <Entry name={t('corpus.missingVoices')} words={coverage.missingVoices} />
        <dt>{t('corpus.corrections')}</dt>
        <dd lang={corrections.text.language} dir="auto">
          <OutsideLink address={corrections.url}>{corrections.text.text}</OutsideLink>
        </dd>
      </dl>
      <p>
        {rich('corpus.size', {
          statements: plural('statement.count', corpus.statements),
          questions: plural('dispute.count', corpus.disputes),
        })}{' '}
        {rich('corpus.publisher', { publisher: <Words words={publisher} /> })}
      </p>
    </details>
  );
}
