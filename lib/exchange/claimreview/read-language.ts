import { isLanguageTag } from '../language-tag.ts';
import { isLdObject, type LdValue } from './ld-value.ts';
import type { Reading } from './reading.ts';

/** Reads `inLanguage`: a BCP 47 tag, or a `Language` that has one. */
export function readLanguage(at: LdValue | null, reading: Reading): string | null {
  if (!at) return null;
  const { value } = at;
  const candidates = isLdObject(value) ? [value.alternateName, value.name] : [value];
  for (const candidate of candidates) {
    const tag = typeof candidate === 'string' ? candidate.trim().replaceAll('_', '-') : '';
    // Language names such as "English" look like tags; registered tags have two or three letters.
    if (isLanguageTag(tag) && /^[a-z]{2,3}(?:-|$)/i.test(tag)) return tag;
  }
  reading.lose(at, 'language-unknown', 'This is no BCP 47 language tag, such as "en".');
  return null;
}
