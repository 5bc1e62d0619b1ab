/** Who does a deed that a sentence tells of. */
import type { Agent, AgentPhrase } from './agent-phrase.ts';
import type { DeedPlace, ReadSentence } from './deed-place.ts';
import type { Grammar } from './grammar.ts';
import { isPassive, isReduced } from './passives.ts';
import { heldBy, isVerbOfSaying, standingOf } from './standing.ts';
import {
  hasPronounSubject,
  isReached,
  isSubjectAfter,
  isSubjectLeftOut,
  isUnsure,
} from './subjects.ts';
import type { Token } from './tokens.ts';

export interface DeedAgents {
  agents: ReadonlySet<Agent>;
  /** Whether the sentence leaves no doubt of them. */
  isClear: boolean;
  /** Whether it leaves open which of them it was. */
  isEither: boolean;
  /** Told by a word whose noun stands elsewhere: "their", "our". */
  pronoun: 'third' | 'first' | null;
  /** Phrases that are told to be something else than its agent: who speaks of it, who condemns it. */
  bystanders: ReadonlySet<AgentPhrase>;
}

/** How far an agent may be from its deed within a noun phrase and after "by", in tokens. */
const longestNounPhrase = 6;
const longestAfter = 14;

const noAgents: ReadonlySet<Agent> = new Set();
function phraseAt(phrases: readonly AgentPhrase[], token: number): AgentPhrase | undefined {
  return phrases.find(({ from, to }) => from <= token && token < to);
}

/** Bombs of these kinds tell who lays them. */
const implied =
  /^(?:suicide|car|truck|lorry|roadside|motorcycle|motorbike|vehicle|nail|parcel|improvised)$/;

/** What flies and strikes, and is seldom what is struck. */
const tools = /^(?:jet|warplane|plane|aircraft|bomber|helicopter|drone|aviation)s?$/;

/** Agents in the noun phrase that ends with the deed: "Danish and Swedish air strikes". */
function findBefore(
  { tokens, phrases, grammar }: ReadSentence,
  deed: DeedPlace,
): {
  phrase?: AgentPhrase;
  pronoun?: 'third' | 'first';
  isDefinite?: boolean;
  start: number;
  isImplied?: boolean;
} {
  const own = phraseAt(phrases, deed.from);
  // "coalition raids": the deed's word may have been read as a part of the phrase.
  if (own && own.agents.size > 0 && own.from < deed.from && !own.isLocative && !own.isIdle)
    return { phrase: own, start: own.from };
  let start = deed.from;
  for (let at = deed.from - 1; at >= Math.max(0, deed.from - longestNounPhrase); at--) {
    const token = tokens[at];
    if (!token || tokens[at + 1]?.breaksBefore) break;
    if (implied.test(token.word)) return { start: at, isImplied: true };
    const phrase = phraseAt(phrases, at);
    if (phrase && phrase.agents.size > 0) {
      if (phrase.isLocative || phrase.isIdle) break;
      return { phrase, start: phrase.from };
    }
    // "two of them" tell of others than them.
    const isOf = grammar.of.has(tokens[at - 1]?.word ?? '');
    if (grammar.thirdPerson.has(token.word) && !isOf) return { pronoun: 'third', start: at };
    if (grammar.firstPerson.has(token.word) && !token.isUpper)
      return { pronoun: 'first', start: at };
    if (grammar.determiners.has(token.word)) return { isDefinite: true, start: at };
    // "наши самолёты не бомбили"
    if (grammar.adjectivesFollow && grammar.negations.has(token.word)) continue;
    if (grammar.stops.has(token.word)) break;
    if (isVerbOfSaying(grammar, token)) break;
    start = at;
  }
  return { start };
}

/** "by the coalition", "carried out by Ford", "blamed on Reed". */
function findAfter(
  { tokens, phrases, grammar }: ReadSentence,
  deed: DeedPlace,
): AgentPhrase | null {
  for (let at = deed.to; at < Math.min(tokens.length, deed.to + longestAfter); at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.breaksBefore && grammar.clauses.has(token.word)) break;
    const before = tokens[at - 1];
    const isBy = grammar.by.has(token.word);
    const isBlamedOn = grammar.on.has(token.word) && isToldToBeBlamed(tokens, grammar, deed, at);
    if (!isBy && !isBlamedOn) continue;
    const isTold =
      isBlamedOn ||
      at === deed.to ||
      (before !== undefined &&
        (grammar.doing.has(before.stem) ||
          tokens.slice(deed.to, at).some(({ stem }) => grammar.doing.has(stem)) ||
          at - deed.to <= 2)) ||
      grammar.be.has(tokens[deed.from - 1]?.word ?? '');
    const isOther =
      isBy &&
      at > deed.to &&
      before !== undefined &&
      (isVerbOfSaying(grammar, before) ||
        grammar.compounds.has(before.word) ||
        // "a survey commissioned by Ford"
        (/ed$/.test(before.word) && !grammar.doing.has(before.stem)));
    if (!isTold || isOther) continue;
    const phrase = phrases.find(
      ({ from, agents, isIdle }) => from > at && from <= at + 4 && agents.size > 0 && !isIdle,
    );
    const isFar = ({ word, breaksBefore }: Token) =>
      breaksBefore || (grammar.locatives.has(word) && !grammar.of.has(word));
    if (
      phrase &&
      !tokens[phrase.from]?.breaksBefore &&
      !tokens.slice(at + 1, phrase.from).some(isFar)
    ) {
      return phrase;
    }
  }
  return null;
}

