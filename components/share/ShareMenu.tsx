import { useMemo, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/texts.ts';
import { CopyButton } from '../CopyButton.tsx';
import { printHtml, printMarkdown, printText } from './print-shared.ts';
import { type Shareable, toSharedQuestion } from './shared-question.ts';

function Shared({ details }: { details: Shareable }) {
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

interface Props {
  details: Shareable;
  /** Not all of its statements are here yet, so that nobody can tell which one leads its side. */
  isWaiting: boolean;
}

/** A question with a voice from each side, ready to paste; one click away. */
export function ShareMenu({ details, isWaiting }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class="tool share" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('share.open')}</summary>
      {isOpen && (isWaiting ? <p>{t('card.loading')}</p> : <Shared details={details} />)}
    </details>
  );
}
