/** Where a dateline ends: "OSLO, March 3 (Wire) - Two boats …", where Oslo does nothing. */
import type { AgentPhrase } from './agent-phrase.ts';
import type { Token } from './tokens.ts';

/** UTF-16 code units: no dateline is longer. */
const longest = 80;
const part = String.raw`\p{Lu}[\p{L}.'’-]*|\d{1,2}\.?\s\p{L}+|\d{1,4}|\([^()]{2,40}\)`;
const pattern = new RegExp(String.raw`^["'“”«\s]*((?:(?:${part})[\s,./]*)+?)\s*[-–—]{1,2}\s`, 'u');
/** A day, a wire's name in brackets, or a place in capitals alone: what no other beginning has. */
const isTold = /\)\s*$|\d[.,\s]*(?:\p{Ll}+[.,\s]*)?$|^\p{Lu}{3,}(?![\p{Ll}.'’-])/u;

/**
 * @param sentence its text
 * @returns UTF-16 code units in the sentence: where what is told begins; 0 where no dateline stands before it
 */
export function findDateline(sentence: string): number {
  const found = pattern.exec(sentence.slice(0, longest));
  return found && isTold.test(found[1] ?? '') ? found[0].length : 0;
}

/** Phrases without what a dateline's names would have done. @param start of what is told, in the text */
export function partAtDateline(
  phrases: readonly AgentPhrase[],
  tokens: readonly Token[],
  start: number,
): AgentPhrase[] {
  const isBefore = ({ from }: AgentPhrase) => (tokens[from]?.start ?? start) < start;
  return phrases.map((each) =>
    isBefore(each) ? { ...each, agents: new Set<string>(), near: null } : each,
  );
}
