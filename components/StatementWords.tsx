import { isFragment } from '../lib/algorithms/answer-in-words.ts';
import { t } from '../lib/i18n/texts.ts';
import type { LocalText, StatementView } from '../lib/messages/views.ts';
import { isSameLanguage } from './preview/voice-words.ts';
import { rich } from './rich-text.tsx';
import { Words } from './Words.tsx';

/** Quotation marks are the style sheet's (`quotes: auto`): those of the quotation's language. */
function Quotations({ first, rest }: { first: LocalText; rest: LocalText[] }) {
  return (
    <p class="words" lang={first.language} dir="auto">
      <q lang={first.language}>{first.text}</q>
      {rest.map((quote) => (
        <>
          <span class="gap" role="img" aria-label={t('statement.nextQuotation')}>
            {' … '}
          </span>
          <q lang={quote.language}>{quote.text}</q>
        </>
      ))}
    </p>
  );
}

/**
 * What was said: a quotation in quotation marks, anything else as our paraphrase without them,
 * the source's own wording one click away. A quotation in another language has the paraphrase
 * below it, and so has one of a few words.
 */
export function StatementWords({ statement }: { statement: StatementView }) {
  const { speech, claim, quotes } = statement;
  const [first, ...rest] = quotes;
  const quotations = first && <Quotations first={first} rest={rest} />;
  if (speech === 'direct' && first) {
    const isBare = isSameLanguage(first, claim) && !quotes.some(isFragment);
    return (
      <>
        {quotations}
        {!isBare && (
          <p class="other-words">
            {rich('statement.inOtherWords', { claim: <Words words={claim} /> })}
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <p class="words" lang={claim.language} dir="auto">
        {claim.text}
      </p>
      {quotations && (
        <details class="note wording">
          <summary>{t('statement.sourceWording')}</summary>
          {quotations}
        </details>
      )}
    </>
  );
}
