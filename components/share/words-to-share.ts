import { t } from '../../lib/i18n/texts.ts';
import type { LocalText, StatementView } from '../../lib/messages/views.ts';

/** Fewer words than this are seldom understood without what stands around them. */
const fewWords = 9;

function countWords({ text, language }: LocalText): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}

const quote = ({ text }: LocalText) => `“${text}”`;

/**
 * The words of a statement by themselves: the speaker's own in quotation marks; where these are a
 * fragment our paraphrase, which is called one, with the fragment after it. Of what is not quoted
 * directly, the paraphrase alone.
 */
export function wordsToShare({ speech, claim, quotes }: StatementView): LocalText {
  const spoken = quotes.map(quote).join(' […] ');
  const isDirect = speech === 'direct' && quotes.length > 0;
  const [first] = quotes;
  if (isDirect && first && quotes.some((each) => countWords(each) >= fewWords)) {
    return { text: spoken, language: first.language };
  }
  const paraphrase = `${claim.text} [${t('statement.paraphrase')}]`;
  return { text: isDirect ? `${paraphrase} ${spoken}` : paraphrase, language: claim.language };
}
