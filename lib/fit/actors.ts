/** Which agents an entity is, and whose deed a sentence tells of. */
import type { Agent, AgentPhrase } from './agent-phrase.ts';
import { findDeedAgents } from './agents-of-deed.ts';
import type { DeedPlace } from './deed-place.ts';
import type { Grammar } from './grammar.ts';
import { namesUnknownPlace } from './places.ts';
import { type FitSentence, type Known, readSentence } from './read-sentence.ts';
import { isHeldResponsible } from './responsibility.ts';
import { findRole } from './role-index.ts';
import { isSource, isSpeakerAtStart, isVerbOfSaying } from './standing.ts';
import { listTokens, type Token } from './tokens.ts';
import type { FitEntity } from './types.ts';
import { isOfUnknownName } from './unknown-name.ts';

/** Those who act, where they are called by a common noun: "rebels", but no "Red Army". */
function isCommonNoun(word: string, language: string): boolean {
  const tokens = listTokens(word, 0, word.length, language);
  const last = tokens.at(-1);
  return (
    !last?.isCapital && tokens.some((_, at) => findRole(tokens, at, language)?.role === 'armed')
  );
}

/**
 * The agents by which a sentence may mean an entity: its key, the country that it is or that it is a
 * body of, and those who act, where that is all that it is called ("rebels").
 */
export function actorsOf(entity: FitEntity, known: Known): Set<Agent> {
  const agents = new Set<Agent>([entity.key]);
  if (entity.kind === 'person') return agents;
  if (entity.kind === 'group') {
    const words = Object.entries(entity.adjectives).flatMap(([language, list]) =>
      list.map((word) => [word, language] as const),
    );
    const names = entity.names.map((name) => [name, 'en'] as const);
    if ([...words, ...names].some(([word, language]) => isCommonNoun(word, language))) {
      agents.add('r:armed');
    }
    return agents;
  }
  for (const name of entity.names) {
    const { tokens, phrases } = readSentence(name, { start: 0, end: name.length }, [], 'en', known);
    const [first] = phrases;
    if (first?.from !== 0) continue;
    const isCountry = first.to === tokens.length && first.isBare;
    if (entity.kind === 'place' && !isCountry) continue;
    for (const agent of first.agents) if (agent.startsWith('c:')) agents.add(agent);
  }
  return agents;
}

/**
 * How well a sentence tells that an actor did a deed: without doubt; as one of several, of whom it
 * leaves open who did; less surely; from the sentence before; only that the sentence names him; that
 * it happened at a place that acts: "a leak at the Ford works"; or that he alone speaks of it and of himself.
 */
export type ActorFit = 'clear' | 'either' | 'named' | 'carried' | 'unsure' | 'located' | 'speaking';

function meets(agents: ReadonlySet<Agent>, actors: ReadonlySet<Agent>): boolean {
  for (const agent of agents) if (actors.has(agent)) return true;
  return false;
}

/** Who a sentence is about, as "they" of the next one means them: its first phrase that acts. */
function subjectOf({ phrases, tokens, grammar }: FitSentence): AgentPhrase | undefined {
  // "a truce announced by Ford" is about the truce.
  const isTold = ({ from }: AgentPhrase) => grammar.by.has(tokens[from - 1]?.word ?? '');
  return phrases.find(
    (phrase) =>
      phrase.agents.size > 0 &&
      !phrase.isLocative &&
      !phrase.isTown &&
      !phrase.isIdle &&
      !isTold(phrase),
  );
}

/** "Ford halted the raids", "a respite from raids", "vowed raids": what was stopped or only promised goes not on. */
const halting =
  /^(?:(?:halt|stop|suspend|paus|ceas|refrain|promis|pledg|vow|threaten|plann?)(?:s|e|es|ed|p?ing|ped)?|respite|moratorium|lull|let-?up|end)$/;

function isHalted({ tokens }: FitSentence, { from }: DeedPlace): boolean {
  return tokens.slice(Math.max(0, from - 3), from).some(({ word }) => halting.test(word));
}

