/** What speaks for a question that passes its gates, as numbers that are weighed and added. */
import type { WordTable } from '../ranking/word-table.ts';
import { fitActor, fitBlamedActor, fitNamedActor, isDefinite, isSpeaking } from './actors.ts';
import type { Agent } from './agent-phrase.ts';
import type { CompiledQuestion, CompiledQuestions } from './compile-questions.ts';
import { findContinuing, fitContinuedActor, measureEarlier } from './continued.ts';
import { measureGoverned } from './governed.ts';
import { type Likened, measureMeaning, measureWords } from './likeness.ts';
import { measureLikeness } from './measure-likeness.ts';
import type { Measures } from './measure-names.ts';
import type { FoundPhrase } from './phrase-index.ts';
import { fitPlace } from './places.ts';
import type { FitSentence } from './read-sentence.ts';
import type { Reading } from './reading.ts';
import { isHeldResponsible } from './responsibility.ts';
import { isVerbOfSaying } from './standing.ts';
import { isTelling, isTellingStem, tellingOf } from './telling.ts';
import { fitTime, isMonth } from './times.ts';

/** A sentence, what stands before it, and what is known of its page. */
export interface Occasion {
  reading: Reading;
  /** The sentences before it, the nearest first; read when they are first asked for. */
  before(): readonly Reading[];
  /** How a question fitted the sentence before it; null where it did not. */
  earlier(at: number): Measures | null;
  /** What its block begins with, where that is farther away. */
  opening(): Reading | null;
  pageDate: string | null;
  /** Questions that a mention in the sentence has to do with, or one just before if it has none. */
  related: ReadonlySet<number>;
  /** Whether it has no mention. */
  isNameless: boolean;
}

export interface Measured {
  measures: Measures;
  /** The words by which it fits. */
  hits: readonly FoundPhrase<number>[];
}

/** What a question needs of a sentence: its words, time, place and actor. */
export type Gate = 'deed' | 'object' | 'telling' | 'time' | 'place' | 'actor';

/** What a sentence without a question's own words must have in common with its wordings. */
const leastMeaning = 0.5;
const leastShare = 0.1;
/** How near a word must be to one of its deed, where it has none of them. */
const leastNear = 0.5;
/** The same for its object. */
const leastNearObject = 0.5;

function isLike(likened: Likened, own: CompiledQuestion): boolean {
  const wordings = own.wordings();
  return (
    measureMeaning(likened, wordings) >= leastMeaning &&
    measureWords(likened, wordings) >= leastShare
  );
}

/** How near the words of the deed are to those of its object: 1 side by side, 0 far away. */
function closenessOf(
  { tokens, grammar }: FitSentence,
  deeds: readonly FoundPhrase<number>[],
  objects: readonly FoundPhrase<number>[],
): number {
  let most = 0;
  for (const deed of deeds) {
    for (const object of objects) {
      const gap = Math.max(object.from - deed.to, deed.from - object.to);
      if (gap < 0) continue;
      // "paid its men after a vote": what stands in another clause is far away.
      const between = tokens.slice(Math.min(deed.to, object.to), Math.max(deed.from, object.from));
      const isOther = between.some(({ word }) => grammar.clauses.has(word));
      if (!isOther) most = Math.max(most, 1 / (1 + gap / 3));
    }
  }
  return most;
}

/** By sentence and place in it: how many questions have a word of their deed there. */
const sharing = new WeakMap<Reading['deeds'], Map<string, number>>();

function countSharing(deeds: Reading['deeds'], { from, to }: FoundPhrase<number>): number {
  const counts = sharing.get(deeds) ?? new Map<string, number>();
  sharing.set(deeds, counts);
  const place = `${from} ${to}`;
  let count = counts.get(place);
  if (count === undefined) {
    count = 0;
    for (const hits of deeds.values()) {
      if (hits.some((hit) => hit.from < to && from < hit.to)) count++;
    }
    counts.set(place, count);
  }
  return count;
}

/** Whether the words of the deed are those of few other questions: 1 for none, towards 0 for many. */
function exclusivenessOf({ deeds }: Reading, at: number): number {
  const counts = (deeds.get(at) ?? []).map((hit) => countSharing(deeds, hit));
  return counts.length > 0 ? 1 / Math.min(...counts) : 0;
}

function namesAny({ mentions, phrases }: FitSentence, keys: ReadonlySet<string>): boolean {
  return (
    mentions.some((mention) => mention.keys.some((key) => keys.has(key))) ||
    phrases.some(({ agents, near }) => [...agents, near ?? ''].some((agent) => keys.has(agent)))
  );
}

/** Whether a sentence names a country that a question has nothing to do with. */
function namesForeignCountry({ phrases }: FitSentence, { about }: CompiledQuestion): boolean {
  return phrases.some(
    ({ agents, isBare, isPlace }) =>
      isPlace &&
      isBare &&
      agents.size > 0 &&
      [...agents].every((agent) => agent.startsWith('c:') && !about.has(agent)),
  );
}

