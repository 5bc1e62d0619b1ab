/**
 * Folding: how characters are compared. Case, compatibility forms (full width, ligatures,
 * presentation forms), diacritics, Arabic vowel signs and letter variants, and the dotted and
 * dotless i are folded away; what is left is told apart by kind, because names are compared as
 * letters, separators and little else (docs/decisions, "How names are matched").
 */

/** A letter or digit of a script that puts white space between words. */
export const LETTER = 0;
/** A letter of a script without spaces: a name may start and end at each. */
export const SPACELESS = 1;
/** A mark that belongs to the letter before it and counts. */
export const EXTEND = 2;
/** Not there for matching: soft hyphen, joiners, bidi marks, tatweel. */
export const IGNORED = 3;
/** A diacritic: not there for matching, but inside the span of the letter that it stands on. */
export const MARK = 4;
/** Dropped; what follows it may be a suffix. */
export const APOSTROPHE = 5;
export const SPACE = 6;
export const HYPHEN = 7;
/** Separates the words of a name, yet no name starts or ends at it. */
export const UNDERSCORE = 8;
/** A dash that parts phrases. */
export const DASH = 9;
export const DOT = 10;
/** Anything else: stands for itself, and no name goes across it unless it contains it. */
export const LITERAL = 11;

/** A folded code point: its kind, and its folded form if the kind is compared by form. */
export interface Folded {
  kind: number;
  /** UTF-16; empty for kinds that are not compared by form. */
  units: string;
}

const spacelessScript =
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const droppedMark =
  /[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Latin}\p{Script=Syriac}]/u;
const apostrophes = new Set("'’‘‛`´ʹʻʼʽʾʿˈˊˋ′‵＇Ꞌꞌ");
const hyphens = new Set('-‐‑‒–⁃−﹣－֊־·‧・･゠');
const dashes = new Set('—―﹘⸺⸻');
/** Vowel signs that Unicode calls letters and that close their syllable. */
const closingVowels = new Set(['ำ', 'ຳ', 'ﾞ', 'ﾟ']);
/** Voicing marks of kana are the letter's own. */
const voicingMark = /[゙゚]/u;
/** Superscripts are mostly the numbers of notes, and no part of the word they follow. */
const superscript = /[²³¹⁰⁴-⁹]/u;

/** Letters that no decomposition brings to their plain form. */
// biome-ignore format: a table
const plainLetters: Record<string, string> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ے: 'ي', ة: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ک: 'ك',
};

function foldLetters(character: string): string {
  const bare = dropMarks(character.normalize('NFKD'));
  const cased = dropMarks(bare.toLowerCase().toUpperCase().toLowerCase().normalize('NFKD'));
  const plain = Array.from(cased, (part) => plainLetters[part] ?? toAsciiDigit(part));
  return plain.join('').replaceAll('ς', 'σ');
}

function dropMarks(text: string): string {
  return Array.from(text)
    .filter((part) => !isDropped(part))
    .join('');
}

function isDropped(part: string): boolean {
  if (apostrophes.has(part) || part === 'ـ') return true;
  return /\p{M}/u.test(part) && droppedMark.test(part) && !voicingMark.test(part);
}

function toAsciiDigit(part: string): string {
  const code = part.charCodeAt(0);
  const isArabic = (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9);
  return isArabic ? String(code & 0xf) : part;
}

/**
 * Folds one code point.
 * @param codePoint 0 to 0x10FFFF; a lone surrogate is a literal.
 */
export function foldCodePoint(codePoint: number): Folded {
  const character = String.fromCodePoint(codePoint);
  const compatible = character.normalize('NFKD');
  const isOne = compatible.length === String.fromCodePoint(compatible.codePointAt(0) ?? 0).length;
  return classify(character) ?? (isOne ? classify(compatible) : null) ?? literal(character);
}

/** Null for what is neither a letter nor of a kind of its own. */
function classify(character: string): Folded | null {
  if (/[\p{White_Space}\u200b]/u.test(character)) return { kind: SPACE, units: '' };
  if (apostrophes.has(character)) return { kind: APOSTROPHE, units: '' };
  if (hyphens.has(character)) return { kind: HYPHEN, units: '' };
  if (dashes.has(character)) return { kind: DASH, units: '' };
  if (character === '_' || character === '‿') return { kind: UNDERSCORE, units: '' };
  if (character === '.') return { kind: DOT, units: '.' };
  if (isDropped(character) && character !== 'ـ') return { kind: MARK, units: '' };
  if (/[\p{Default_Ignorable_Code_Point}\p{Cf}ـ]/u.test(character)) {
    return { kind: IGNORED, units: '' };
  }
  return superscript.test(character) ? literal(character) : classifyLetter(character);
}

function classifyLetter(character: string): Folded | null {
  if (!/[\p{Alphabetic}\p{L}\p{N}\p{M}]/u.test(character)) return null;
  const units = foldLetters(character);
  if (units === '') return { kind: MARK, units: '' };
  if (!/^[\p{Alphabetic}\p{L}\p{N}\p{M}]+$/u.test(units)) return null;
  const isMark = /^\p{M}/u.test(units);
  if (closingVowels.has(character) || voicingMark.test(units[0] ?? '')) {
    return { kind: EXTEND, units };
  }
  if (spacelessScript.test(units)) return { kind: isMark ? EXTEND : SPACELESS, units };
  return { kind: LETTER, units };
}

function literal(character: string): Folded {
  return { kind: LITERAL, units: character };
}
