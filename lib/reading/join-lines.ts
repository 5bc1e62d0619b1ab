/**
 * Lines of text back into one text: a name that is parted by the end of a line is whole again. It is
 * the opposite of what a typesetter did, so it can only guess which hyphens are the word's own.
 */

/** Between letters at the end of a line: hyphen-minus, the hyphen, the soft hyphen. */
const brokenWord = /(\p{L}+)([-\u2010\u00AD])\n[ \t]*(\p{L}+)/gu;
const softHyphen = /\u00AD\n[ \t]*/g;
/** Chinese, Japanese and Korean are set without spaces between words, so a line's end is none either. */
const unspaced = /(\p{Script=Han}|[\u3000-\u30FF])\n[ \t]*(?=\p{Script=Han}|[\u3000-\u30FF])/gu;

const startsSmall = (word: string) => /^\p{Ll}/u.test(word);

/** How a word stands in the text where no line parts it: with its hyphen, or without one. */
function collectHyphenated(text: string): Set<string> {
  const found = text.matchAll(/\p{L}+[-\u2010]\p{L}+/gu);
  return new Set(Array.from(found, ([word]) => word.replace('\u2010', '-').toLowerCase()));
}

/**
 * Joins words that a hyphen parts at the end of a line; line breaks elsewhere stay. The hyphen is left
 * out where the second half begins small ("Alep-/po"), and kept before a capital ("al-/Nusra") and where
 * the same text has the word with its hyphen ("so-/called" beside "so-called").
 * @param text lines parted by `\n`
 */
export function joinBrokenWords(text: string): string {
  if (!/[-\u2010\u00AD]\n/.test(text)) return text;
  const hyphenated = collectHyphenated(text);
  return text
    .replace(brokenWord, (_, start: string, hyphen: string, end: string) => {
      const isSoft = hyphen === '\u00AD';
      const isOwn = hyphenated.has(`${start}-${end}`.toLowerCase());
      return isSoft || (startsSmall(end) && !isOwn) ? start + end : `${start}${hyphen}${end}`;
    })
    .replace(softHyphen, '');
}

/** The lines of one paragraph as running text. */
export function joinLines(lines: readonly string[]): string {
  const text = joinBrokenWords(lines.map((line) => line.trim()).join('\n'));
  return text.replace(unspaced, '$1').replaceAll('\n', ' ').replace(/ {2,}/g, ' ').trim();
}
