import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../components/use-answer.ts';
import { t } from '../../lib/i18n/texts.ts';
import { browser } from '../../lib/messages/browser.ts';
import { listCommands, openShortcutSettings } from './shortcuts.ts';

/** The browser's shortcuts for Gainsay, as they are now, and the way to change them. */
export function KeyboardSection() {
  const [answer, askAgain] = useAnswer(listCommands);
  useEffect(() => {
    // They are changed in another tab, of which only Firefox tells.
    addEventListener('focus', askAgain);
    const { onChanged } = browser.commands as Partial<typeof browser.commands>;
    onChanged?.addListener(askAgain);
    return () => {
      removeEventListener('focus', askAgain);
      onChanged?.removeListener(askAgain);
    };
  }, [askAgain]);
  return (
    <section aria-labelledby="keyboard">
      <h2 id="keyboard">{t('options.keyboard')}</h2>
      <p>{t('options.keyboardWords')}</p>
      <dl class="shortcuts">
        {(answer.value ?? []).map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : t('options.noShortcut')}</dd>
          </div>
        ))}
      </dl>
      <p class="actions">
        <button type="button" class="plain" onClick={() => void openShortcutSettings()}>
          {t('options.changeShortcuts')}
        </button>
      </p>
    </section>
  );
}