/** "blame the raid on Ford", "the raid was blamed on Ford". */
function isToldToBeBlamed(
  tokens: readonly Token[],
  grammar: Grammar,
  { from, to }: DeedPlace,
  at: number,
): boolean {
  return [...tokens.slice(Math.max(0, from - 6), from), ...tokens.slice(to, at)].some(({ stem }) =>
    grammar.blaming.has(stem),
  );
}

/** "believed to be Ford's": what is said of the deed itself. */
function findPredicate(
  { tokens, phrases, grammar }: ReadSentence,
  deed: DeedPlace,
): AgentPhrase | null {
  for (let at = deed.to; at < Math.min(tokens.length, deed.to + 5); at++) {
    const token = tokens[at];
    if (!token || token.breaksBefore) return null;
    const phrase = phraseAt(phrases, at + 1);
    if (grammar.be.has(token.word) && phrase && phrase.from === at + 1 && phrase.agents.size > 0) {
      return phrase.isPlace ? null : phrase;
    }
  }
  return null;
}

/** "обстрел позиций курдов": behind these stands whose things a deed was done to. */
const held =
  /^(?:positions?|bases?|dépôts?|posiciones|posición|depósitos?|позици\p{L}+|объект\p{L}*|баз\p{L}{1,3}|склад\p{L}*|колонн\p{L}+|(?:ال)?مواقع|(?:ال)?قواعد)$/u;

/** In languages whose adjectives follow: "frappes russes", "удары российской авиации". */
function findFollowing(
  { tokens, phrases, grammar }: ReadSentence,
  deed: DeedPlace,
): AgentPhrase | null {
  // "suç Ankara'nın"
  const told = phraseAt(phrases, deed.to);
  const ending = tokens[(told?.to ?? 0) - 1]?.ending ?? '';
  if (told && told.agents.size > 0 && grammar.predicateEndings?.test(ending) === true) return told;
  if (!grammar.adjectivesFollow) return null;
  if (grammar.companions.has(tokens[deed.to - 1]?.word ?? '')) return null;
  const isActive = grammar.activeVerb?.test(tokens[deed.to - 1]?.word ?? '') === true;
  for (let at = deed.to; at < Math.min(tokens.length, deed.to + 4); at++) {
    const token = tokens[at];
    if (!token || token.breaksBefore) return null;
    const phrase = phraseAt(phrases, at);
    // "a bombardé des positions du Front": whose is what was hit.
    if (grammar.of.has(token.word) && isActive) return null;
    if (phrase && phrase.agents.size > 0) {
      const isReachedHere = isReached(grammar, tokens, deed, phrase);
      if (phrase.isLocative || phrase.isIdle || isReachedHere) return null;
      // "frappes de la Belgique": a place behind a deed's "of" that is none where something lies.
      const isWhose = tokens
        .slice(deed.to, phrase.from)
        .some(({ word }) => grammar.of.has(word) && !grammar.articles.has(word));
      const isAgent = !phrase.isPlace || isWhose || isSubjectAfter(grammar, tokens, phrase);
      return isAgent ? phrase : null;
    }
    if (held.test(token.word)) return null;
    if (grammar.stops.has(token.word) && !grammar.of.has(token.word)) return null;
  }
  return null;
}

/** "Reed défend la neutralité de Ford": whose a deed is told right behind it. */
function findWhose(sentence: ReadSentence, { from, to }: DeedPlace): AgentPhrase | null {
  const { tokens, phrases, grammar } = sentence;
  const of = tokens[to];
  if (!grammar.adjectivesFollow || !of || of.breaksBefore || !grammar.of.has(of.word)) return null;
  if (
    !grammar.determiners.has(tokens[from - 1]?.word ?? '') &&
    !grammar.articles.has(tokens[from - 1]?.word ?? '')
  )
    return null;
  const phrase = phraseAt(phrases, to + 1);
  const isPerson =
    phrase?.from === to + 1 && !phrase.isPlace && !phrase.isLocative && !phrase.isIdle;
  return isPerson &&
    ![...phrase.agents].some((agent) => agent.startsWith('r:')) &&
    phrase.agents.size > 0
    ? phrase
    : null;
}

