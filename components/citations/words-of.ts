import { t } from '../../lib/i18n/texts.ts';
import type { StatementView } from '../../lib/messages/views.ts';
import { formatDate } from '../format-date.ts';

/** A sentence's end, if it has none yet. */
export function endSentence(words: string): string {
  return /[.!?…]["”’»]?$/u.test(words) ? words : `${words}.`;
}

/** What a statement says and who says it: the quotation, or the claim as a paraphrase. */
export function wordsOf({ quotes, claim, speaker, role, said }: StatementView): string {
  const spoken = quotes.length
    ? quotes.map((quote) => `“${quote.text}”`).join(' […] ')
    : `${endSentence(claim.text)} [${t('statement.paraphrase')}]`;
  const who = [speaker?.label.text ?? t('statement.speakerUnclear'), role?.text]
    .filter(Boolean)
    .join(', ');
  return `${spoken} (${who}; ${formatDate(said)})`;
}
