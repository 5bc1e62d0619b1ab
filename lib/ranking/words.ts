import { stemWord } from './stems.ts';

/** A text and its language, BCP 47. */
export interface Text {
  text: string;
  language: string;
}

/** Text in several languages as one text for each. */
export function toTexts(texts: Readonly<Record<string, string>>): Text[] {
  return Object.entries(texts).map(([language, text]) => ({ text, language }));
}

/** The same of several texts in each language. */
export function listTexts(lists: Readonly<Record<string, readonly string[]>>): Text[] {
  return Object.entries(lists).flatMap(([language, texts]) =>
    texts.map((text) => ({ text, language })),
  );
}

/**
 * Words that stand in any English sentence and say nothing about what it is about. Words that turn
 * a question, such as "only" and "against", are not among them.
 */
const stopWords = new Set(
  `a about after again all also am an and any are as at be because been before being below
  between both but by can could did do does doing down during each few for from further had has
  have having he her here hers him his how i if in into is it its itself just me more most my no
  nor not now of off on once or other our out over own said same say says she should so some
  such than that the their them then there these they this those through to too under until up
  very was we were what when where which while who whom why will with would you your`.split(/\s+/),
);

const address = /https?:\S+|\bwww\.\S+|\bpic\.twitter\.com\S*/gu;
/** Where a tag or a handle hides two words: "#AustralianFires". */
const joint = /(?<=\p{Ll})(?=\p{Lu})/gu;
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:'\p{L}+)?/gu;
/** Scripts that set no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** A word of a text that is ASCII and in lower case; such a pattern is four times as fast. */
const asciiWordPattern = /[a-z0-9]+(?:'[a-z]+)?/g;
const ascii = /^\p{ASCII}*$/u;
const asciiJoint = /[a-z][A-Z]/;

function splitUnspaced(text: string): string[] {
  return Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}

/** Whether a text may hold what `address` finds, seen without that pattern's search for word ends. */
function mayHoldAddress(text: string): boolean {
  return text.includes('http') || text.includes('www.') || text.includes('pic.twitter.com');
}

/** Words as they stand in a text of any script, lower-cased. */
function splitWords(text: string): string[] {
  let plain = text.normalize('NFC');
  if (mayHoldAddress(plain)) plain = plain.replace(address, ' ');
  plain = plain
    .replace(/[’ʼ]/gu, "'")
    .replace(/(\d),(?=\d{3})/gu, '$1')
    .replace(joint, ' ')
    .toLowerCase();
  const runs = plain.match(wordPattern) ?? [];
  if (!unspaced.test(plain)) return runs;
  return runs.flatMap((run) => (unspaced.test(run) ? splitUnspaced(run) : [run]));
}

/** The same for ASCII alone, where most of what `splitWords` looks for cannot stand. */
function splitAsciiWords(text: string): string[] {
  let plain = mayHoldAddress(text) ? text.replace(address, ' ') : text;
  if (plain.includes(',')) plain = plain.replace(/(\d),(?=\d{3})/g, '$1');
  if (asciiJoint.test(plain)) plain = plain.replace(joint, ' ');
  return plain.toLowerCase().match(asciiWordPattern) ?? [];
}

/**
 * The words of a text, lower-cased, in their order: "Russia's" is "russia", "250,000" is "250000",
 * "#AustralianFires" is two words, an address is none. Intl.Segmenter, which is slower than a
 * pattern, splits the runs of scripts that set no spaces.
 */
export function listAllWords(text: string): string[] {
  const runs = ascii.test(text) ? splitAsciiWords(text) : splitWords(text);
  return runs.map((run) => (run.includes("'") ? run.replace(/'s$/u, '').replaceAll("'", '') : run));
}

/** Whether a lower-cased word stands in any English sentence and says nothing about it. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** The words of a text, as `listAllWords` has them, without stop words. */
export function listWords(text: string): string[] {
  return listAllWords(text).filter((word) => !stopWords.has(word));
}

/** The words of a text, as `listWords` has them, each once, in order of their first place. */
export function collectWords(text: string): Set<string> {
  return new Set(listWords(text));
}

/** The stems of the words of a text, in their order. */
export function listStems({ text, language }: Text): string[] {
  return listWords(text).map((word) => stemWord(word, language));
}

const gramLength = 4;

/** The character 4-grams of a word with its ends marked; the whole of a shorter one. */
export function listGrams(word: string): string[] {
  const marked = `_${word}_`;
  if (marked.length <= gramLength) return [marked];
  const grams: string[] = [];
  for (let at = 0; at + gramLength <= marked.length; at++) {
    grams.push(marked.slice(at, at + gramLength));
  }
  return grams;
}
