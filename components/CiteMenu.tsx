import { useState } from 'preact/hooks';
import type { StatementView } from '../lib/messages/views.ts';
import { type CitationStyle, citationStyles, cite } from './citations/citations.ts';
import { text } from './text.ts';

/**
 * Copies text. In the card's frame browsers may refuse the clipboard, and the text stays there to
 * be copied by hand.
 */
async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}

/** A statement's citation in the style that the reader picks, ready to copy; one click away. */
export function CiteMenu({ statement }: { statement: StatementView }) {
  const [isOpen, setIsOpen] = useState(false);
  const [style, setStyle] = useState<CitationStyle>('apa');
  const [copied, setCopied] = useState<boolean | null>(null);
  const citation = isOpen ? cite(statement, style) : null;
  const pick = (picked: CitationStyle) => {
    setStyle(picked);
    setCopied(null);
  };
  return (
    <details class="cite" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{text.cite}</summary>
      {isOpen && (
        <>
          <p class="styles">
            {citationStyles.map((each) => (
              <button
                key={each}
                type="button"
                class="pill"
                aria-pressed={each === style}
                onClick={() => pick(each)}
              >
                {text.citationStyles[each]}
              </button>
            ))}
          </p>
          {citation === null ? (
            <p class="remark">{text.noAddress}</p>
          ) : (
            <>
              <p class="citation" dir="auto">
                {citation}
              </p>
              <p role="status">
                <button
                  type="button"
                  class="plain"
                  onClick={async () => setCopied(await copy(citation))}
                >
                  {text.copy}
                </button>{' '}
                {copied !== null && (copied ? text.copied : text.notCopied)}
              </p>
            </>
          )}
        </>
      )}
    </details>
  );
}
