/** Where languages put the subject of a verb, and what stands there that is none. */
import type { AgentPhrase } from './agent-phrase.ts';
import type { DeedPlace, ReadSentence } from './deed-place.ts';
import type { Grammar } from './grammar.ts';
import { irregular } from './passives.ts';
import type { Token } from './tokens.ts';

/** Verb first, as in Arabic: "نفذتها روسيا"; towns lie where it is done. */
export function isSubjectAfter(
  grammar: Grammar,
  tokens: readonly Token[],
  phrase: AgentPhrase,
): boolean {
  const verb = tokens[phrase.from - 1]?.word ?? '';
  return !phrase.isTown && grammar.verbBeforeSubject?.test(verb) === true;
}

/**
 * "visent l'armée", "bombardean el frente": behind a verb and an article stands what is reached;
 * "los ataques del frente", "frappes aériennes belges" tell whose they are.
 */
export function isReached(
  grammar: Grammar,
  tokens: readonly Token[],
  { to }: DeedPlace,
  { from }: AgentPhrase,
): boolean {
  const between = tokens.slice(to, from);
  if (between.some(({ word }) => grammar.of.has(word) && !grammar.articles.has(word))) return false;
  const first = tokens[from];
  // "frappent l'armée", but "bombardements d'Ankara".
  const isElided = first !== undefined && first.end - first.start > first.word.length;
  if (isElided && grammar.articles.size > 0) {
    return grammar.verb?.test(tokens[from - 1]?.word ?? '') === true;
  }
  return between.some(({ word }) => grammar.articles.has(word));
}

/** "They bombed …": whether the subject before a deed is a word for somebody named elsewhere. */
export function hasPronounSubject(
  { tokens, grammar }: ReadSentence,
  from: number,
  to: number,
): boolean {
  return tokens.slice(Math.max(from, to - 4), to).some(
    ({ word }, at, near) =>
      grammar.thirdPerson.has(word) &&
      word.length > 1 &&
      // "two of them" are no subject.
      !grammar.of.has(near[at - 1]?.word ?? ''),
  );
}

/** Spanish "Ford dice que solo bombardea …": the verb of what is said stands without a subject, which is the speaker. */
export function isSubjectLeftOut(
  { tokens, grammar }: ReadSentence,
  from: number,
  to: number,
): boolean {
  if (grammar.verb?.test(tokens[to]?.word ?? '') !== true) return false;
  return tokens
    .slice(from, to)
    .every(({ word, stem }) => grammar.beforeVerb.has(word) || grammar.speech.has(stem));
}

/** Whether the name before a deed may as well say where: "Denmark air strikes", but not "Ford bombed". */
export function isUnsure(
  { tokens, grammar }: ReadSentence,
  phrase: AgentPhrase,
  deed: DeedPlace,
): boolean {
  if (grammar.adjectivesFollow) return false;
  const last = tokens[deed.to - 1]?.word ?? '';
  const isVerb = /(?:ed|ing)$/.test(last) || irregular.test(last);
  return phrase.isBare && phrase.to === deed.from && !isVerb;
}
