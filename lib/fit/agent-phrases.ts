/** The phrases of a sentence that may name who does a deed, or where. */
import { findCountry } from './country-index.ts';
import type { Grammar } from './grammar.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { findRole } from './role-index.ts';
import type { Role } from './roles.ts';
import type { Token } from './tokens.ts';

/** An agent: an entity's key, `c:` and a country's code, or `r:` and a role. */
export type Agent = string;

export interface AgentPhrase {
  /** Tokens from, to (exclusive). */
  from: number;
  to: number;
  agents: ReadonlySet<Agent>;
  /** Whether it names a place: a country by its name, a town, an entity of that kind. */
  isPlace: boolean;
  /** Names a place that something is in, near or against, so it does nothing here. */
  isLocative: boolean;
  /** Says nothing by itself of who did something: "warplanes". */
  isTool: boolean;
  /** A country's name that stands before a noun without telling how: "Syria air strikes". */
  isBare: boolean;
}

/** A mention as the tokens have it, with all entities that it may mean. */
export interface MentionTokens {
  from: number;
  to: number;
  keys: readonly string[];
  isPlace: boolean;
}

export interface PhraseContext {
  tokens: readonly Token[];
  mentions: readonly MentionTokens[];
  /** Adjectives of entities, by key. */
  adjectives: PhraseIndex<string>;
  grammar: Grammar;
  /** First subtag. */
  language: string;
}

/** How many words after an adjective may hold the noun that it goes with. */
const longestNoun = 4;

/** Peoples and bodies that are no countries: agents all the same. */
const furtherAgents: ReadonlyMap<string, string> = new Map(
  ['kurdish', 'kurd', 'kurds', 'kurdistan']
    .map((word): [string, string] => [word, 'r:kurds'])
    .concat(
      ['nato'].map((word) => [word, 'r:nato']),
      ['western', 'west'].map((word) => [word, 'r:west']),
      ['chechen', 'chechens'].map((word) => [word, 'r:chechens']),
      ['european'].map((word) => [word, 'r:europe']),
      ['houthi', 'houthis'].map((word) => [word, 'r:armed']),
      ['allied'].map((word) => [word, 'r:allies']),
    ),
);

/** The role of the noun that an adjective before it goes with; null where none is known. */
function nounAfter(
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
function nounBefore({ tokens, language }: PhraseContext, at: number): Role | null {
  for (let back = 1; back <= 3; back++) {
    const token = tokens[at - back];
    if (!token || tokens[at - back + 1]?.breaksBefore) return null;
    const found = findRole(tokens, at - back, language);
    if (found && found.length <= back) return found.role;
  }
  return null;
}

function isLocativeAt({ tokens, grammar }: PhraseContext, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const token = tokens[at];
    if (!token || tokens[at + 1]?.breaksBefore) return false;
    if (grammar.locatives.has(token.word)) return true;
    if (grammar.of.has(token.word)) {
      const noun = tokens[at - 1];
      return !(noun && (grammar.involving.has(noun.stem) || isForce(tokens, at - 1)));
    }
    if (!grammar.determiners.has(token.word) && !/^(?:neighbou?ring|war)$/.test(token.word))
      return false;
  }
  return false;
}

function isForce(tokens: readonly Token[], at: number): boolean {
  const role = findRole(tokens, at, 'en')?.role;
  return role === 'state' || role === 'tool';
}

const isActing = (role: Role | null) => role === 'armed' || role === 'state' || role === 'bloc';

/** What a country's adjective makes of the noun it goes with. */
function agentsOfAdjective(country: string, role: Role | null): Agent[] {
  if (role === 'armed') return ['r:armed'];
  if (role === 'bloc') return ['r:bloc'];
  if (role === 'civil') return [];
  return [country];
}

type Made = Omit<AgentPhrase, 'isLocative' | 'from'>;

