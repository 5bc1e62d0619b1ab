/** Decides which question fits a sentence, or that none does. */
import { runSteps } from '../algorithms/run-steps.ts';
import type { NameIndex } from '../matching/name-index.ts';
import { emptyWordTable, type WordTable } from '../ranking/word-table.ts';
import { cutSentences } from '../sentences/cut-sentences.ts';
import { type CompiledQuestion, compileQuestions } from './compile-questions.ts';
import { findByWords, scoreByWords } from './fit-by-words.ts';
import { later } from './later.ts';
import { LooseNames } from './loose-names.ts';
import type { Measures } from './measure-names.ts';
import { type Gate, measureFit, type Occasion } from './measures.ts';
import { PhraseIndex } from './phrase-index.ts';
import { placeMentions } from './place-mentions.ts';
import { type Known, readSentence } from './read-sentence.ts';
import { type Reading, toReading } from './reading.ts';
import { scoreOf, threshold } from './score.ts';
import type { Token } from './tokens.ts';
import type { Fit, FitEntity, FitMention, FitQuestion } from './types.ts';

export interface FitterOptions {
  /** What is known of the meaning and the frequency of words; nothing where it is left out. */
  table?: WordTable;
}

export interface BlockOptions {
  /** The page's own date where it is known; begins with the year: 2016-06-10T08:00Z. */
  pageDate?: string | null;
  /** Told of each sentence without a name that only carries on what was told before it. */
  onLead?: (lead: Lead) => void;
  /** Told of each question that was held against a sentence and does not fit, with what it lacks. */
  onRefused?: (refused: { dispute: string; sentence: number; lacks: Gate }) => void;
}

/** A word that leads to a question where no name of its sentence does: of the deed that is carried on. */
export interface Lead {
  /** UTF-16 code units in the block. */
  start: number;
  end: number;
  /** Of the name just before that the question has to do with. */
  entity: string;
  fit: Fit;
}

/** A question that passes its gates for a sentence. */
export interface Candidate {
  fit: Fit;
  /** Null for a question that is found by its words alone. */
  measures: Measures | null;
  /** The first words by which it fits, UTF-16 code units in the block; null where none is its own. */
  words: { start: number; end: number } | null;
}

/** A sentence of a block that has mentions, or carries on from one that has. */
export interface Decision {
  /** UTF-16 code units in the block. */
  start: number;
  /** Which of the mentions stand in it, by their place in the list. */
  mentions: readonly number[];
  /** Of a sentence without a mention those just before it, the nearest first. */
  earlier: readonly number[];
  /** Of questions that at least one of them has to do with, in no order. */
  candidates: readonly Candidate[];
}

export interface Fitter {
  /** Names in texts that lead to a question where one fits, and are nothing elsewhere; by text. */
  findLoose(texts: readonly string[]): FitMention[][];
  /** What they are found by; null where there are none. */
  looseIndex(): NameIndex | null;
  /**
   * The question that fits the sentence of each mention of a block, or null: one decision a
   * sentence, for all its mentions that the question has to do with (it is about them, or they act,
   * lie or speak in it); for all of them where it has to do with none.
   * @param language BCP 47
   */
  fitBlock(
    text: string,
    language: string,
    mentions: readonly FitMention[],
    options?: BlockOptions,
  ): (Fit | null)[];
  /** The same in steps, a sentence each: a block may be a book. */
  fitInSteps(...block: Parameters<Fitter['fitBlock']>): Generator<void, (Fit | null)[]>;
  /** What is decided between, by sentence: what weights are learnt from. */
  listCandidates(
    text: string,
    language: string,
    mentions: readonly FitMention[],
    options?: BlockOptions,
  ): Decision[];
}

/** Kinds of entities that do nothing. */
const things: ReadonlySet<string> = new Set(['document', 'event', 'topic']);

/** How many sentences before one are read with it. */
const sentencesBefore = 2;
/** How far back they stand. */
const distances = [1, 2];

/** How well a question must fit a sentence that another goes on with. */
const leastBefore = 0;

/** Most questions of the names of a sentence that are held against it without a word in common. */
export const mostByMeaning = 64;
/** Most of those of whose deed it has a word: a corpus may ask the same of one deed without end. */
export const mostByDeed = 128;

/** Questions by their place in the list, those of a sentence's own names first, up to a bound. */
function nearestFirst(all: Iterable<number>, related: ReadonlySet<number>, most: number): number[] {
  const [own, others]: [number[], number[]] = [[], []];
  for (const at of all) (related.has(at) ? own : others).push(at);
  return own.concat(others).slice(0, most);
}

