/** Where a dateline ends: "OSLO, March 3 (Wire) - Two boats …", where Oslo does nothing. */
import type { AgentPhrase } from './agent-phrase.ts';
import type { Token } from './tokens.ts';

/** UTF-16 code units: no dateline is longer. */
const longest = 80;
const dash = /\s[-–—]{1,2}\s|[—–]/u;
/** What a dateline is made of: words in capitals, wires in brackets, numbers, and months in small letters behind one. */
const pieces = /\([^()]*\)|\p{Lu}[\p{L}'’-]*|\d+\.?\s\p{Ll}+|\d+|[\s,./"'“”«]/gu;
/** A day, a wire's name in brackets, or a place in capitals alone: what no other beginning has. */
const isTold = /\)$|\d[.,]?(?:\s\p{Ll}+[.,]?)?$|^\p{Lu}{3,}(?![\p{Ll}.'’-])/u;

/**
 * @param sentence its text
 * @returns UTF-16 code units in the sentence: where what is told begins; 0 where no dateline stands before it
 */
export function findDateline(sentence: string): number {
  const found = dash.exec(sentence.slice(0, longest));
  if (!found) return 0;
  const dateline = sentence.slice(0, found.index).trim();
  const isOfPieces = dateline.replace(pieces, '') === '';
  return isOfPieces && isTold.test(dateline) ? found.index + found[0].length : 0;
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
