import { useMemo } from 'preact/hooks';
import { t } from '../../lib/i18n/texts.ts';
import { CopyButton } from '../CopyButton.tsx';
import { printHtml, printMarkdown, printText } from './print-shared.ts';
import { type Shareable, toSharedQuestion } from './shared-question.ts';

/** A question with a voice from each side, to be copied as text or as Markdown. */
export function SharedWords({ details }: { details: Shareable }) {
  const shared = useMemo(() => toSharedQuestion(details), [details]);
  const text = printText(shared);
  return (
    <>
      <p class="to-copy" dir="auto">
        {text}
      </p>
      <div class="copies">
        <CopyButton words={text} html={printHtml(shared)} />
        <CopyButton words={printMarkdown(shared)} label={t('share.copyMarkdown')} />
      </div>
    </>
  );
}
