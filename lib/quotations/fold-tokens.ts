/**
 * A text as a page's own earlier state is compared with it: how it is set makes no difference, what it
 * says does. White space, punctuation, quotation marks, dashes, ellipses, soft hyphens, ligatures, case,
 * vowel signs and numbers of notes are how it is set.
 */

/** Parts two blocks of a page's text. */
export const blockSeam = '\u2029';

/** A word of a text, and where it stands there, UTF-16 code units. */
export interface FoldedToken {
  letters: string;
  start: number;
  end: number;
  /** Whether a block of the page begins with it. */
  isFirst: boolean;
}

/** Numbers of notes, as encyclopedias set them: they come and go with the notes. */
const noteNumbers = /\[\s?(?:\d{1,3}|[a-z])\s?\]/giu;
/** White space, dashes and ellipses part words. */
const tokens = /(?:(?!\.{2,}|-{2,})[^\s–—―…])+/gu;
/** Arabic vowel signs and the stroke that draws a word out. */
const vowelSigns = /[\u0640\u064b-\u0652\u0670]/gu;
/** What groups the digits of one number, and what parts its fraction. */
const grouped = /(?<=\d)[,.'’٬](?=\d{3}(?!\d))/gu;
const fraction = /(?<=\d)[.,٫](?=\d)/gu;
const unsaid = /[^\p{L}\p{M}\p{N}\p{Sc}%‰\ue000]/gu;

/** The letters and digits of a text, as they are compared; the signs of currencies and shares count too. */
export function foldLetters(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(vowelSigns, '')
      .replace(grouped, '')
      // "1.5" is not 15; a mark of nobody's stands for the point until the rest is gone.
      .replace(fraction, '\ue000')
      .replace(unsaid, '')
  );
}

/** The words of a text. @param text blocks of a page with `blockSeam` between them, or any text */
export function foldTokens(text: string): FoldedToken[] {
  const plain = text.replace(noteNumbers, (note) => ' '.repeat(note.length));
  const found: FoldedToken[] = [];
  let before = 0;
  for (const match of plain.matchAll(tokens)) {
    const letters = foldLetters(match[0]);
    if (letters === '') continue;
    const isFirst = found.length === 0 || plain.slice(before, match.index).includes(blockSeam);
    before = match.index + match[0].length;
    const lead = /^[^\p{L}\p{M}\p{N}\p{Sc}]*/u.exec(match[0])?.[0].length ?? 0;
    const trail = /[^\p{L}\p{M}\p{N}\p{Sc}%‰]*$/u.exec(match[0])?.[0].length ?? 0;
    found.push({ letters, start: match.index + lead, end: before - trail, isFirst });
  }
  return found;
}