/** What a compound such as "rebel-held" names. */
const nobody: Made = { to: 0, agents: new Set(), isPlace: false, isTool: false, isBare: false };

function readMention(context: PhraseContext, mention: MentionTokens): Made {
  const { tokens, language, grammar } = context;
  const agents = new Set<Agent>(mention.keys);
  let isPlace = mention.isPlace;
  let isBare = false;
  for (let at = mention.from; at < mention.to; at++) {
    const found = findCountry(tokens, at, language);
    if (!found) continue;
    const end = at + found.length;
    if (found.form === 'adjective') {
      const noun = nounAfter({ ...context, mentions: [] }, end);
      if (end >= mention.to || (noun.role && noun.to <= mention.to)) {
        for (const agent of agentsOfAdjective(`c:${found.country}`, noun.role)) agents.add(agent);
      }
    } else if (at === mention.from && end >= mention.to) {
      agents.add(`c:${found.country}`);
      isPlace ||= found.form !== 'seat';
      isBare = found.form === 'name';
    }
    at = end - 1;
  }
  const last = tokens[mention.to - 1];
  const noun = nounAfter(context, mention.to);
  let { to } = mention;
  const isDirect = tokens[to] !== undefined && !grammar.stops.has(tokens[to]?.word ?? '');
  if (isDirect && noun.role && noun.role !== 'civil') {
    // "Nusra fighters", "Ford's army": the name tells whose they are.
    isPlace = false;
    isBare = isBare && !last?.isPossessive && noun.role === 'tool' && !last?.isUpper;
    if (noun.role !== 'tool') to = noun.to;
  } else if (last?.isPossessive) {
    isBare = false;
  }
  return { to, agents, isPlace, isTool: false, isBare };
}

function readCountry(context: PhraseContext, at: number): Made | null {
  const { tokens, language, grammar } = context;
  const found = findCountry(tokens, at, language);
  if (!found) return null;
  const end = at + found.length;
  const country = `c:${found.country}`;
  const last = tokens[end - 1];
  const isLikeAdjective = found.form === 'adjective' || last?.isPossessive || last?.isUpper;
  if (!isLikeAdjective) {
    const isPlace = found.form === 'name' || found.form === 'place' || found.form === 'seat';
    const noun = nounAfter(context, end);
    if (noun.role === 'armed' && noun.to > end)
      return {
        to: noun.to,
        agents: new Set(['r:armed']),
        isPlace: false,
        isTool: false,
        isBare: false,
      };
    return {
      to: end,
      agents: new Set([country]),
      isPlace,
      isTool: false,
      isBare: found.form === 'name',
    };
  }
  if (isCompound(context, end)) return { ...nobody, to: end + 1 };
  const after = nounAfter(context, end);
  const role = after.role ?? (grammar.adjectivesFollow ? nounBefore(context, at) : null);
  const isLed = tokens[end]?.word === 'led';
  const to = isActing(after.role) ? after.to : end;
  return {
    to,
    agents: new Set([...agentsOfAdjective(country, role), ...(isLed ? [country] : [])]),
    isPlace: false,
    isTool: false,
    isBare: false,
  };
}

function readAdjective(context: PhraseContext, at: number): Made | null {
  const found = context.adjectives.findAt(context.tokens, at);
  const [first] = found;
  if (!first) return null;
  const country = findCountry(context.tokens, at, context.language);
  if (isCompound(context, first.to)) return { ...nobody, to: first.to + 1 };
  const after = nounAfter(context, first.to);
  const role = after.role ?? (context.grammar.adjectivesFollow ? nounBefore(context, at) : null);
  const keys = found.filter(({ to }) => to === first.to).map(({ value }) => value);
  const own = findRole(context.tokens, at, context.language)?.role;
  // A noun that means the entity itself ("rebels"), or a people's adjective ("Danish").
  const agents =
    own === 'armed' || own === 'state' ? keys : keys.flatMap((key) => agentsOfAdjective(key, role));
  if (own === 'armed') agents.push('r:armed');
  if (country) agents.push(...agentsOfAdjective(`c:${country.country}`, role));
  const to = isActing(after.role) ? after.to : first.to;
  return { to, agents: new Set(agents), isPlace: false, isTool: false, isBare: false };
}

