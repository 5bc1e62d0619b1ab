/** Where a headline, a list of tags or a dateline runs into a sentence without a mark. */
import type { AgentPhrase } from './agent-phrase.ts';
import { findCountry } from './country-index.ts';
import type { Grammar } from './grammar.ts';
import { findRole } from './role-index.ts';
import type { Token } from './tokens.ts';

/** Words that begin sentences of news, beside those of a grammar. */
const beginnings = new Set(
  'after as at before dozens during from more scores several since some when while'.split(' '),
);

/** Whether a country's name, and not its adjective, ends before a token. */
function isAfterCountry(tokens: readonly Token[], at: number, language: string): boolean {
  const found = findCountry(tokens, at - 1, language);
  return found?.form === 'name' && found.length === 1;
}

/**
 * Tokens that begin a new sentence in the midst of a run of capitals: "Norway At least two …", "Norway
 * Airstrikes in the north …", where Norway does nothing. A headline in capitals has no such place,
 * since what follows is one as well.
 */
export function findSeams(tokens: readonly Token[], grammar: Grammar, language: string): number[] {
  return tokens.flatMap((token, at) => {
    const previous = tokens[at - 1];
    const next = tokens[at + 1];
    if (!previous?.isCapital || !token.isCapital || token.isUpper || !next) return [];
    if (next.isCapital || previous.isJoined || token.isJoined) return [];
    const isBeginning =
      beginnings.has(token.word) ||
      grammar.locatives.has(token.word) ||
      grammar.determiners.has(token.word) ||
      (findRole(tokens, at, language)?.role === 'tool' && isAfterCountry(tokens, at, language));
    return isBeginning ? [at] : [];
  });
}

/** Phrases without what a run of names before a seam would have done behind it. */
export function partAtSeams(
  phrases: readonly AgentPhrase[],
  seams: readonly number[],
): AgentPhrase[] {
  const parted: AgentPhrase[] = [];
  let ends = -1;
  for (const phrase of [...phrases].reverse()) {
    const isBefore = seams.some((seam) => phrase.from < seam && seam <= phrase.to);
    const isOfRun = phrase.to === ends;
    if (isBefore || isOfRun) ends = phrase.from;
    parted.unshift(isBefore || isOfRun ? { ...phrase, agents: new Set(), near: null } : phrase);
  }
  return parted;
}
