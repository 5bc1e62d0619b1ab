import type { AgentPhrase } from './agent-phrase.ts';
import type { Grammar } from './grammar.ts';
import type { Token } from './tokens.ts';

/** A sentence, read for who does what. */
export interface ReadSentence {
  tokens: readonly Token[];
  phrases: readonly AgentPhrase[];
  grammar: Grammar;
}

/** The words of a deed, tokens from, to (exclusive). */
export interface DeedPlace {
  from: number;
  to: number;
}
