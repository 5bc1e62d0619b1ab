/** Messages about the reader's own record, from extension pages to the background. */
import type { EntityKind, Stance } from '../corpus/records/records.ts';
import type { Missing } from '../desk/find-missing.ts';
import type { RecordedStatement } from '../desk/recorded-statement.ts';
import type { LocalText } from './views.ts';

/** A statement in the list of the desk. */
export interface OwnStatementView {
  /** Of the record, not a key. */
  id: string;
  /** The quoted words, else the claim. */
  words: LocalText;
  isQuoted: boolean;
  speaker: LocalText | null;
  /** EDTF. */
  said: string | null;
  source: { id: string; title: LocalText | null; url: string | null };
  question: { id: string; text: LocalText; stance: Stance } | null;
  missing: Missing[];
  isPrivate: boolean;
}

/** How the list of the desk is ordered. */
export type OwnOrder = 'newest' | 'question' | 'source';

export interface OwnPage {
  statements: OwnStatementView[];
  /** That the words and the filter leave. */
  total: number;
  /** Of the whole record. */
  all: { statements: number; entities: number; questions: number; sources: number };
  /** Statements of the whole record that lack something, by what. */
  missing: Record<Missing, number>;
  /** What the next `undoOwn` takes back; null where there is nothing. */
  undo: OwnUndo | null;
}

/** What was done last. */
export interface OwnUndo {
  did: 'record' | 'edit' | 'delete' | 'merge' | 'import';
  /** Statements that it touched. */
  count: number;
}

export interface OwnEntityView {
  id: string;
  kind: EntityKind;
  label: LocalText;
  names: string[];
  /** Records that name it. */
  uses: number;
  /** Keys of other corpora that it is the same as. */
  elsewhere: boolean;
}

export interface OwnQuestionView {
  id: string;
  question: LocalText;
  counts: Record<Stance, number>;
  elsewhere: boolean;
}

type Empty = Record<never, never>;

/**
 * The reader's own record. Failures are `MessageError`s with the codes of `DeskError` and those of the
 * store. Ids are of the reader's record; keys are `<corpus id>#<id>` of any corpus.
 */
export interface DeskMessages {
  /** Id of the reader's own corpus, whether it has begun or not. */
  getOwnCorpus: { params: Empty; result: { corpus: string; statements: number } };
  /**
   * Saves a statement; marks and cards are fresh when it answers. `replaces`: id of the statement that
   * is changed; null for a new one. @returns the statement's key
   */
  recordStatement: {
    params: { statement: RecordedStatement; replaces: string | null };
    result: { id: string; key: string };
  };
  /** A statement as the form has it; null where there is none. */
  getOwnStatement: { params: { id: string }; result: { statement: RecordedStatement | null } };
  /** A piece of the list: `start` and `count` (200 at most) in what the words and the filter leave. */
  listOwn: {
    params: {
      query: string;
      missing: Missing | null;
      order: OwnOrder;
      start: number;
      count: number;
    };
    result: OwnPage;
  };
  listOwnEntities: { params: { query: string }; result: { entities: OwnEntityView[] } };
  listOwnQuestions: { params: { query: string }; result: { questions: OwnQuestionView[] } };
  deleteOwn: { params: { ids: string[] }; result: null };
  /** Takes back what was done last; null where there is nothing. The last 50 are kept. */
  undoOwn: { params: Empty; result: { undone: OwnUndo | null } };
  mergeOwnEntities: { params: { keep: string; ids: string[] }; result: null };
  mergeOwnQuestions: { params: { keep: string; ids: string[] }; result: null };
  editOwnEntity: {
    params: { id: string; kind: EntityKind; label: string; names: string[]; language: string };
    result: null;
  };
  editOwnQuestion: { params: { id: string; question: string; language: string }; result: null };
  markOwnPrivate: { params: { ids: string[]; isPrivate: boolean }; result: null };
}
