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

/** Who answers for it, and how it came here: the last is nothing that a publisher can choose. */
function Origin({ corpus: { publisher, vouch } }: { corpus: CorpusView }) {
  const came = vouch.mark === null ? t('corpus.cameWithGainsay') : t('corpus.added');
  const origin = vouch.isOwn ? t('corpus.own') : came;
  return rich('corpus.publisherAndOrigin', { publisher: <Words words={publisher} />, origin });
}

interface Props {
  corpus: CorpusView;
  /** In one line, where there is little room and no other corpus. */
  isShort?: boolean;
}

/**
 * Which corpus speaks, who answers for it and how it came here; what it covers and leaves out is one
 * click away.
 */
export function CorpusLine({ corpus, isShort = false }: Props) {
  const { version, coverage, corrections, vouch } = corpus;
  const years = sayCoveredYears(corpus);
  const name = rich('corpus.titleAndVersion', {
    title: <CorpusName corpus={corpus} />,
    version: formatNumber(version),
  });
  return (
    <details class="corpus">
      <summary>
        {!isShort && <span class="corpus-and-version">{name}</span>}
        <span class="corpus-origin">
          <Origin corpus={corpus} />
        </span>
        <span class="coverage">{years ? t('corpus.covers', { years }) : t('corpus.coverage')}</span>
      </summary>
      {isShort && <p>{name}</p>}
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
        })}
        {vouch.mark !== null && ` ${t('corpus.signedBy', { mark: vouch.mark })}`}
      </p>
    </details>
  );
}
