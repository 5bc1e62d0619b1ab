/** Stems of Turkish words: the Snowball stemmer leaves verbs as they are, and takes "san" from "insan". */

/**
 * Letters that are kept of a stem: for Turkish the first five or so find as well as a lexicon does.
 * @see Can et al., Information retrieval on Turkish texts (2008), https://doi.org/10.1002/asi.20750
 */
const longest = 6;
/** Fewer letters are no root that is cut from its endings. */
const shortestVerb = 3;
const shortestNoun = 4;
/** More endings than this stand behind each other in no word. */
const mostEndings = 6;

const possessed =
  '(?:[ıiuü](?:n(?:[ıiuüae]n?|d[ae]n?)?)?|l[ae]r(?:[ıi](?:n(?:[ıiae]n?|d[ae]n?)?)?)?)?';
/** Of verbs, of their participles and of the nouns that are made of them. */
const verbEndings = [
  'm[ae]kt[ae](?:yd[ıi]|d[ıi]r(?:l[ae]r)?)?',
  'm[ae]k(?:l[ae]|t[ae]n)?',
  `m[ae](?:s[ıi](?:n(?:[ıiae]n?|d[ae]n?)?|yl[ae])?|l[ae]r${possessed}|n[ıi]n|y[ıiae]|d[ae]n?)?`,
  `[dt][ıiuü][kğ]${possessed}`,
  `y?[ae]c[ae][kğ]${possessed}(?:t[ıi]r?|m[ıi]ş)?`,
  '[ıiuü]yor(?:l[ae]r|du|muş|sa|um|uz)*',
  'm[ıiuü]ş(?:t[ıiuü]r?|l[ae]r)*',
  '[dt][ıiuü](?:l[ae]r)?',
  'y?[ıiuü]p',
  'y?[ae]r[ae]k',
];
/** Of nouns: several, whose, and its case; "of", "from". */
const nounEndings = [
  'l[ae]r',
  '[ıiuü]m[ıiuü]z',
  's[ıiuü](?:n[ıiuüae])?',
  'n?[ıiuü]n',
  'n?[dt][ae](?:n|ki)?',
  'yl[ae]',
  'l[ıiuü]',
  'n?c[ae]',
  'y[ıiae]',
  '[ıiuüae]',
];
/** "who bombed": many short nouns end alike. */
const participle = /^(.{3,}[^dt])y?[ae]n(?:l[ae]r)?$/u;
const ending = (list: readonly string[], least: number) =>
  new RegExp(`^(.{${least},}?)(?:${list.join('|')})$`, 'u');
const verb = ending(verbEndings, shortestVerb);
const noun = ending(nounEndings, shortestNoun);
/** "not", and what makes a verb passive, at the end of its root. */
const negated = /^(.{3,})m[ae]?$/u;
const passive = /^(.{3,})[ıiuü][ln]$|^(.{4,}[ae])n$/u;

/** A consonant that softens before a vowel, as it is without one: "uçağı" is of "uçak". */
const hardened: Readonly<Record<string, string>> = { ğ: 'k', b: 'p', c: 'ç', d: 't' };

/** The root of a verb in any of its forms; null for other words. */
function rootOf(word: string): string | null {
  const root = (verb.exec(word) ?? participle.exec(word))?.[1];
  if (root === undefined) return null;
  const positive = negated.exec(root)?.[1] ?? root;
  const found = passive.exec(positive);
  return found?.[1] ?? found?.[2] ?? positive;
}

/** The stem of a lower-cased Turkish word: without the endings of nouns and verbs, and cut short. */
export function stemTurkish(word: string): string {
  let stem = word;
  for (let count = 0; count < mostEndings; count++) {
    const shorter = rootOf(stem) ?? noun.exec(stem)?.[1];
    if (shorter === undefined) break;
    stem = shorter;
  }
  const last = stem.at(-1) ?? '';
  return `${stem.slice(0, -1)}${hardened[last] ?? last}`.slice(0, longest);
}
