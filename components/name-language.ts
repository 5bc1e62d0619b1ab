import { language } from '../lib/i18n/texts.ts';

/**
 * A language as the interface calls it; null for what is none.
 * @param code BCP 47, or what a page writes there
 */
export function nameLanguage(code: string): string | null {
  try {
    return new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(code) ?? null;
  } catch {
    // Pages write what they like there.
    return null;
  }
}
