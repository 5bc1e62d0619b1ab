/** The interface's texts, from the browser (`browser.i18n`, through WXT's module). */
import { i18n } from '#i18n';
import { createTexts, type ReadText } from './create-texts.ts';

// Its types ask for a key that is written out; create-texts.ts checks the keys before.
const read = i18n.t as ReadText;

export const { language, direction, t, plural, getPattern, formatNumber, formatList, joinParts } =
  createTexts(read);
