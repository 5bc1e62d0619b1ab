import { stemWord } from '../ranking/stems.ts';
import { isStopWord, listAllWords } from '../ranking/words.ts';
import { KeyScanner } from './scan-keys.ts';

/** A word of a claim or of a sentence, as it is compared. */
export interface ReadWord {
  word: string;
  stem: string;
  /** As the table of claims has it, 32 bits. */
  key: number;
  isNumber: boolean;
  /** Whether it is written with a capital letter and does not begin the text. */
  isName: boolean;
}

/** A text, ready to be compared. */
export interface ReadText {
  text: string;
  /** Without stop words, in their order; the same word may come again. */
  words: readonly ReadWord[];
  /** All words, lower-cased, for what negates. */
  all: readonly string[];
}

/** What an embedded post ends with: who wrote it, and the picture's address. */
const signature = /(?:[—–]|&mdash;) [^—–]{1,80} \(@\w{1,30}\).*$|\bpic\.twitter\.com\/\S+/gsu;

const scanner = new KeyScanner();

function keyOf(word: string): number {
  scanner.scan(word);
  return scanner.keys[0] ?? 0;
}

const keptKeys = 20_000;
const keys = new Map<string, number>();

function keyOfWord(word: string): number {
  const known = keys.get(word);
  if (known !== undefined) return known;
  if (keys.size >= keptKeys) keys.clear();
  const key = keyOf(word);
  keys.set(word, key);
  return key;
}

/** @param language BCP 47; whose stems its words have */
export function readText(text: string, language: string, keeps = false): ReadText {
  const plain = keeps ? text : text.replace(signature, ' ');
  const all = listAllWords(plain);
  const capitals = new Set(
    (
      plain.match(/(?<=[\p{L}\p{N},;:’'"“”)]\s+["“'‘(@#]?)\p{Lu}[\p{L}\p{M}\p{N}]*/gu) ?? []
    ).flatMap(listAllWords),
  );
  const words = all.flatMap((word) => {
    if (isStopWord(word)) return [];
    return {
      word,
      stem: stemWord(word, language),
      key: keyOfWord(word),
      isNumber: /\p{N}/u.test(word),
      isName: capitals.has(word),
    };
  });
  return { text: plain, words, all };
}
