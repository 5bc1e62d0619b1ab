import type { EntityKind } from '../corpus/records/records.ts';
import type { Text } from '../ranking/words.ts';

/** A mention in a block of text, as fit is decided for it. */
export interface FitMention {
  /** UTF-16 code units in the block. */
  start: number;
  end: number;
  /** `<corpusId>#<id>`. */
  entity: string;
  /** A loose name: something to hover where a question fits, and nothing that tells who acts. */
  isLoose?: boolean;
}

/** Language → words and short phrases. */
export type Phrases = Readonly<Record<string, readonly string[]>>;

/** An entity as far as fit depends on it. */
export interface FitEntity {
  /** `<corpusId>#<id>`. */
  key: string;
  kind: EntityKind;
  /** Names and labels of every language. */
  names: readonly string[];
  adjectives: Phrases;
  /** Names and adjectives that are no mention by themselves, but lead to a question that fits. */
  looseNames: readonly string[];
  /** Longer phrases that contain a name but are not this entity. */
  notNames: readonly string[];
  /** Its description: a town's tells its country. */
  descriptions: readonly Text[];
}

/** A dispute as far as fit depends on it. Entities are keys, `<corpusId>#<id>`. */
export interface FitQuestion {
  /** `<corpusId>#<id>`. */
  key: string;
  isTwoSided: boolean;
  question: readonly Text[];
  about: readonly string[];
  /** Those who speak in it. */
  speakers: readonly string[];
  actors: readonly string[];
  deed: Phrases;
  object: Phrases;
  places: readonly string[];
  /** EDTF. */
  when: string | null;
  /** Other wordings and example sentences. */
  wordings: readonly Text[];
  /** Claims of its statements. */
  claims: readonly Text[];
}

/** What a mark claims: a question of two sides or one fits, or there is something on record. */
export type FitMark = 'two-sided' | 'one-sided';

/** The question that fits a sentence, and why. */
export interface Fit {
  /** `<corpusId>#<id>` of the dispute. */
  dispute: string;
  mark: FitMark;
  /** Words of the sentence by which it fits, in their order; no names. */
  matchedWords: readonly string[];
  /** How good it is among those that fit; greater is better. */
  score: number;
}