/** The place of some tokens in their block. */
function spanOf(tokens: readonly Token[], hit: { from: number; to: number } | undefined) {
  const first = hit && tokens[hit.from];
  const last = hit && tokens[hit.to - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}

function toFit(own: CompiledQuestion, words: readonly Token[], score: number): Fit {
  const ordered = [...words].sort((a, b) => a.start - b.start);
  const matchedWords = [...new Set(ordered.map(({ word }) => word))];
  const mark = own.isTwoSided ? 'two-sided' : 'one-sided';
  return { dispute: own.key, mark, matchedWords, score };
}

/** Whether two questions are met by the same words of a sentence. */
function isMetAlike(one: Fit, other: Fit): boolean {
  const words = new Set(one.matchedWords);
  return words.size === other.matchedWords.length && other.matchedWords.every((w) => words.has(w));
}

/**
 * The best of those above the threshold; of equals the first by key. Of two that the same words meet,
 * the one on the very town that the sentence names and not on its country, whatever their wordings.
 */
function chooseBest(candidates: readonly Candidate[]): Fit | null {
  const passed = candidates
    .filter(({ fit }) => fit.score > threshold)
    .sort((a, b) => b.fit.score - a.fit.score || (a.fit.dispute < b.fit.dispute ? -1 : 1));
  const [best] = passed;
  if (!best?.measures?.here) return best?.fit ?? null;
  const closer = passed.find(
    ({ fit, measures }) => measures?.town === 1 && isMetAlike(fit, best.fit),
  );
  return (closer ?? best).fit;
}

/**
 * Makes questions of any number of corpora ready to be held against the sentences of pages.
 * @param entities of the same corpora
 */
export function createFitter(
  questions: readonly FitQuestion[],
  entities: readonly FitEntity[],
  options?: FitterOptions,
): Fitter {
  return runSteps(buildFitter(questions, entities, options));
}

/** The same in steps: thousands of questions take seconds. */
export function* buildFitter(
  questions: readonly FitQuestion[],
  entities: readonly FitEntity[],
  { table = emptyWordTable }: FitterOptions = {},
): Generator<void, Fitter> {
  const byKey = new Map(entities.map((entity) => [entity.key, entity]));
  const adjectives = new PhraseIndex<string>(0);
  for (const { key, adjectives: own } of entities) {
    for (const [language, words] of Object.entries(own)) {
      for (const word of words) adjectives.add(word, language, key);
    }
  }
  const acting = new Set(questions.flatMap(({ actors }) => actors));
  const known: Known = {
    adjectives,
    isPlace: (key) => byKey.get(key)?.kind === 'place',
    isThing: (key) => things.has(byKey.get(key)?.kind ?? ''),
    isActor: (key) => acting.has(key),
  };
  const compiled = yield* compileQuestions(questions, byKey, known, table);
  const keyAt = new Map(questions.map(({ key }, at) => [key, at]));

  const listFor = (occasion: Occasion, onRefused: BlockOptions['onRefused']): Candidate[] => {
    const { related, isNameless } = occasion;
    const { sentence, likened, deeds } = occasion.reading;
    const candidates: Candidate[] = [];
    const held = nearestFirst(deeds.keys(), related, mostByDeed);
    for (const at of new Set([...held, ...[...related].slice(0, mostByMeaning)])) {
      const own = compiled.list[at];
      if (
        !own ||
        (isNameless && !(related.has(at) && (deeds.has(at) || occasion.earlier(at) !== null)))
      )
        continue;
      const found = measureFit(at, own, occasion, compiled, table);
      if (typeof found === 'string') {
        onRefused?.({ dispute: own.key, sentence: sentence.start, lacks: found });
        continue;
      }
      const words = found.hits.flatMap(({ from, to }) => sentence.tokens.slice(from, to));
      candidates.push({
        fit: toFit(own, words, scoreOf(found.measures)),
        measures: found.measures,
        words: spanOf(sentence.tokens, found.hits[0]),
      });
    }
    if (isNameless) return candidates;
    const worded = findByWords(compiled, likened);
    for (const at of nearestFirst(worded.keys(), related, mostByMeaning)) {
      const own = related.has(at) ? compiled.list[at] : undefined;
      const stems = worded.get(at) ?? [];
      const score = own ? scoreByWords(sentence, likened, own) : null;
      if (!own || score === null) continue;
      const words = sentence.tokens.filter(({ stem }) => stems.includes(stem));
      candidates.push({ fit: toFit(own, words, score), measures: null, words: null });
    }
    return candidates;
  };

  function* decide(
    ...[text, language, mentions, options = {}]: Parameters<Fitter['fitBlock']>
  ): Generator<void, Decision[]> {
    if (mentions.length === 0) return [];
    const { pageDate = null, onRefused } = options;
    yield* compiled.allWordings.prepare();
    const sentences = cutSentences(text, language);
    const placed = placeMentions(sentences, mentions);
    const firm = (at: number) => (placed.within[at] ?? []).filter(({ isLoose }) => !isLoose);
    const readings = new Map<number, Reading>();
    const readAt = (at: number): Reading | null => {
      const span = sentences[at];
      if (!span) return null;
      const done = readings.get(at);
      if (done) return done;
      const sentence = readSentence(text, span, firm(at), language, known);
      const made = toReading(sentence, text.slice(span.start, span.end), compiled, table);
      readings.set(at, made);
      return made;
    };
    const questionsOf = (number: number) =>
      compiled.byEntity.get(mentions[number]?.entity ?? '') ?? [];
    // The last sentence with a name that any question may fit: only what follows it is carried on.
    let told = Number.NEGATIVE_INFINITY;
    const carriedTo = (at: number) =>
      at - told > sentencesBefore
        ? []
        : distances.flatMap((back) => placed.beginning[at - back] ?? []);
    const decisions: Decision[] = [];
    /** By sentence and question: how it fits. */
    const fitted = new Map<number, ReadonlyMap<number, Measures>>();
    for (const at of sentences.keys()) {
      const numbers = placed.beginning[at] ?? [];
      const carried = numbers.length > 0 ? [] : carriedTo(at);
      const related = new Set([...numbers, ...carried].flatMap(questionsOf));
      const reading = related.size > 0 || numbers.length > 0 ? readAt(at) : null;
      if (!reading) continue;
      const before = later(() =>
        distances.flatMap((back) => (back <= at ? (readAt(at - back) ?? []) : [])),
      );
      const earlier = (question: number) => fitted.get(at - 1)?.get(question) ?? null;
      const opening = () => (at > sentencesBefore ? readAt(0) : null);
      const isNameless = numbers.length === 0;
      const candidates = listFor(
        { reading, before, earlier, opening, pageDate, related, isNameless },
        onRefused,
      );
      if (numbers.length > 0 && candidates.length > 0) told = at;
      decisions.push({
        start: sentences[at]?.start ?? 0,
        mentions: numbers,
        earlier: carried,
        candidates,
      });
      fitted.set(
        at,
        new Map(
          candidates.flatMap(({ fit, measures }) =>
            measures && fit.score > leastBefore ? [[keyAt.get(fit.dispute) ?? -1, measures]] : [],
          ),
        ),
      );
      // Only the last sentences and the first are read again.
      if (at > sentencesBefore + 1) readings.delete(at - sentencesBefore - 1);
      yield;
    }
    return decisions;
  }

  function* fitInSteps(...block: Parameters<Fitter['fitBlock']>): Generator<void, (Fit | null)[]> {
    const [, , mentions, options] = block;
    const fits: (Fit | null)[] = mentions.map(() => null);
    for (const { mentions: numbers, earlier, candidates } of yield* decide(...block)) {
      const best = chooseBest(candidates);
      const at = best ? (keyAt.get(best.dispute) ?? -1) : -1;
      if (best && numbers.length === 0) {
        const entities = earlier.map((number) => mentions[number]?.entity ?? '');
        const entity = entities.find((key) => compiled.byEntity.get(key)?.includes(at));
        const words = candidates.find(({ fit }) => fit === best)?.words;
        if (entity && words) options?.onLead?.({ ...words, entity, fit: best });
        continue;
      }
      const own = numbers.filter((number) =>
        compiled.byEntity.get(mentions[number]?.entity ?? '')?.includes(at),
      );
      const firm = numbers.filter((number) => !mentions[number]?.isLoose);
      // Where no name in the sentence has to do with the question, each leads to it all the same.
      for (const number of own.length > 0 ? own : firm) fits[number] = best;
    }
    return fits;
  }

  const asked = [...compiled.byEntity.keys()].flatMap((key) => byKey.get(key) ?? []);
  const looseNames = new LooseNames(asked);
  return {
    findLoose: (texts) => looseNames.find(texts),
    looseIndex: () => looseNames.index,
    listCandidates: (...block) => runSteps(decide(...block)),
    fitInSteps,
    fitBlock: (...block) => runSteps(fitInSteps(...block)),
  };
}
