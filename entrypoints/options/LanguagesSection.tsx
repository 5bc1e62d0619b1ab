import { rich } from '../../components/rich-text.tsx';
import { language, t } from '../../lib/i18n/texts.ts';
import { browser } from '../../lib/messages/browser.ts';

/** Firefox lets no extension open its settings. */
const settingsAddress = import.meta.env.FIREFOX ? null : 'chrome://settings/languages';

/** A language's name in the language of the interface; its tag where that has no name. */
function nameLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    // A browser's list may hold what is no tag.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

/** Which language the interface is in, which ones records are shown in, and where both are chosen. */
export function LanguagesSection() {
  // The base of it: readers choose "English", and not which English.
  const { language: base } = new Intl.Locale(language);
  return (
    <section aria-labelledby="languages">
      <h2 id="languages">{t('options.languages')}</h2>
      <p>
        {rich('options.interfaceLanguage', { language: <strong>{nameLanguage(base)}</strong> })}
      </p>
      <p>{t('options.recordLanguages')}</p>
      <ol class="languages">
        {navigator.languages.map((tag) => (
          <li key={tag}>{nameLanguage(tag)}</li>
        ))}
      </ol>
      <p class="hint">{t('options.otherLanguages')}</p>
      {settingsAddress && (
        <p class="actions">
          <button
            type="button"
            class="plain"
            onClick={() => void browser.tabs.create({ url: settingsAddress })}
          >
            {t('options.changeLanguages')}
          </button>
        </p>
      )}
    </section>
  );
}
