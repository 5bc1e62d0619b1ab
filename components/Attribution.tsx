import { useContext } from 'preact/hooks';
import { t } from '../lib/i18n/texts.ts';
import type { StatementView } from '../lib/messages/views.ts';
import { CorpusTag } from './CorpusTag.tsx';
import { DateText } from './DateText.tsx';
import { SourceLine } from './SourceLine.tsx';
import { StatementCorpora } from './statement-corpora.ts';
import { Words } from './Words.tsx';

/** Without a quotation on record nothing is called quoted. */
function getSpeech({ speech, quotes }: StatementView): StatementView['speech'] {
  return speech === 'direct' && quotes.length === 0 ? 'reported' : speech;
}

/** Who said it, in what role, when, in which source, and how the source has it. */
export function Attribution({ statement }: { statement: StatementView }) {
  const { speaker, role, said, source, status } = statement;
  const speech = getSpeech(statement);
  const corpora = useContext(StatementCorpora);
  return (
    <div class="who">
      <p>
        <b>{speaker ? <Words words={speaker.label} /> : t('statement.speakerUnclear')}</b>
        {role && (
          <>
            {t('interface.separator')}
            <Words words={role} />
          </>
        )}
      </p>
      <p>
        <DateText date={said} />
      </p>
      <p>
        <SourceLine source={source} />{' '}
        <span class="tag" title={t(`speech.${speech}Meaning`)}>
          {t(`speech.${speech}`)}
        </span>
        {status === 'corrected' && (
          <>
            {' '}
            <span class="tag">{t('statement.corrected')}</span>
          </>
        )}{' '}
        <CorpusTag of={statement.key} corpora={corpora} />
      </p>
    </div>
  );
}
