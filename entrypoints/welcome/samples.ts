/** Sentences of ours that show the marks; each names what the bundled corpus knows in its language. */
import { t } from '../../lib/i18n/texts.ts';

/** A question with both sides fits the first, one with one side the second, none the third. */
export const samples: readonly string[] = [
  t('welcome.examples.first'),
  t('welcome.examples.second'),
  t('welcome.examples.third'),
];
