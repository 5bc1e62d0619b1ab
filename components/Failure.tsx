import { t } from '../lib/i18n/texts.ts';

interface Props {
  words: string;
  retry(): void;
}

/** What failed, in a sentence, and another try. */
export function Failure({ words, retry }: Props) {
  return (
    <div class="failure" role="alert">
      <p>{words}</p>
      <button type="button" class="plain try" onClick={retry}>
        {t('card.tryAgain')}
      </button>
    </div>
  );
}
