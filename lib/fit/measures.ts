/** What speaks for a question that passes its gates, as numbers that are weighed and added. */
import type { WordTable } from '../ranking/word-table.ts';
import { fitActor, fitNamedActor, isDefinite } from './actors.ts';
import type { CompiledQuestion } from './compile-questions.ts';
import { type Likened, measureMeaning, measureWords } from './likeness.ts';
import type { FoundPhrase } from './phrase-index.ts';
import { fitPlace, type PlaceKnowledge } from './places.ts';
import type { FitSentence } from './read-sentence.ts';
import type { Reading } from './reading.ts';
import { isTelling, tellingOf } from './telling.ts';
import { fitTime, isMonth } from './times.ts';

/** Names of the measures, in the order of a row. */
export const measureNames = [
  ...['clear', 'either', 'named', 'carried', 'unsure', 'nobody'],
  ...['town', 'region', 'here', 'before', 'open', 'nowhere', 'anywhere'],
  ...['timeTold', 'timeUnknown', 'monthUnknown'],
  ...['deed', 'object', 'hits', 'objectCarried', 'unrelated', 'byMeaning'],
  ...['questionMeaning', 'wordingMeaning', 'claimMeaning'],
  ...['questionWords', 'wordingWords', 'claimWords'],
] as const;

export type MeasureName = (typeof measureNames)[number];
export type Measures = Partial<Record<MeasureName, number>>;

/** A sentence, what stands before it, and what is known of its page. */
export interface Occasion {
  reading: Reading;
  /** The sentences before it, the nearest first. */
  before: readonly Reading[];
  /** What its block begins with, where that is farther away. */
  opening: Reading | null;
  pageDate: string | null;
  /** Questions that a mention in the sentence has to do with. */
  related: ReadonlySet<number>;
}

export interface Measured {
  measures: Measures;
  /** The words by which it fits. */
  hits: readonly FoundPhrase<number>[];
}

/** What a question needs of a sentence: its words, time, place and actor. */
export type Gate = 'deed' | 'object' | 'telling' | 'time' | 'place' | 'actor';

/** What a sentence without a question's own words must have in common with its wordings. */
const leastMeaning = 0.7;
const leastShare = 0.15;

function isLike(likened: Likened, own: CompiledQuestion): boolean {
  const wordings = own.wordings();
  return (
    measureMeaning(likened, wordings) >= leastMeaning &&
    measureWords(likened, wordings) >= leastShare
  );
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
  { reading, before, opening, pageDate, related }: Occasion,
  places: PlaceKnowledge,
  table: WordTable,
): Measured | Gate {
  const { sentence, text } = reading;
  const deeds = reading.deeds.get(at) ?? [];
  const objects = (reading.objects.get(at) ?? []).filter(
    (object) =>
      !deeds.every((deed) => deed.from < object.to && object.from < deed.to) &&
      !isOwner(sentence, object),
  );
  // "Ford denied the raids": on whom they were was told before.
  const isCarried =
    objects.length === 0 &&
    deeds.some((deed) => isDefinite(sentence, deed)) &&
    before.some((each) => each.deeds.has(at) && each.objects.has(at));
  const hits = [...deeds, ...objects];
  const isByWords =
    deeds.length > 0 &&
    (!own.hasObject || objects.length > 0 || isCarried) &&
    isTelling(sentence, hits, table);
  const { likened } = reading;
  // Its words are not there, but it reads like a sentence that its publisher wrote for it.
  if (!isByWords && !(related.has(at) && isLike(likened, own))) {
    return lacking(deeds, !own.hasObject || objects.length > 0 || isCarried);
  }
  const earlier = opening ? [...before, opening] : before;
  const time = own.months
    ? fitTime({ sentence, text, before: earlier, pageDate }, own.months)
    : 'open';
  if (time === null) return 'time';
  const sentences = before.map((each) => each.sentence);
  const place = own.places ? fitPlace(sentence, sentences, own.places, places) : 'anywhere';
  if (place === null) return 'place';
  const actor =
    own.actors.size === 0
      ? 'nobody'
      : !isByWords
        ? fitNamedActor(sentence, own.actors)
        : fitActor({
            ...{ sentence, deeds, before: sentences, actors: own.actors, speakers: own.speakers },
            deedsOf: (other) => before.find((each) => each.sentence === other)?.deeds.get(at) ?? [],
          });
  if (actor === null) return 'actor';

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
    byMeaning: Number(!isByWords),
    questionMeaning: measureMeaning(likened, own.questions()),
    wordingMeaning: measureMeaning(likened, own.wordings()),
    claimMeaning: measureMeaning(likened, own.claims()),
    questionWords: measureWords(likened, own.questions()),
    wordingWords: measureWords(likened, own.wordings()),
    claimWords: measureWords(likened, own.claims()),
  };
  return { measures, hits };
}
