/** What every page of the extension does before it draws. */

import type { TextKey } from '../lib/i18n/create-texts.ts';
import { direction, language, t } from '../lib/i18n/texts.ts';

/**
 * Gives the page the language and the direction of its texts, and its title.
 * @param title a text without places
 */
export function startPage(title: Extract<TextKey, `${string}.pageTitle`>): void {
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dir = direction;
  document.title = t(title);
}
