/** What may follow a name and is no part of it. */

/** Turkish endings as written after an apostrophe, folded (ı is i, ü is u …). */
const turkishEndings = new Set(
  (
    'a e i u in un ya ye yi yu na ne ni nu nin nun da de ta te dan den tan ten nda nde ndan nden ' +
    'la le yla yle ca ce nca nce daki deki taki teki ndaki ndeki dakiler dekiler takiler tekiler ' +
    'ler lar leri lari lere lara lerin larin lerde larda lerden lardan dir dur tir tur li lu ' +
    'liler lilar lular lik luk siz suz si su sinin sunun sine suna sinde sunda sinden sundan yken'
  ).split(' '),
);
const vowel = /[aeiou]$/;

/**
 * Whether a folded word after an apostrophe is the English possessive or a Turkish ending.
 * @param stem the folded word before the apostrophe: an ending that starts with a vowel stands
 *   after a consonant only, so that Sana'a is no form of Sana
 */
export function isSuffix(stem: string, suffix: string): boolean {
  if (suffix === 's') return true;
  if (!turkishEndings.has(suffix)) return false;
  return !(/^[aeiou]/.test(suffix) && vowel.test(stem));
}

/** Shorter words with an s are too often other words. */
const minLettersBeforeS = 4;

/**
 * Whether a word may be a name with an s, be it a plural or a possessive that lost its apostrophe.
 * @param stem the folded word without its last s
 * @param word the word as the text has it: only one with a capital is a name's
 */
export function isBareS(stem: string, word: string): boolean {
  return /^[a-z]*[a-rt-z]$/.test(stem) && stem.length >= minLettersBeforeS && /^\p{Lu}/u.test(word);
}

/** The cheap question before `isBareS`, of a word of a text with its s; wrong only in saying yes. */
export function mayHaveBareS(text: string, start: number, end: number): boolean {
  if (end - start <= minLettersBeforeS) return false;
  const first = text.charCodeAt(start);
  return first >= 0x80 || (first >= 0x41 && first <= 0x5a);
}
