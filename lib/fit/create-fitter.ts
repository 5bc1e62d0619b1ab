/** Decides which question fits a sentence, or that none does. */

import { emptyWordTable, type WordTable } from '../ranking/word-table.ts';
import { cutSentences } from '../sentences/cut-sentences.ts';
import { fitActor, isDefinite } from './actors.ts';
import {
  type CompiledQuestion,
  type CompiledQuestions,
  compileQuestions,
} from './compile-questions.ts';
import { findByWords, scoreByWords } from './fit-by-words.ts';
import { type Likened, toLikened } from './likeness.ts';
import { type FoundPhrase, PhraseIndex } from './phrase-index.ts';
import { fitPlace } from './places.ts';
import { type FitSentence, type Known, readSentence } from './read-sentence.ts';
import { type FitEvidence, scoreOf, threshold } from './score.ts';
import { isTelling } from './telling.ts';
import type { Token } from './tokens.ts';
import type { Fit, FitEntity, FitMention, FitQuestion } from './types.ts';
import { fitsYears } from './years.ts';

export interface FitterOptions {
  /** What is known of the meaning and the frequency of words; nothing where it is left out. */
  table?: WordTable;
}

export interface BlockOptions {
  /** Year of the page's own date, where it is known. */
  pageYear?: number | null;
}

export interface Fitter {
  /**
   * The question that fits the sentence of each mention of a block, or null: one decision a
   * sentence, for all its mentions that the question has to do with.
   * @param language BCP 47
   * @param mentions in the order of their start; nested ones may come among them
   */
  fitBlock(
    text: string,
    language: string,
    mentions: readonly FitMention[],
    options?: BlockOptions,
  ): (Fit | null)[];
}

/** How many sentences before one are read with it. */
const sentencesBefore = 2;

/** Where a sentence meets the words of questions, by question. */
type Hits = ReadonlyMap<number, FoundPhrase<number>[]>;

function findHits(index: PhraseIndex<number>, { tokens }: FitSentence): Hits {
  const hits = new Map<number, FoundPhrase<number>[]>();
  for (let at = 0; at < tokens.length; at++) {
    for (const found of index.findAt(tokens, at)) {
      const known = hits.get(found.value);
      // Of phrases that begin within another of the same question the longer counts.
      if (!known) hits.set(found.value, [found]);
      else if ((known.at(-1)?.to ?? 0) <= at) known.push(found);
    }
  }
  return hits;
}

/** A sentence with what is worked out about it once for all questions. */
interface Reading {
  sentence: FitSentence;
  deeds: Hits;
  objects: Hits;
  /** Without the words of names. */
  likened: Likened;
}

function isOfName({ phrases }: FitSentence, at: number): boolean {
  return phrases.some(({ from, to, agents }) => from <= at && at < to && agents.size > 0);
}

function toFit(own: CompiledQuestion, words: readonly Token[], score: number): Fit {
  const ordered = [...words].sort((a, b) => a.start - b.start);
  const matchedWords = [...new Set(ordered.map(({ word }) => word))];
  return {
    dispute: own.key,
    mark: own.isTwoSided ? 'two-sided' : 'one-sided',
    matchedWords,
    score,
  };
}

