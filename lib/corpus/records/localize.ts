import type { TextMap } from './records.ts';
import { toShown } from './shown-text.ts';

/** Text in the language that fitted the reader best. */
export interface LocalText {
  text: string;
  /** BCP 47. */
  language: string;
}

const primary = (tag: string) => tag.toLowerCase().split('-', 1)[0];

/**
 * Picks the text that fits a reader best: for each preferred language in turn the same tag, then
 * one with the same primary subtag; then English; then whatever comes first. It is told as it is shown.
 * @param languages BCP 47 tags, the most wanted first
 * @see RFC 4647, of which this is the lookup that a corpus needs
 */
export function localize(map: TextMap, languages: readonly string[]): LocalText {
  const entries = Object.entries(map);
  for (const wanted of [...languages, 'en']) {
    const found =
      entries.find(([tag]) => tag.toLowerCase() === wanted.toLowerCase()) ??
      entries.find(([tag]) => primary(tag) === primary(wanted));
    if (found) return { text: toShown(found[1]), language: found[0] };
  }
  // The schema asks for at least one text.
  const [language, text] = entries[0] ?? ['und', ''];
  return { text: toShown(text), language };
}