/** Whether a word that is no part of a name tells what a sentence is about. */
function hasTellingWord({ tokens, phrases, mentions }: FitSentence, table: WordTable): boolean {
  const named = [...mentions, ...phrases.filter(({ agents }) => agents.size > 0)];
  return tokens.some(
    ({ stem }, at) =>
      isTellingStem(stem, table) && !named.some(({ from, to }) => from <= at && at < to),
  );
}

/** Whether a sentence without the words of a deed names none of those who may have done it. */
function isNobodyNamed(
  { actors }: CompiledQuestion,
  deeds: readonly unknown[],
  sentence: FitSentence,
): boolean {
  return deeds.length === 0 && actors.size > 0 && fitNamedActor(sentence, actors) === null;
}

/** "rebel-held", "held by rebels": who holds a place is not to whom something was done there. */
function isOwner({ tokens, grammar }: FitSentence, { from, to }: FoundPhrase<number>): boolean {
  if (grammar.compounds.has(tokens[to]?.word ?? '')) return true;
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    if (!grammar.by.has(tokens[at]?.word ?? '')) continue;
    return grammar.compounds.has(tokens[at - 1]?.word ?? '');
  }
  return false;
}

/** "Ford Water shut its office": a part of an actor's name is nothing that he did something to. */
function isOfActor(
  { mentions }: FitSentence,
  { from, to }: FoundPhrase<number>,
  actors: ReadonlySet<Agent>,
): boolean {
  return mentions.some(
    (mention) =>
      mention.from <= from &&
      to <= mention.to &&
      to - from < mention.to - mention.from &&
      mention.keys.some((key) => actors.has(key)),
  );
}

/** A year or another number alone is nothing that something was done to. */
function isNumber({ tokens }: FitSentence, { from, to }: FoundPhrase<number>): boolean {
  return tokens.slice(from, to).every(({ word }) => /^\d+$/.test(word));
}

/** ", a paper reported": what ends a sentence and only says who told it. */
function isAsideSpeech({ tokens, grammar }: FitSentence, { from, to }: FoundPhrase<number>) {
  const [token] = tokens.slice(from, to);
  if (to !== tokens.length || to - from > 1 || !token) return false;
  const isAside = tokens
    .slice(Math.max(0, from - 4), from)
    .some(({ breaksBefore }) => breaksBefore);
  return isAside && isVerbOfSaying(grammar, token);
}

/** Whether a sentence names those who act, and none of some actors: what it tells is then not theirs. */
function isOfOthers({ sentence }: Reading, actors: ReadonlySet<Agent>): boolean {
  if (actors.size === 0 || fitNamedActor(sentence, actors) !== null) return false;
  return sentence.phrases.some(
    (phrase) =>
      phrase.agents.size > 0 &&
      !phrase.isLocative &&
      !phrase.isTown &&
      !isSpeaking(sentence, phrase),
  );
}

/** Which of a question's words a sentence lacks. */
function lacking(deeds: readonly unknown[], hasObject: boolean): Gate {
  if (deeds.length === 0) return 'deed';
  return hasObject ? 'telling' : 'object';
}

/**
 * Measures how a question fits a sentence; what it lacks where it does not: its deed or object is not
 * there, another does it, or it is about another place or time.
 * @param at of the question in the list
 */
