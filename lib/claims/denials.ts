/** Whether a sentence that has a claim's words denies it, in words or by its opposite. */
import { findNegations, isOppositeForm } from '../quotations/negations.ts';
import { stemWord } from '../ranking/stems.ts';
import { isStopWord, listAllWords } from '../ranking/words.ts';
import { hasDenyingPhrase, isDenialWord, oppositesOf } from './denial-words.ts';

/** Most words of a sentence that only says of the one before that it is not so: "That is false." */
const shortSentence = 6;
/** What says by itself that the sentence beside it is not so; "Nothing else happened" does not. */
const notSo =
  /^(?:no|not so|not true|never happened|(?:that|this|it) (?:is not|was not|isnt|wasnt) (?:true|so)|(?:that|this|it) never happened)$/u;
/** A sentence with so much of a claim's words that negates nothing, where the claim does, says the opposite. */
const almostAll = 0.75;
/** Of the words in common, how much makes a part of a sentence tell of the claim. */
const leastPart = 0.3;

/** What parts a sentence: a negation counts for its own part. */
const partEnds = /[:;.!?,…()—–]+/u;
/** Names of posts' subjects and of their writers say nothing: "#NotWelcome". */
const tags = /[#@][\p{L}\p{M}\p{N}_]+/gu;

/** Words as the lists of negations have them: lower case, without apostrophes. */
const listPlain = (text: string) => listAllWords(text.replace(tags, ' '));

const stemsOf = (words: readonly string[], language: string) =>
  new Set(words.filter((word) => !isStopWord(word)).map((word) => stemWord(word, language)));

const negates = (words: readonly string[], language: string) =>
  findNegations(words, language).length > 0;

/** Whether a part of a sentence that tells of the claim is negated. */
function isNegated(sentence: string, shared: ReadonlySet<string>, language: string): boolean {
  return sentence.split(partEnds).some((part) => {
    const words = listPlain(part);
    const own = [...stemsOf(words, language)].filter((stem) => shared.has(stem));
    return own.length >= leastPart * shared.size && negates(words, language);
  });
}

/** Whether one has a word whose opposite the other has in its place. */
function hasOpposite(
  words: readonly string[],
  claim: readonly string[],
  language: string,
): boolean {
  const own = new Set(words);
  const others = new Set(claim);
  const isEnglish = language.toLowerCase().startsWith('en');
  return claim.some((word) => {
    if (own.has(word)) return false;
    const isPlaced = (other: string) => own.has(other) && !others.has(other);
    if (isEnglish && oppositesOf(word).some(isPlaced)) return true;
    return words.some((other) => !others.has(other) && isOppositeForm(word, other, language));
  });
}

/** The words of a short sentence at one end of a text; none where it is longer. */
function shortEnd(text: string): string[] {
  const words = listPlain(text);
  return words.length <= shortSentence ? words : [];
}

/**
 * Whether a sentence denies a claim whose words it has: something negates it, or says that it is not so,
 * or stands in the place of its opposite. Rather yes too often than a denial told as a claim.
 * @param around the sentence before it and the one behind, which count where they are short
 * @param language of both, BCP 47
 */
export function isDenied(
  sentence: string,
  claim: string,
  language: string,
  around: { before: string; behind: string } = { before: '', behind: '' },
): boolean {
  const own = listPlain(claim);
  const words = listPlain(sentence);
  const [claimed, said] = [stemsOf(own, language), stemsOf(words, language)];
  const shared = new Set([...claimed].filter((stem) => said.has(stem)));
  const isSaidNot = isNegated(sentence, shared, language);
  const claimsNot = negates(own, language);
  if (isSaidNot && !claimsNot) return true;
  const hasAlmostAll = shared.size >= almostAll * claimed.size;
  if (claimsNot && hasAlmostAll && !negates(words, language)) return true;
  const denies = (word: string) =>
    isDenialWord(word, language) && !claimed.has(stemWord(word, language));
  if (words.some(denies) || hasOpposite(words, own, language)) return true;
  if (hasDenyingPhrase(sentence) && !hasDenyingPhrase(claim)) return true;
  return [around.before, around.behind].some((text) => {
    const short = shortEnd(text);
    return short.some(denies) || notSo.test(short.join(' '));
  });
}
