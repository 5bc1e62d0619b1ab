import type { Grammar } from './grammar.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { Token } from './tokens.ts';

/** An agent: an entity's key, `c:` and a country's code, or `r:` and a role. */
export type Agent = string;

/** A phrase that may name who does a deed, or where it is done. */
export interface AgentPhrase {
  /** Tokens from, to (exclusive). */
  from: number;
  to: number;
  /** None, where it only says where or whose something else is. */
  agents: ReadonlySet<Agent>;
  /** Whether it names a place: a country by its name, a town, an entity of that kind. */
  isPlace: boolean;
  /** Names a place that something is in, near or against, so it does nothing here. */
  isLocative: boolean;
  /** Names a town or a region, which is where something is wherever it stands. */
  isTown: boolean;
  /** Names a town or a thing that is the actor of no question: something is done there or with it, and not by it. */
  isIdle: boolean;
  /** Agent of the country whose adjective it begins with, even if it is none: "Danish hospitals". */
  near: Agent | null;
  /** Several that are told together. */
  isList: boolean;
  /** One of several, and it is left open which: "Danish or Swedish jets". */
  isEither: boolean;
  /** A country's name that stands before a noun without telling how: "Denmark air strikes". */
  isBare: boolean;
}

/** A phrase whose place in the sentence is not settled yet. */
export type Made = Omit<AgentPhrase, 'isLocative' | 'from'>;

/** A phrase up to a token with these agents, and nothing else unless it is told. */
export function makePhrase(to: number, agents: Iterable<Agent>, more: Partial<Made> = {}): Made {
  const plain = { isPlace: false, isTown: false, isIdle: false, near: null, isBare: false };
  const single = { isList: false, isEither: false };
  return { to, agents: new Set(agents), ...plain, ...single, ...more };
}

/** A mention as the tokens have it, with all entities that it may mean. */
export interface MentionTokens {
  from: number;
  to: number;
  keys: readonly string[];
  isPlace: boolean;
  /** Whether all of them are things. */
  isThing: boolean;
  /** Whether any of them is an actor of a question. */
  isActor: boolean;
  /** "Ford's", also where the apostrophe was lost. */
  isPossessive: boolean;
}

/** What the phrases of a sentence are read from. */
export interface PhraseContext {
  tokens: readonly Token[];
  mentions: readonly MentionTokens[];
  /** Adjectives of entities, by key. */
  adjectives: PhraseIndex<string>;
  grammar: Grammar;
  /** First subtag. */
  language: string;
}
