/** Sentences that go on with what was told before them: "The attack also damaged two houses". */
import { type ActorFit, isBesideDeed, isLeftOpen, isSpeaking } from './actors.ts';
import type { Agent } from './agent-phrase.ts';
import type { CompiledQuestion } from './compile-questions.ts';
import type { DeedPlace } from './deed-place.ts';
import type { Measures } from './measure-names.ts';
import type { FoundPhrase } from './phrase-index.ts';
import type { FitSentence } from './read-sentence.ts';
import type { Reading } from './reading.ts';
import { isOfUnknownName } from './unknown-name.ts';

/** Nouns that take up a deed that was told. */
const deedNouns =
  /^(?:attack|assault|strike|raid|bombing|bombardment|shelling|blast|explosion|incident|offensive|operation|killing|shooting|massacre|crime|move|step|decision|action|act|accident|event)s?$/;
const known = new Set(['the', 'these', 'those', 'such', 'this', 'that', 'both', 'similar']);

/** How near a word must be to one of the deed or the object, where the sentence has none of them. */
const leastNear = 0.4;

type Place = FoundPhrase<number>;

/** "The attack", "in the same incident": the noun that takes up a deed that was told. */
function findNoun({ tokens }: FitSentence, value: number): Place[] {
  const at = tokens.findIndex(
    ({ word }, index) =>
      deedNouns.test(word) &&
      tokens.slice(Math.max(0, index - 3), index).some((token) => known.has(token.word)),
  );
  return at < 0 ? [] : [{ from: at, to: at + 1, value }];
}

/** The first word that is near the deed or the object in meaning. */
function findNear({ sentence, likened }: Reading, own: CompiledQuestion, value: number): Place[] {
  const { language } = likened;
  const at = sentence.tokens.findIndex(({ stem }) => {
    if (!likened.weights.has(stem)) return false;
    const one = { ...likened, language, weights: new Map([[stem, 1]]) };
    return [own.nearDeed(), own.nearObject()].some((words) => words.measure(one) >= leastNear);
  });
  return at < 0 ? [] : [{ from: at, to: at + 1, value }];
}

/**
 * The words by which a sentence speaks of what a question was found to be about just before: its own, a
 * noun that takes them up, or one near them in meaning; none where it does not.
 * @param at of the question in the list
 */
export function findContinuing(
  reading: Reading,
  at: number,
  own: CompiledQuestion,
  hits: readonly Place[],
): readonly Place[] {
  if (hits.length > 0) return hits;
  const nouns = findNoun(reading.sentence, at);
  return nouns.length > 0 ? nouns : findNear(reading, own, at);
}

/** "a raid on Ford", "raids on Ford": a deed that may be another than the one that was told. */
function isNew({ tokens, grammar }: FitSentence, { from }: DeedPlace): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    const token = tokens[at];
    if (!token || tokens[at + 1]?.breaksBefore) return false;
    if (token.word === 'a' || token.word === 'an') return true;
    if (known.has(token.word) || grammar.stops.has(token.word)) return false;
  }
  return false;
}

/** Whose deed it is that goes on: his of whom it was told, where nobody else is named who acts. */
export function fitContinuedActor(
  sentence: FitSentence,
  deeds: readonly DeedPlace[],
  actors: ReadonlySet<Agent>,
  fitted: Measures,
): ActorFit | null {
  const isOwn = (agents: ReadonlySet<Agent>) => [...agents].some((agent) => actors.has(agent));
  const isOther = sentence.phrases.some(
    (phrase) =>
      phrase.agents.size > 0 &&
      !phrase.isLocative &&
      !phrase.isTown &&
      !isOwn(phrase.agents) &&
      !isSpeaking(sentence, phrase) &&
      !isBesideDeed(sentence, phrase, deeds),
  );
  const isAnother = (deed: DeedPlace) => isNew(sentence, deed) || isOfUnknownName(sentence, deed);
  if (isOther || isLeftOpen(sentence) || deeds.some(isAnother)) return null;
  return fitted.either ? 'either' : 'carried';
}

/** How well the question fitted the sentence before. */
export function measureEarlier(fitted: Measures | null) {
  return {
    passedBefore: Number(fitted !== null),
    likeBefore: fitted?.likeWording ?? 0,
    likerBefore: fitted?.likerThanOthers ?? 0,
  };
}
