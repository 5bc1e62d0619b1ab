import type { ContextRule } from '../corpus/records/records.ts';
import type { NameIndex } from './name-index.ts';

/** What an automaton is built from: the names of one entity of one corpus. */
export interface NamedEntity {
  /** `<corpusId>#<id>`. */
  key: string;
  /** Surface forms in every language, in no order. */
  names: readonly string[];
  /** Longer phrases that contain a name but are not this entity. */
  notNames: readonly string[];
  contexts: readonly ContextRule[];
}

/** A span of a text that names an entity. Offsets are UTF-16 code units into the text given. */
export interface Mention {
  /** Index into the texts that were searched together. */
  text: number;
  start: number;
  end: number;
  /** Index into the entities that the automaton was built from. */
  entity: number;
  /** Start and end of the mention that this one stands in, when nested ones were asked for. */
  within?: readonly [start: number, end: number];
}

/** What the texts of a page, or of a piece of it, gave. */
export interface PageFinds {
  mentions: Mention[];
  /** What the page holds that others of its texts hang on: numbers that hold for one index. */
  evidence: number[];
  /** Indices of the texts whose mentions may be others when more of the page is known. */
  open: number[];
}

export interface FindOptions {
  /** Also finds the names that stand inside of a longer mention of the same corpus. */
  nested?: boolean;
}

export interface PageOptions extends FindOptions {
  /** What was found before on the same page: the `evidence` that was told then. */
  evidence?: Iterable<number>;
}

/** Names, ready to be searched for. */
export interface Matcher {
  /** The names as they are searched for; what `writeAutomaton` writes. */
  readonly index: NameIndex;
  /** Tells the numbers of this automaton from those of others; greater than any of them. */
  readonly stamp: number;
  /** Key of an entity that a mention tells. */
  keyOf(entity: number): string;
  /**
   * Finds the mentions in texts that stand on one page together, in order of text and start.
   * Of overlapping spans only the longest stands; a span that several entities share comes once
   * for each of them. Nested mentions, where they are asked for, come after the one they stand in.
   */
  findMentions(texts: readonly string[], options?: FindOptions): Mention[];
  /**
   * Finds the mentions in texts that are a piece of a page. Whether a name is a mention may hang on
   * the rest of the page, so what is found is told as numbers, to be given along with the next
   * piece. When they have become more, the open texts of other pieces are to be searched again;
   * then the mentions are those of the whole page, whatever the pieces and their order.
   */
  findOnPage(texts: readonly string[], options?: PageOptions): PageFinds;
}
