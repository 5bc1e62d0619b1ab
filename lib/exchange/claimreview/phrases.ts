import type { TextMap } from '../../corpus/records/records.ts';
import { maxTextUnits } from './reading.ts';

/** The importer's own sentences around a fact-checker's words; `{}` is where those stand. */
interface Phrases {
  claim: [before: string, after: string];
  quoted: [before: string, after: string];
  question: [before: string, after: string];
  verdict(claim: string, rating: string): string;
  unrated(claim: string): string;
  answer(claim: string, answer: string): string;
}

const phrases: Record<string, Phrases> = {
  en: {
    claim: ['The claim, as the fact-check words it: “', '”'],
    quoted: ['In words that the fact-check quotes: “', '”'],
    question: ['Is it true that “', '”?'],
    verdict: (claim, rating) => `On the claim “${claim}” the verdict is: “${rating}”`,
    unrated: (claim) => `The claim “${claim}” is reviewed without a verdict.`,
    answer: (claim, answer) => `On the claim “${claim}” the fact-check says: “${answer}”`,
  },
  fr: {
    claim: ['L’affirmation, telle que la vérification la formule : « ', ' »'],
    quoted: ['En des mots que la vérification cite : « ', ' »'],
    question: ['Est-il vrai que « ', ' » ?'],
    verdict: (claim, rating) => `Sur l’affirmation « ${claim} », le verdict est : « ${rating} »`,
    unrated: (claim) => `L’affirmation « ${claim} » est examinée sans verdict.`,
    answer: (claim, answer) =>
      `Sur l’affirmation « ${claim} », la vérification dit : « ${answer} »`,
  },
  de: {
    claim: ['Die Behauptung in den Worten der Prüfung: „', '“'],
    quoted: ['In Worten, die die Prüfung anführt: „', '“'],
    question: ['Trifft es zu, dass „', '“?'],
    verdict: (claim, rating) => `Zur Behauptung „${claim}“ lautet das Urteil: „${rating}“`,
    unrated: (claim) => `Die Behauptung „${claim}“ wird ohne Urteil geprüft.`,
    answer: (claim, answer) => `Zur Behauptung „${claim}“ sagt die Prüfung: „${answer}“`,
  },
  es: {
    claim: ['La afirmación, en palabras de la verificación: «', '»'],
    quoted: ['En palabras que la verificación cita: «', '»'],
    question: ['¿Es cierto que «', '»?'],
    verdict: (claim, rating) => `Sobre la afirmación «${claim}», el veredicto es: «${rating}»`,
    unrated: (claim) => `La afirmación «${claim}» se examina sin veredicto.`,
    answer: (claim, answer) => `Sobre la afirmación «${claim}», la verificación dice: «${answer}»`,
  },
};

/** Our sentences in a language, or in English where we have none, under their language's tag. */
function pick(language: string): { tag: string; words: Phrases } {
  const primary = language.toLowerCase().split('-', 1)[0] ?? '';
  const words = Object.hasOwn(phrases, primary) ? phrases[primary] : undefined;
  return words ? { tag: language, words } : { tag: 'en', words: phrases.en as Phrases };
}

/**
 * The claim as a sentence that leaves its wording to the fact-checker, or to the claimant where
 * the fact-checker marks it as a quotation.
 */
export function sayClaim(text: string, isQuoted: boolean, language: string): TextMap {
  const { tag, words } = pick(language);
  return { [tag]: (isQuoted ? words.quoted : words.claim).join(text) };
}

/** A yes/no question made from a claim, which takes no side. */
export function askClaim(text: string, language: string): TextMap {
  const { tag, words } = pick(language);
  return { [tag]: words.question.join(text) };
}

/**
 * What a review says of a claim.
 * @param rating the verdict's own words; null when there are none
 * @param number our words for its number, in English
 */
export function sayVerdict(
  text: string,
  rating: string | null,
  number: string | null,
  language: string,
): TextMap {
  const { tag, words } = pick(language);
  if (rating === null && number !== null) {
    return { en: `On the claim “${text}” the verdict is a number: ${number}.` };
  }
  return { [tag]: rating === null ? words.unrated(text) : words.verdict(text, rating) };
}

/** What a review answers a claim, in its own words as far as a record holds them. */
export function sayAnswer(text: string, answer: string, language: string): TextMap {
  const { tag, words } = pick(language);
  const room = maxTextUnits - text.length;
  const shown = answer.length <= room ? answer : `${answer.slice(0, room).toWellFormed()}…`;
  return { [tag]: words.answer(text, shown) };
}

/** The claim's own words in a sentence that `sayClaim` made; any other sentence as it is. */
export function unsayClaim(sentence: string): string {
  const frames = Object.values(phrases).flatMap(({ claim, quoted }) => [claim, quoted]);
  for (const [before, after] of frames) {
    if (sentence.startsWith(before) && sentence.endsWith(after)) {
      return sentence.slice(before.length, -after.length);
    }
  }
  return sentence;
}
