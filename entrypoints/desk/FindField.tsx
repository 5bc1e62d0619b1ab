import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/texts.ts';

/** ms without a key after which is looked for what was typed. */
const restMs = 200;

/** A field for words; whoever types is not asked for at every letter. */
export function FindField({ find }: { find(words: string): void }) {
  const [words, setWords] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed counts
  useEffect(() => {
    const timer = setTimeout(() => find(words), restMs);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <label class="field">
      {t('desk.find')}
      <input
        type="search"
        value={words}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
      />
    </label>
  );
}
