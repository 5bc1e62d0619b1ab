/** What a search finds, with what it was found by. */
import type { EntitySummary, LocalText, QuestionSides, StatementView } from './views.ts';

/** Why a search found something. */
export interface Evidence {
  /** The words of the query that it has; of an entity whose name begins so, that name, folded. */
  matched: string[];
}

export type FoundEntity = EntitySummary & Evidence;

export interface FoundDispute extends QuestionSides, Evidence {
  key: string;
  /** The same question in all corpora that have it, its own key first. */
  keys: string[];
  question: LocalText;
  /** It is about or by somebody whom the query names, whose card would put it first for the query as its sentence. */
  isNear: boolean;
}

/** A question without what is on record on it. */
export type FoundQuestion = Omit<FoundDispute, keyof QuestionSides>;

export interface FoundStatement extends StatementView, Evidence {
  /** The first question on which it takes a stance, where others answer it. */
  dispute: { key: string; question: LocalText } | null;
}

/** What a search finds in all corpora, each with the reason; of each kind the best first. */
export interface FoundView {
  entities: FoundEntity[];
  disputes: FoundDispute[];
  /** Withdrawn ones are not found. */
  statements: FoundStatement[];
}
