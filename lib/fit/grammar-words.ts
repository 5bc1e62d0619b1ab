/** What grammars are made of: lists of words, and what English and its like have no need of. */
import { stemWord } from '../ranking/stems.ts';

/** Words of a list, parted by spaces. */
export const words = (list: string): ReadonlySet<string> => new Set(list.match(/\S+/gu) ?? []);
/** The same by their stems in a language. */
export const stemsOf =
  (language: string) =>
  (list: string): ReadonlySet<string> =>
    new Set([...words(list)].map((word) => stemWord(word, language)));

/** What English and its like have no need of. */
export const plain = {
  articles: words(''),
  idleEndings: null,
  idleNouns: null,
  verb: null,
  verbBeforeSubject: null,
  ownEndings: null,
  beforeVerb: words(''),
  toward: words('with against for on at from about between like versus'),
  companions: words(''),
  accordingTo: words(''),
  accordingToAfter: words(''),
  postpositions: words(''),
  predicateEndings: null,
  activeVerb: null,
  negatedVerb: null,
  deedNouns: words(''),
};