/** The agents of the last deed of a sentence; null where it tells of none or of nobody's. */
function lastDeedAgents(
  sentence: FitSentence,
  deeds: readonly DeedPlace[],
): ReadonlySet<Agent> | null {
  for (const deed of [...deeds].reverse()) {
    if (isHalted(sentence, deed)) continue;
    const { agents } = findDeedAgents(sentence, deed);
    if (agents.size > 0) return agents;
  }
  return null;
}

export interface ActorQuery {
  sentence: FitSentence;
  /** Where the sentence tells of the deed. */
  deeds: readonly DeedPlace[];
  /** The sentences before it, the nearest first. */
  before: readonly FitSentence[];
  /** Where one of those tells of the same deed. */
  deedsOf(sentence: FitSentence): readonly DeedPlace[];
  actors: ReadonlySet<Agent>;
  /** Those who speak in the question's statements: "our" may be theirs. */
  speakers: ReadonlySet<Agent>;
  /** Persons who speak for the actors. */
  voices: ReadonlySet<Agent>;
  /** Where the sentence tells what was done to. */
  objects: readonly DeedPlace[];
}

const known = new Set(['the', 'these', 'those', 'such', 'both']);

/** Whether a deed is told as one that is known: "the strikes". */
export function isDefinite({ tokens }: FitSentence, { from }: DeedPlace): boolean {
  return tokens.slice(Math.max(0, from - 3), from).some(({ word }) => known.has(word));
}

/** These tell of a deed as one more of what was told: "another raid". */
const further = new Set('another other similar second third fourth further'.split(' '));

/** Whether a deed is told as one that is known, or as one more of its kind. */
function isTakenUp(sentence: FitSentence, deed: DeedPlace): boolean {
  const before = sentence.tokens.slice(Math.max(0, deed.from - 3), deed.from);
  return isDefinite(sentence, deed) || before.some(({ word }) => further.has(word));
}

/** What "accused Ford of" tells of: either may be the one whose deed it is. */
function isAccusation({ tokens, grammar }: FitSentence, { from, to }: DeedPlace): boolean {
  return tokens
    .slice(from, to)
    .some(
      ({ stem }) =>
        grammar.accusing.has(stem) || grammar.blaming.has(stem) || grammar.involving.has(stem),
    );
}

/** "besieged by Ford", "a survey commissioned by Ford": participles that tell of something else than a deed. */
function isOfOther(grammar: Grammar, { word, stem }: Token): boolean {
  return grammar.compounds.has(word) || (/ed$/.test(word) && !grammar.doing.has(stem));
}

/** "…, Ford said" and "…, said Ford": who only tells of something. */
export function isSpeaking(sentence: FitSentence, phrase: AgentPhrase): boolean {
  const { tokens, grammar } = sentence;
  const { to } = phrase;
  let { from } = phrase;
  while (grammar.determiners.has(tokens[from - 1]?.word ?? '')) from--;
  if (isSource(sentence, { ...phrase, from }) || isSpeakerAtStart(sentence, phrase)) return true;
  const before = tokens[from - 1];
  if (before && (isVerbOfSaying(grammar, before) || before.word === 'to')) return true;
  // "besieged by Ford" tells of something else.
  const earlier = tokens[from - 2];
  if (before && earlier && grammar.by.has(before.word) && isOfOther(grammar, earlier)) return true;
  const after = tokens.slice(to, to + 4);
  // "…, dijo Ford": in such languages who says it stands behind the verb.
  const ends = grammar.adjectivesFollow ? after.findIndex((token) => token.breaksBefore) : -1;
  return after.slice(0, ends < 0 ? 4 : ends).some((token) => isVerbOfSaying(grammar, token));
}

/** "It was not clear whose": whether a sentence says that nobody knows who it was. */
export function isLeftOpen({ tokens }: FitSentence): boolean {
  return tokens.some(({ word }, at) => {
    if (word === 'unclear' || word === 'unidentified') return true;
    return (
      word === 'clear' &&
      tokens.slice(Math.max(0, at - 3), at).some((token) => token.word === 'not')
    );
  });
}

/**
 * Whether a deed of a sentence is an actor's: named as its agent, or carried over from just before
 * where the sentence names nobody. Null where another is its agent, or nobody can be told.
 */