export function createFitter(
  questions: readonly FitQuestion[],
  entities: readonly FitEntity[],
  { table = emptyWordTable }: FitterOptions = {},
): Fitter {
  const byKey = new Map(entities.map((entity) => [entity.key, entity]));
  const adjectives = new PhraseIndex<string>(0);
  for (const { key, adjectives: own } of entities) {
    for (const [language, words] of Object.entries(own)) {
      for (const word of words) adjectives.add(word, language, key);
    }
  }
  const known: Known = { adjectives, isPlace: (key) => byKey.get(key)?.kind === 'place' };
  const compiled: CompiledQuestions = compileQuestions(questions, byKey, known, table);
  const placeKnowledge = { countriesOf: compiled.countriesOf };

  const read = (sentence: FitSentence): Reading => {
    const words = sentence.tokens.filter((_, at) => !isOfName(sentence, at));
    return {
      sentence,
      deeds: findHits(compiled.deeds, sentence),
      objects: findHits(compiled.objects, sentence),
      likened: toLikened(words, table),
    };
  };

  const weigh = (
    at: number,
    own: CompiledQuestion,
    reading: Reading,
    before: readonly Reading[],
    pageYear: number | null,
  ): Fit | null => {
    const { sentence } = reading;
    const deeds = reading.deeds.get(at) ?? [];
    if (!own.hasDeed || deeds.length === 0) return null;
    const objects = (reading.objects.get(at) ?? []).filter(
      (object) => !deeds.every((deed) => deed.from < object.to && object.from < deed.to),
    );
    // "Ford denied the raids": on whom they were was told before.
    const isCarried =
      objects.length === 0 &&
      deeds.some((deed) => isDefinite(sentence, deed)) &&
      before.some((each) => each.deeds.has(at) && each.objects.has(at));
    if (own.hasObject && objects.length === 0 && !isCarried) return null;
    if (!isTelling(sentence, [...deeds, ...objects], table)) return null;
    if (own.years && !fitsYears(sentence, own.years, pageYear)) return null;
    const earlier = before.map((each) => each.sentence);
    const place = own.places ? fitPlace(sentence, earlier, own.places, placeKnowledge) : 'none';
    if (place === null) return null;
    const actor =
      own.actors.size > 0
        ? fitActor({
            ...{ sentence, deeds, before: earlier, actors: own.actors, speakers: own.speakers },
            deedsOf: (other) => before.find((each) => each.sentence === other)?.deeds.get(at) ?? [],
          })
        : 'none';
    if (actor === null) return null;
    const evidence: FitEvidence = {
      sentence,
      deeds,
      objects,
      place,
      actor,
      own,
      likened: reading.likened,
    };
    const score = scoreOf(evidence, table);
    if (score < threshold) return null;
    const places = [...deeds, ...objects].flatMap(({ from, to }) =>
      sentence.tokens.slice(from, to),
    );
    return toFit(own, places, score);
  };

  const decide = (
    reading: Reading,
    before: () => readonly Reading[],
    keys: readonly string[],
    pageYear: number | null,
  ): { at: number; fit: Fit } | null => {
    const related = new Set(
      process.env.ANY
        ? compiled.list.keys()
        : keys.flatMap((key) => compiled.byEntity.get(key) ?? []),
    );
    let best: { at: number; fit: Fit } | null = null;
    for (const [at, stems] of findByWords(compiled, reading.likened)) {
      const own = compiled.list[at];
      const score =
        own && related.has(at) ? scoreByWords(reading.sentence, reading.likened, own, table) : null;
      if (!own || score === null || (best && best.fit.score >= score)) continue;
      const isShared = ({ stem }: Token) => stems.includes(stem);
      best = { at, fit: toFit(own, reading.sentence.tokens.filter(isShared), score) };
    }
    for (const at of related) {
      const own = compiled.list[at];
      if (!own || !reading.deeds.has(at)) continue;
      const fit = weigh(at, own, reading, before(), pageYear);
      if (fit && (!best || fit.score > best.fit.score)) best = { at, fit };
    }
    return best;
  };

  return {
    fitBlock(text, language, mentions, { pageYear = null } = {}) {
      const fits: (Fit | null)[] = mentions.map(() => null);
      if (mentions.length === 0) return fits;
      const sentences = cutSentences(text, language);
      const readings = new Map<number, Reading>();
      const readAt = (at: number): Reading | null => {
        const span = sentences[at];
        if (!span) return null;
        const done = readings.get(at);
        if (done) return done;
        const within = mentions.filter(({ start, end }) => start < span.end && end > span.start);
        const made = read(readSentence(text, span, within, language, known));
        readings.set(at, made);
        return made;
      };
      for (const [at, span] of sentences.entries()) {
        const numbers = [...mentions.keys()].filter((number) => {
          const start = mentions[number]?.start ?? -1;
          return start >= span.start && start < span.end;
        });
        const reading = numbers.length > 0 ? readAt(at) : null;
        if (!reading) continue;
        const before = () =>
          Array.from({ length: sentencesBefore }, (_, back) => readAt(at - back - 1)).filter(
            (each) => each !== null,
          );
        const keys = numbers.map((number) => mentions[number]?.entity ?? '');
        const best = decide(reading, before, keys, pageYear);
        if (!best) continue;
        for (const number of numbers) {
          const isOwn = compiled.byEntity.get(mentions[number]?.entity ?? '')?.includes(best.at);
          if (isOwn) fits[number] = best.fit;
        }
      }
      return fits;
    },
  };
}
