import { useState } from 'preact/hooks';
import { t } from '../lib/i18n/texts.ts';

/**
 * Copies by the older way, which asks no policy of the page that the card stands in; the frame
 * cannot be given leave by that page without telling it the frame's address
 * (lib/annotate/card/card-frame.ts).
 */
function copyByCommand(words: string): boolean {
  const copied = new AbortController();
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', words);
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
async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyByCommand(words);
  }
}

/** Copies `words` and says whether it could; give it a `key` of what it copies. */
export function CopyButton({ words }: { words: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <p class="copy" role="status">
      <button type="button" class="plain" onClick={async () => setCopied(await copy(words))}>
        {t('cite.copy')}
      </button>{' '}
      {copied !== null && (copied ? t('cite.copied') : t('cite.notCopied'))}
    </p>
  );
}