export function fitActor(query: ActorQuery): ActorFit | null {
  const { sentence, deeds, actors } = query;
  const bystanders = new Set<AgentPhrase>();
  const met = new Set<ActorFit>();
  let isOther = false;
  let pronoun: 'third' | 'first' | null = null;
  for (const deed of deeds) {
    const found = findDeedAgents(sentence, deed);
    for (const phrase of found.bystanders) bystanders.add(phrase);
    pronoun ??= found.pronoun;
    if (meets(found.agents, actors)) {
      met.add(found.isEither ? 'either' : found.isClear ? 'clear' : 'named');
    } else if (found.agents.size > 0 && !isAccusation(sentence, deed)) {
      // Who speaks for the actor may look like who acts.
      isOther ||= !meets(found.agents, query.voices);
    }
  }
  if (met.size > 0 && isLeftOpen(sentence)) return 'either';
  for (const fit of ['either', 'clear', 'named'] as const) if (met.has(fit)) return fit;
  const named = sentence.phrases.filter(
    ({ agents, isLocative }) => !isLocative && meets(agents, actors),
  );
  if (named.length > 0 && deeds.some((deed) => isAccusation(sentence, deed))) return 'named';
  if (isOther) return null;
  // "a raid hit the port, and Reed accused Ford of responsibility"
  if (named.length > 0 && isHeldResponsible(sentence, actors)) return 'named';
  for (const phrase of sentence.phrases) if (isSpeaking(sentence, phrase)) bystanders.add(phrase);
  if (named.some((phrase) => !bystanders.has(phrase) && !isInAside(sentence, phrase, deeds))) {
    return 'unsure';
  }
  return (
    carryActor(query, pronoun, bystanders) ??
    locateActor(sentence, actors, bystanders) ??
    findSpeakingActor(query)
  );
}

/** "… was hit, a day after Ford agreed to talks": whether a phrase stands in a clause of its own behind a deed. */
function isInAside(
  { tokens, grammar }: FitSentence,
  phrase: AgentPhrase,
  deeds: readonly DeedPlace[],
): boolean {
  const last = deeds.findLast(({ to }) => to <= phrase.from);
  if (!last) return false;
  const between = tokens.slice(last.to, phrase.from);
  return between.some(({ word }) => grammar.clauses.has(word));
}

/** The same, or in one that only tells more of a noun: "hit a village that rebels hold". */
export function isBesideDeed(
  sentence: FitSentence,
  phrase: AgentPhrase,
  deeds: readonly DeedPlace[],
): boolean {
  const { tokens, grammar } = sentence;
  const last = deeds.findLast(({ to }) => to <= phrase.from);
  const between = last ? tokens.slice(last.to, phrase.from) : [];
  return (
    isInAside(sentence, phrase, deeds) || between.some(({ word }) => grammar.relatives.has(word))
  );
}

/**
 * Whether an actor who only speaks is the one it is about: nobody else is named, and he denies it or
 * speaks of what is his ("none of our boats rammed anybody, Ford said").
 */
function findSpeakingActor({ sentence, actors, voices, objects }: ActorQuery): ActorFit | null {
  const { phrases, tokens, grammar } = sentence;
  const named = phrases.filter(
    ({ agents, isLocative }) => !isLocative && (meets(agents, actors) || meets(agents, voices)),
  );
  // Somebody it is about; "rebels" may have done it themselves.
  const isReached = ({ from, to, agents }: AgentPhrase) =>
    ![...agents].some((agent) => agent.startsWith('r:')) &&
    objects.some((object) => object.from < to && from < object.to);
  const isOther = (phrase: AgentPhrase) =>
    phrase.agents.size > 0 &&
    !phrase.isLocative &&
    !phrase.isTown &&
    !isReached(phrase) &&
    !phrase.isIdle &&
    !named.includes(phrase);
  if (named.length === 0 || phrases.some(isOther)) return null;
  if (!named.every((phrase) => isSpeaking(sentence, phrase))) return null;
  const isOwn = tokens.some(
    ({ word, stem }) =>
      grammar.negations.has(word) ||
      grammar.owners.has(word) ||
      grammar.denial.has(stem) ||
      grammar.negatedVerb?.test(word) === true,
  );
  return isOwn ? 'speaking' : null;
}

