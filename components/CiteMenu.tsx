import { useState } from 'preact/hooks';
import { t } from '../lib/i18n/texts.ts';
import type { StatementView } from '../lib/messages/views.ts';
import { CopyButton } from './CopyButton.tsx';
import { type CitationStyle, citationStyles, cite } from './citations/citations.ts';

/** A statement's citation in the style that the reader picks, ready to copy; one click away. */
export function CiteMenu({ statement }: { statement: StatementView }) {
  const [isOpen, setIsOpen] = useState(false);
  const [style, setStyle] = useState<CitationStyle>('apa');
  const citation = isOpen ? cite(statement, style) : null;
  return (
    <details class="tool" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('cite.open')}</summary>
      {isOpen && (
        <>
          <p class="styles">
            {citationStyles.map((each) => (
              <button
                key={each}
                type="button"
                class="pill"
                aria-pressed={each === style}
                onClick={() => setStyle(each)}
              >
                {t(`cite.${each}`)}
              </button>
            ))}
          </p>
          {citation === null ? (
            <p class="remark">{t('cite.noAddress')}</p>
          ) : (
            <>
              <p class="to-copy" dir="auto">
                {citation}
              </p>
              <CopyButton key={style} words={citation} />
            </>
          )}
        </>
      )}
    </details>
  );
}
