/** A sentence with what is worked out about it once for all questions. */
import type { WordTable } from '../ranking/word-table.ts';
import type { CompiledQuestions } from './compile-questions.ts';
import { later } from './later.ts';
import { type Likened, toLikened } from './likeness.ts';
import type { FoundPhrase, PhraseIndex } from './phrase-index.ts';
import type { FitSentence } from './read-sentence.ts';
import type { Alike } from './wordings.ts';

/** Where a sentence meets the words of questions, by question. */
export type Hits = ReadonlyMap<number, readonly FoundPhrase<number>[]>;

export interface Reading {
  sentence: FitSentence;
  text: string;
  deeds: Hits;
  objects: Hits;
  /** Without the words of names. */
  likened: Likened;
  /** How like it is to the nearest wording of each question; worked out when first asked for. */
  alike(): Alike;
}

function findHits(index: PhraseIndex<number>, { tokens, language }: FitSentence): Hits {
  const hits = new Map<number, FoundPhrase<number>[]>();
  for (let at = 0; at < tokens.length; at++) {
    for (const found of index.findAt(tokens, at, language)) {
      const known = hits.get(found.value);
      // Of phrases that begin within another of the same question the longer counts.
      if (!known) hits.set(found.value, [found]);
      else if ((known.at(-1)?.to ?? 0) <= at) known.push(found);
    }
  }
  return hits;
}

function isOfName({ phrases }: FitSentence, at: number): boolean {
  return phrases.some(({ from, to, agents }) => from <= at && at < to && agents.size > 0);
}

/** @param text of the sentence */
export function toReading(
  sentence: FitSentence,
  text: string,
  { deeds, objects, allWordings }: CompiledQuestions,
  table: WordTable,
): Reading {
  const words = sentence.tokens.filter((_, at) => !isOfName(sentence, at));
  const likened = toLikened(words, sentence.language, table);
  return {
    sentence,
    text,
    deeds: findHits(deeds, sentence),
    objects: findHits(objects, sentence),
    likened,
    alike: later(() => allWordings.compare(likened)),
  };
}
