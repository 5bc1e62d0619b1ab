import { t } from '../../lib/i18n/texts.ts';
import type { LocalText, StatementView } from '../../lib/messages/views.ts';
import { chooseWords } from '../preview/voice-words.ts';

const quote = ({ text }: { text: string }) => `“${text}”`;

/**
 * The words that stand for a statement, as a card has them: the speaker's own in quotation marks, or our
 * paraphrase, which is called one, with the quoted words in it or after it.
 */
export function wordsToShare(statement: StatementView): LocalText {
  const words = chooseWords(statement);
  const spoken = words.quotes.map(quote).join(' […] ');
  if (words.kind === 'quotation') {
    return { text: spoken, language: words.quotes[0]?.language ?? '' };
  }
  const claim = words.parts.map((part) => (part.isQuoted ? quote(part) : part.text)).join('');
  const paraphrase = `${claim} [${t('statement.paraphrase')}]`;
  return { text: spoken ? `${paraphrase} ${spoken}` : paraphrase, language: words.language };
}
