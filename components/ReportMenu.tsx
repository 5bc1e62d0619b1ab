import { useState } from 'preact/hooks';
import { t } from '../lib/i18n/texts.ts';
import type { CorpusView, StatementView } from '../lib/messages/views.ts';
import { CopyButton } from './CopyButton.tsx';
import { OutsideLink } from './OutsideLink.tsx';
import { Words } from './Words.tsx';

interface Props {
  statement: StatementView;
  corrections: CorpusView['corrections'];
}

/** How to report an error to the corpus's publisher, and the id that names the statement. */
export function ReportMenu({ statement, corrections }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class="tool" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('corpus.corrections')}</summary>
      {isOpen && (
        <>
          <p class="remark">
            <Words words={corrections.text} />
          </p>
          {corrections.url && (
            <p class="remark">
              <OutsideLink address={corrections.url}>{corrections.url}</OutsideLink>
            </p>
          )}
          <p class="remark">{t('corpus.nameTheStatement')}</p>
          <p class="to-copy" dir="ltr">
            {statement.key}
          </p>
          <CopyButton words={statement.key} />
        </>
      )}
    </details>
  );
}