/** Whether a place that is an actor is where it happened, and nobody else is named. */
function locateActor(
  sentence: FitSentence,
  actors: ReadonlySet<Agent>,
  bystanders: ReadonlySet<AgentPhrase>,
): ActorFit | null {
  const { phrases } = sentence;
  if (namesUnknownPlace(sentence)) return null;
  const isWhere = ({ isLocative, isPlace, isTown }: AgentPhrase) =>
    isPlace && (isLocative || isTown);
  const own = phrases.filter(
    (phrase) => isWhere(phrase) && meets(phrase.agents, actors) && !isOfCountry(phrase),
  );
  const isOther = phrases.some(
    (phrase) =>
      phrase.agents.size > 0 &&
      !own.includes(phrase) &&
      !bystanders.has(phrase) &&
      !phrase.isIdle &&
      !(isWhere(phrase) && isOfCountry(phrase)),
  );
  return own.length > 0 && !isOther && !isLeftOpenBy(phrases) ? 'located' : null;
}

const isOfCountry = ({ agents }: AgentPhrase) =>
  [...agents].some((agent) => agent.startsWith('c:'));
const isLeftOpenBy = (phrases: readonly AgentPhrase[]) => phrases.some(({ isEither }) => isEither);

/**
 * The same where the words of the deed are not there: whether an actor is named and nobody else is,
 * but who speaks of it. Who speaks of himself ("Ford said he …") is named too.
 */
export function fitNamedActor(sentence: FitSentence, actors: ReadonlySet<Agent>): ActorFit | null {
  const { phrases, tokens, grammar } = sentence;
  // A town is nobody, but where it is one of those who act.
  const acting = phrases.filter(
    ({ agents, isLocative, isTown, isIdle }) =>
      agents.size > 0 && !isLocative && !isIdle && (!isTown || meets(agents, actors)),
  );
  const own = acting.filter(({ agents }) => meets(agents, actors));
  const isOther = acting.some((phrase) => !own.includes(phrase) && !isSpeaking(sentence, phrase));
  if (isOther || own.length === 0 || isLeftOpen(sentence)) return null;
  if (own.some((phrase) => !isSpeaking(sentence, phrase))) return 'named';
  return tokens.some(({ word }) => grammar.thirdPerson.has(word)) ? 'named' : null;
}

/** The same where the sentence only says who bears what was told before. */
export function fitBlamedActor(sentence: FitSentence, actors: ReadonlySet<Agent>): ActorFit | null {
  if (isLeftOpen(sentence)) return 'either';
  const own = sentence.phrases.filter(({ agents }) => meets(agents, actors));
  return own.some(({ isEither }) => isEither) ? 'either' : 'named';
}

/** Whether the agent of a deed that a sentence leaves untold is told just before. */
function carryActor(
  { sentence, deeds, before, deedsOf, actors, speakers, voices }: ActorQuery,
  pronoun: 'third' | 'first' | null,
  bystanders: ReadonlySet<AgentPhrase>,
): ActorFit | null {
  if (pronoun === 'first') {
    const isSpeaker = [sentence, ...before].some(({ phrases }) =>
      phrases.some(({ agents }) => [speakers, voices, actors].some((own) => meets(agents, own))),
    );
    return isSpeaker ? 'carried' : null;
  }
  const isNamedOther = sentence.phrases.some(
    (phrase) =>
      phrase.agents.size > 0 &&
      !phrase.isLocative &&
      !phrase.isTown &&
      !phrase.isIdle &&
      !bystanders.has(phrase) &&
      !isBesideDeed(sentence, phrase, deeds),
  );
  if (isNamedOther || isLeftOpen(sentence)) return null;
  if (deeds.some((deed) => isOfUnknownName(sentence, deed))) return null;
  const isTaken = pronoun === 'third' || deeds.some((deed) => isTakenUp(sentence, deed));
  for (const earlier of before) {
    const agents = lastDeedAgents(earlier, deedsOf(earlier));
    if (agents) return meets(agents, actors) && isTaken ? 'carried' : null;
    const subject = subjectOf(earlier);
    if (pronoun === 'third' && subject) return meets(subject.agents, actors) ? 'carried' : null;
  }
  return null;
}
