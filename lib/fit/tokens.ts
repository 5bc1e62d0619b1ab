/** The words of a text with their places, as finding agents and deeds reads them. */
import { stemWord } from '../ranking/stems.ts';

export interface Token {
  /** Lower-cased, without a possessive 's and the stops of "U.S.". */
  word: string;
  /** As `stemWord` has it in the text's language. */
  stem: string;
  /** UTF-16 code units in the text. */
  start: number;
  end: number;
  /** Begins with a capital, or is of capitals alone. */
  isCapital: boolean;
  isUpper: boolean;
  /** "Ford's". */
  isPossessive: boolean;
  /** What follows an apostrophe as a case ending: "da" of Turkish "Ankara'da"; empty where nothing does. */
  ending: string;
  /** The next word is joined to it: "rebel-held". */
  isJoined: boolean;
  /** A mark that parts clauses stands before it: , ; : ( ) or a dash with spaces. */
  breaksBefore: boolean;
}

const pattern = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['’ʼ]\p{L}+)*/gu;
const breaking = /[,;:()[\]…]|\s[–—-]+\s|—|[.!?؟،]\s/u;

/** The tokens of a text from one offset to another, UTF-16 code units. */
export function listTokens(text: string, start: number, end: number, language: string): Token[] {
  const tokens: Token[] = [];
  let last = start;
  for (const { index, 0: raw } of text.slice(start, end).matchAll(pattern)) {
    const from = start + index;
    const between = text.slice(last, from);
    const isStopped = raw.includes('.');
    let word = isStopped ? raw.replaceAll('.', '') : raw;
    // Of a word with an apostrophe the part that bears the meaning: "d'Alep", "Ford's".
    const possessive = /^(.+)['’ʼ](s)$/iu.exec(word);
    if (possessive) word = possessive[1] ?? word;
    const elided = /^\p{L}{1,2}['’ʼ](.+)$/u.exec(word);
    if (elided) word = elided[1] ?? word;
    const suffixed = /^(.+)['’ʼ](\p{Ll}+)$/u.exec(word);
    if (suffixed) word = suffixed[1] ?? word;
    // Turkish İ in small letters is an i, and no i with a further dot.
    const lower = word.normalize('NFC').toLowerCase().replaceAll('i\u0307', 'i');
    const previous = tokens.at(-1);
    if (previous && between === '-') previous.isJoined = true;
    tokens.push({
      word: lower,
      stem: stemWord(lower, language),
      start: from,
      end: from + raw.length,
      isCapital: /^\p{Lu}/u.test(word),
      isUpper: word.length > 1 && word === word.toUpperCase() && word !== lower,
      isPossessive: possessive !== null || text.startsWith("'", from + raw.length),
      ending: suffixed?.[2] ?? '',
      isJoined: false,
      breaksBefore: tokens.length > 0 && breaking.test(between),
    });
    last = from + raw.length;
  }
  return tokens;
}
