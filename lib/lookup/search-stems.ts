/** Stems that questions are searched by: what is typed is seldom in the form that a question has it in. */
import { listTerms } from '../ranking/terms.ts';
import type { Text } from '../ranking/words.ts';

/**
 * Words of the languages that are stemmed, English apart, that stand in any sentence. Ranking has
 * no need of them: it weighs words by how rare they are among its candidates.
 */
const idleWords: Readonly<Record<string, string>> = {
  ar: 'في من على إلى عن مع هل ما لا لم لن قد أن إن كان كانت هذا هذه ذلك التي الذي أو ثم بعد قبل بين حتى عند منذ كل',
  es: 'de la el los las del al en un una y o que se por para con su sus lo es fue ha han no más como pero sobre contra',
  fr: 'de la le les des du au aux en un une et ou que qui se par pour avec sur son sa ses ce est a ont été ne pas dans contre',
  ru: 'в во на по с со к ко о об от до за из у и или не ни ли что как это был была были их его для под при над же бы',
  tr: 've veya bir bu şu da de ki mi mı mu mü ile için olan olarak gibi daha çok her ne ya karşı',
};
const idle = new Map(
  Object.entries(idleWords).map(([language, words]) => [language, new Set(words.split(' '))]),
);
/** Those that have stems. */
const languages = ['en', ...idle.keys()];

const primary = (language: string) => language.toLowerCase().split('-', 1)[0] ?? '';

/** Without accents and other marks, which whoever types in a hurry leaves out; "ı" as "i". */
const fold = (stem: string) =>
  stem
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ı', 'i');

/** The stems of a text's words, without accents and without those that stand in any sentence. */
export function listSearchStems({ text, language }: Text): string[] {
  const passed = idle.get(primary(language));
  return listTerms({ text, language })
    .filter(({ words }) => !passed?.has(words))
    .map(({ stem }) => fold(stem));
}

/**
 * The stems that a typed word may have: nobody says in which language a query is. None of a word
 * that stands in any sentence of one of the languages.
 * @param word as `listWords` of lib/ranking gives it
 */
export function listStemsOfWord(word: string): string[] {
  if (languages.some((language) => idle.get(language)?.has(word))) return [];
  // Without a language it stands for itself, as in a text whose language has no stems.
  return [
    ...new Set(
      [...languages, 'und'].flatMap((language) => listSearchStems({ text: word, language })),
    ),
  ];
}