/** "the flights of Danish jets": whose tools a deed is done with. */
function findTools(
  { tokens, phrases, grammar }: ReadSentence,
  { to }: DeedPlace,
): AgentPhrase | null {
  let from = to + 1;
  if (tokens[to]?.word !== 'of') return null;
  while (grammar.determiners.has(tokens[from]?.word ?? '')) from++;
  const phrase = phrases.find((each) => each.from === from && each.agents.size > 0);
  if (!phrase) return null;
  const isOfTools = tokens
    .slice(phrase.from, phrase.to + 1)
    .some((token, at) => tools.test(token.word) && (at === 0 || !token.breaksBefore));
  return isOfTools ? phrase : null;
}

/** "in the hands of Ford", "the presence of Ford's men". */
function findHolder(
  { tokens, phrases, grammar }: ReadSentence,
  { to }: DeedPlace,
): AgentPhrase | null {
  const last = tokens[to - 1]?.word ?? '';
  const isOf = last === 'of' || (heldBy.test(last) && grammar.of.has(tokens[to]?.word ?? ''));
  if (!isOf || (last === 'of' && !heldBy.test(tokens[to - 2]?.word ?? ''))) return null;
  const from = last === 'of' ? to : to + 1;
  const phrase = phrases.find((each) => each.from >= from && each.from <= from + 2);
  return phrase && phrase.agents.size > 0 && !phrase.isPlace ? phrase : null;
}

/**
 * Who does a deed in a sentence: named beside it, after "by", before its verb, or told to be
 * accused of it. Nobody, where the sentence does not say.
 */
export function findDeedAgents(sentence: ReadSentence, deed: DeedPlace): DeedAgents {
  const { phrases, tokens, grammar } = sentence;
  const bystanders = new Set<AgentPhrase>();
  const none: DeedAgents = {
    ...{ agents: noAgents, isClear: false, isEither: false, pronoun: null, bystanders },
  };
  const found = findBefore(sentence, deed);
  const whose = findWhose(sentence, deed);
  if (whose) return { ...none, agents: whose.agents, isEither: whose.isEither, isClear: true };
  const isToldBefore = isReduced(sentence, deed);
  if (found.phrase && !isToldBefore) {
    const { agents, isEither } = found.phrase;
    return { ...none, agents, isEither, isClear: !isUnsure(sentence, found.phrase, deed) };
  }
  const after =
    findAfter(sentence, deed) ??
    findHolder(sentence, deed) ??
    findTools(sentence, deed) ??
    findPredicate(sentence, deed) ??
    findFollowing(sentence, deed);
  if (after) return { ...none, agents: after.agents, isEither: after.isEither, isClear: true };
  if (found.isImplied) return { ...none, agents: new Set(['r:armed']), isClear: true };
  if (found.pronoun === 'first') return { ...none, pronoun: 'first' };
  if (isToldBefore || isPassive(sentence, deed)) return none;

  // "غاراتها", "طائراتها قصفت"
  const isOfSomebody = tokens
    .slice(found.start, deed.from + 1)
    .some(({ word }) => grammar.ownEndings?.test(word) === true);
  const pronoun = found.pronoun ?? (isOfSomebody ? 'third' : null);
  const earlier = phrases.filter(
    ({ to, agents, isIdle }) => to <= found.start && agents.size > 0 && !isIdle,
  );
  for (const phrase of earlier.reverse()) {
    const standing = standingOf(sentence, phrase, found.start);
    if (standing === 'agent' || standing === 'weak') {
      const { agents, isEither } = phrase;
      return { ...none, agents, isEither, isClear: standing === 'agent', pronoun };
    }
    bystanders.add(phrase);
    if (standing === 'speaker') {
      // "Ford said its jets …": what is said may take its agent from who says it.
      const isOwn =
        pronoun === 'third' ||
        hasPronounSubject(sentence, phrase.to, found.start) ||
        isSubjectLeftOut(sentence, phrase.to, deed.from);
      return isOwn ? { ...none, agents: phrase.agents, pronoun: 'third' } : { ...none, pronoun };
    }
    if (standing === 'stop') break;
  }
  const isThird = pronoun === 'third' || hasPronounSubject(sentence, 0, found.start);
  return { ...none, pronoun: isThird ? 'third' : null };
}
