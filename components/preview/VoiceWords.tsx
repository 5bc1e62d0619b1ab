import { Fragment } from 'preact';
import { t } from '../../lib/i18n/texts.ts';
import type { LocalText, StatementView } from '../../lib/messages/views.ts';
import { rich } from '../rich-text.tsx';
import { chooseWords } from './voice-words.ts';

/** Quotation marks are the style sheet's (`quotes: auto`): those of the quotation's language. */
function Quotes({ quotes }: { quotes: LocalText[] }) {
  return quotes.map((quote, at) => (
    <Fragment key={at}>
      {at > 0 && (
        <span class="gap" role="img" aria-label={t('statement.nextQuotation')}>
          {' … '}
        </span>
      )}
      <q lang={quote.language} dir="auto">
        {quote.text}
      </q>
    </Fragment>
  ));
}

interface Props {
  statement: StatementView;
  /** All of them, however long. */
  isWhole: boolean;
}

/** What was said, in few lines: what goes on longer ends in an ellipsis. */
export function VoiceWords({ statement, isWhole }: Props) {
  const words = chooseWords(statement);
  const style = isWhole ? 'words' : 'words few-lines';
  if (words.kind === 'quotation') {
    return (
      <p class={style} lang={words.quotes[0]?.language} dir="auto">
        <Quotes quotes={words.quotes} />
      </p>
    );
  }
  return (
    <p class={style} lang={words.language} dir="auto">
      {words.parts.map(({ text, isQuoted }) => (isQuoted ? <q key={text}>{text}</q> : text))}
      {words.quotes.length > 0 && (
        <>
          {' '}
          <span class="own-words" lang={t('interface.language')}>
            {rich('statement.wordForWord', { quotation: <Quotes quotes={words.quotes} /> })}
          </span>
        </>
      )}
    </p>
  );
}