export function measureFit(
  at: number,
  own: CompiledQuestion,
  { reading, before, earlier: earlierOf, opening, pageDate, related, isNameless }: Occasion,
  all: Pick<CompiledQuestions, 'countriesOf' | 'allWordings'>,
  table: WordTable,
): Measured | Gate {
  const { sentence, text } = reading;
  const deeds = reading.deeds.get(at) ?? [];
  const objects = (reading.objects.get(at) ?? []).filter(
    (object) =>
      !deeds.every((deed) => deed.from < object.to && object.from < deed.to) &&
      !isOwner(sentence, object) &&
      !isNumber(sentence, object) &&
      !isAsideSpeech(sentence, object) &&
      !isOfActor(sentence, object, own.actors),
  );
  // "Ford denied the raids": on whom they were was told before.
  const isCarried =
    objects.length === 0 &&
    deeds.some((deed) => isDefinite(sentence, deed)) &&
    before().some(
      (each) => each.deeds.has(at) && each.objects.has(at) && !isOfOthers(each, own.actors),
    );
  const hits = [...deeds, ...objects];
  const hasObject = !own.hasObject || objects.length > 0 || isCarried;
  const isByWords = deeds.length > 0 && hasObject && isTelling(sentence, hits, table);
  // "Ford denied any involvement": what in was told before.
  const isDeedCarried =
    !isByWords &&
    own.actors.size > 0 &&
    isHeldResponsible(sentence, own.actors) &&
    before().some((each) => each.deeds.has(at) && (!own.hasObject || each.objects.has(at)));
  const { likened } = reading;
  const fitted = earlierOf(at);
  const continuing =
    !isByWords && !isDeedCarried && fitted ? findContinuing(reading, at, own, hits) : [];
  const isCarriedOn = continuing.length > 0;
  // The dear measures only where whose deed it is does not speak against it.
  const isByMeaning = !isByWords && !isDeedCarried && !isCarriedOn;
  if (isByMeaning && (!related.has(at) || isNobodyNamed(own, deeds, sentence))) {
    return lacking(deeds, hasObject);
  }
  // Its words are not there, but it reads like a sentence that its publisher wrote for it.
  const nearDeed = deeds.length > 0 ? 1 : own.nearDeed().measure(likened);
  const nearObject = hasObject ? 1 : own.nearObject().measure(likened);
  // To ram a pier is another deed than to ram a boat.
  if (!hasObject && !isDeedCarried && !isCarriedOn && nearObject < leastNearObject) {
    return lacking(deeds, hasObject);
  }
  // A line of names is like every sentence about them.
  if (isByMeaning && hits.length === 0 && !hasTellingWord(sentence, table)) return 'telling';
  const isNear = own.hasDeed && nearDeed >= leastNear;
  if (isByMeaning && !isNear && !isLike(likened, own)) return lacking(deeds, hasObject);
  const first = opening();
  const earlier = first ? [...before(), first] : before();
  const time = own.months
    ? fitTime({ sentence, text, before: earlier, pageDate }, own.months)
    : 'open';
  if (time === null) return 'time';
  const sentences = before().map((each) => each.sentence);
  const place = own.places ? fitPlace(sentence, sentences, own.places, all) : 'anywhere';
  if (place === null) return 'place';
  const actor =
    own.actors.size === 0
      ? 'nobody'
      : isDeedCarried
        ? fitBlamedActor(sentence, own.actors)
        : ((deeds.length === 0
            ? isCarriedOn
              ? null
              : fitNamedActor(sentence, own.actors)
            : fitActor({
                ...{ sentence, deeds, before: sentences },
                ...{ actors: own.actors, speakers: own.speakers, voices: own.voices, objects },
                deedsOf: (other) =>
                  before()
                    .find((each) => each.sentence === other)
                    ?.deeds.get(at) ?? [],
              })) ?? (fitted ? fitContinuedActor(sentence, deeds, own.actors, fitted) : null));
  if (actor === null) return 'actor';
  // "Ford urged Norway to let aid in": nobody's deed where no place of it is told, and another country is.
  if (actor === 'nobody' && place === 'open' && namesForeignCountry(sentence, own)) return 'place';
  const isAbout = namesAny(sentence, own.about);
  const isAboutBefore = !isAbout && sentences.some((each) => namesAny(each, own.about));
  // Nobody's deed: what it is about tells it from its like ("the pipeline" that is another one).
  // A name whose context is not there leads to it where its very time is told.
  const isLed = time === 'told' && related.has(at);
  if (actor === 'nobody' && own.about.size > 0 && !isAbout && !isAboutBefore && !isLed)
    return 'actor';

  const mostTelling = (found: readonly FoundPhrase<number>[]) =>
    Math.max(0, ...found.map((hit) => tellingOf(sentence, hit, table)));
  const stems = new Set(
    hits.flatMap(({ from, to }) => sentence.tokens.slice(from, to).map(({ stem }) => stem)),
  );
  const measures: Measures = {
    [actor]: 1,
    [place]: 1,
    timeTold: Number(time === 'told'),
    timeUnknown: Number(time === 'unknown'),
    monthUnknown: Number(time === 'unknown' && own.months !== null && isMonth(own.months)),
    deed: mostTelling(deeds),
    object: mostTelling(objects),
    hits: Math.log(1 + stems.size),
    objectCarried: Number(isCarried),
    unrelated: Number(!related.has(at)),
    nameless: Number(isNameless),
    close: closenessOf(sentence, deeds, objects),
    exclusive: exclusivenessOf(reading, at),
    deeds: Math.log(1 + deeds.length),
    objects: Math.log(1 + objects.length),
    deedCarried: Number(isDeedCarried),
    noDeed: Number(!isDeedCarried && deeds.length === 0),
    noObject: Number(!isDeedCarried && !hasObject),
    about: Number(isAbout),
    aboutBefore: Number(isAboutBefore),
    nearDeed,
    nearObject,
    byMeaning: Number(isByMeaning),
    ...measureGoverned(sentence, deeds, objects, own.spoken(), table),
    ...measureLikeness(reading, at, own, all.allWordings),
    ...measureEarlier(fitted),
    continued: Number(isCarriedOn),
  };
  return { measures, hits: isCarriedOn ? continuing : hits };
}