function readRole(context: PhraseContext, at: number): Made | null {
  const found = findRole(context.tokens, at, context.language);
  if (!found || found.role === 'civil' || found.role === 'person') return null;
  const isTool = found.role === 'tool';
  const after = isTool ? null : findRole(context.tokens, at + found.length, context.language);
  // "government warplanes", "rebel fighters", "police officers"
  const length = found.length + (after && after.role !== 'civil' ? after.length : 0);
  const agents = isTool ? [] : [`r:${found.role}`];
  return { to: at + length, agents: new Set(agents), isPlace: false, isTool, isBare: false };
}

/** Whether what ends before a token is part of a compound that does nothing: "rebel-held". */
function isCompound({ tokens, grammar }: PhraseContext, to: number): boolean {
  const next = tokens[to];
  return next !== undefined && grammar.compounds.has(next.word) && !next.breaksBefore;
}

/** "Syrian and Russian jets", "either Ford or Reed": both are agents of the same. */
function joinCoordinated(phrases: AgentPhrase[], { tokens, grammar }: PhraseContext): void {
  for (let at = phrases.length - 2; at >= 0; at--) {
    const one = phrases[at];
    const other = phrases[at + 1];
    if (!one || !other || one.isTool || other.isTool || one.isLocative || other.isLocative)
      continue;
    if (one.agents.size === 0 || other.agents.size === 0) continue;
    const between = tokens.slice(one.to, other.from);
    const isJoined =
      between.length > 0 &&
      between.length <= 3 &&
      between.every(
        ({ word, breaksBefore }) =>
          (grammar.and.has(word) || grammar.determiners.has(word)) && !breaksBefore,
      ) &&
      between.some(({ word }) => grammar.and.has(word));
    const isSlash = between.length === 0 && tokens[other.from - 1]?.isJoined;
    if (!isJoined && !isSlash) continue;
    const agents = new Set([...one.agents, ...other.agents]);
    phrases.splice(at, 2, {
      ...other,
      from: one.from,
      agents,
      isBare: other.isBare,
      isPlace: one.isPlace && other.isPlace,
    });
  }
}

/** The phrases in order; those that mean no agent are left out. */
export function findAgentPhrases(context: PhraseContext): AgentPhrase[] {
  const { tokens, mentions } = context;
  const phrases: AgentPhrase[] = [];
  const byStart = new Map<number, MentionTokens>();
  for (const mention of mentions) {
    const known = byStart.get(mention.from);
    if (!known || known.to < mention.to) byStart.set(mention.from, mention);
  }
  for (let at = 0; at < tokens.length; ) {
    const mention = byStart.get(at);
    const made = mention
      ? readMention(context, mention)
      : (readAdjective(context, at) ??
        furtherAgent(context, at) ??
        readCountry(context, at) ??
        readRole(context, at));
    if (!made) {
      at++;
      continue;
    }
    const isLocative = made.isPlace && isLocativeAt(context, at);
    if (!isCompound(context, made.to)) phrases.push({ from: at, ...made, isLocative });
    at = Math.max(at + 1, made.to);
  }
  joinCoordinated(phrases, context);
  return phrases;
}

function furtherAgent(context: PhraseContext, at: number): Made | null {
  const token = context.tokens[at];
  const agent = token?.isCapital ? furtherAgents.get(token.word) : undefined;
  if (agent === undefined) return null;
  const after = nounAfter(context, at + 1);
  if (after.role === 'civil') return null;
  const to = isActing(after.role) ? after.to : at + 1;
  return { to, agents: new Set([agent]), isPlace: false, isTool: false, isBare: false };
}
