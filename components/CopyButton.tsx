import { useState } from 'preact/hooks';
import { t } from '../lib/i18n/texts.ts';

interface Props {
  words: string;
  /** The same for what takes more than plain text. */
  html?: string;
  label?: string;
}

function write({ words, html }: Props): Promise<void> {
  if (!html) return navigator.clipboard.writeText(words);
  const item = new ClipboardItem({
    'text/plain': new Blob([words], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
  return navigator.clipboard.write([item]);
}

/**
 * Copies by the older way, which asks no policy of the page that the card stands in; the frame
 * cannot be given leave by that page without telling it the frame's address
 * (lib/annotate/card/card-frame.ts).
 */
function copyByCommand({ words, html }: Props): boolean {
  const copied = new AbortController();
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', words);
    if (html) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    copied.abort();
  };
  document.addEventListener('copy', give, { signal: copied.signal });
  document.execCommand('copy');
  const isCopied = copied.signal.aborted;
  copied.abort();
  return isCopied;
}

/** Copies text. Where the browser refuses the clipboard, the text stays there to be copied by hand. */
async function copy(what: Props): Promise<boolean> {
  try {
    await write(what);
    return true;
  } catch {
    return copyByCommand(what);
  }
}

/** Copies `words` and says whether it could; give it a `key` of what it copies. */
export function CopyButton(what: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <p class="copy" role="status">
      <button type="button" class="plain" onClick={async () => setCopied(await copy(what))}>
        {what.label ?? t('cite.copy')}
      </button>{' '}
      {copied !== null && (copied ? t('cite.copied') : t('cite.notCopied'))}
    </p>
  );
}
