/** The noun that a name or an adjective goes with. */
import type { Agent, PhraseContext } from './agent-phrase.ts';
import { findRole } from './role-index.ts';
import type { Role } from './roles.ts';
import type { Token } from './tokens.ts';

/** How many words after an adjective may hold the noun that it goes with. */
const longestNoun = 4;

/** The role of the noun that an adjective before a token goes with, and where it ends. */
export function nounAfter(
  { tokens, grammar, language, mentions }: PhraseContext,
  at: number,
): { role: Role | null; to: number } {
  let role: Role | null = null;
  let to = at;
  for (let next = at; next < Math.min(tokens.length, at + longestNoun); next++) {
    const token = tokens[next];
    if (!token || token.breaksBefore) break;
    if (grammar.stops.has(token.word) || grammar.determiners.has(token.word)) break;
    if (mentions.some(({ from }) => from === next)) break;
    const found = findRole(tokens, next, language);
    // "hükümet kontrolündeki"
    if (found && isCompound({ tokens, grammar }, next + found.length)) break;
    if (found) {
      // The last noun is the head, but for tools, which a deed of that name is no part of.
      if (role === null || found.role !== 'tool') role = found.role;
      next += found.length - 1;
      to = next + 1;
      if (token.isPossessive || found.role === 'tool') break;
    } else if (role !== null) {
      break;
    }
  }
  return { role, to };
}

/** The same in languages whose adjectives follow their noun. */
export function nounBefore({ tokens, language }: PhraseContext, at: number): Role | null {
  for (let back = 1; back <= 3; back++) {
    const token = tokens[at - back];
    if (!token || tokens[at - back + 1]?.breaksBefore) return null;
    const found = findRole(tokens, at - back, language);
    if (found && found.length <= back) return found.role;
  }
  return null;
}

/** What a country's adjective makes of the noun it goes with: "Danish rebels" are no Denmark. */
export function agentsOfAdjective(country: Agent, role: Role | null): Agent[] {
  if (role === 'armed') return ['r:armed'];
  if (role === 'bloc') return ['r:bloc'];
  return role === 'civil' ? [] : [country];
}

/** Whether a noun is one of those who act. */
export const isActing = (role: Role | null): boolean =>
  role === 'armed' || role === 'state' || role === 'bloc';

/** Whether a name is part of a compound that does nothing: "rebel-held". */
export function isCompound(
  { tokens, grammar }: Pick<PhraseContext, 'tokens' | 'grammar'>,
  to: number,
): boolean {
  const next = tokens[to];
  return next !== undefined && grammar.compounds.has(next.word) && !next.breaksBefore;
}

/** Whether the case ending of what ends before a token tells that it does nothing: Turkish "Ankara'da". */
export function hasIdleEnding({ tokens, grammar }: PhraseContext, to: number): boolean {
  const ending = tokens[to - 1]?.ending ?? '';
  return ending !== '' && grammar.idleEndings?.test(ending) === true;
}

/** Whether a noun is one of those that a country has and acts with: "the army", "bombers". */
export function isForce(tokens: readonly Token[], at: number, language = 'en'): boolean {
  const role = findRole(tokens, at, language)?.role;
  return role === 'state' || role === 'tool';
}
