import { useState } from 'preact/hooks';
import { t } from '../lib/i18n/texts.ts';

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
