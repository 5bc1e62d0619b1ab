/** Messages about the reader's own record, from extension pages to the background. */
import type { EntityKind } from '../corpus/records/records.ts';
import type { OwnDeed } from '../desk/own-record.ts';
import type {
  KeptFileView,
  OwnEntityView,
  OwnListAsked,
  OwnPage,
  OwnQuestionView,
  OwnSafety,
} from '../desk/own-views.ts';
import type { RecordedStatement } from '../desk/recorded-statement.ts';

type Empty = Record<never, never>;

/** The page that a statement is recorded from. */
export interface RecordedFrom {
  /** The browser's number of its tab. */
  tab: number;
  /** Whether the reader was asked, and said yes; of no weight outside private windows. */
  isAsked: boolean;
}

/**
 * The reader's own record. Failures are `MessageError`s with the codes of `DeskError` and those of the
 * store. Ids are of the reader's record; keys are `<corpus id>#<id>` of any corpus.
 */
export interface DeskMessages {
  /** Id of the reader's own corpus, whether it has begun or not. */
  getOwnCorpus: { params: Empty; result: { corpus: string; statements: number } };
  /**
   * Saves a statement; marks and cards are fresh when it answers. `replaces`: id of the statement that
   * is changed; null for a new one. `from`: where it stands in a tab; of a private window it is refused
   * (`private-window`) unless the reader was asked. @returns the statement's key
   */
  recordStatement: {
    params: { statement: RecordedStatement; replaces: string | null; from?: RecordedFrom };
    /** With the key of the question that it answers. */
    result: { id: string; key: string; question: string | null };
  };
  /** A statement as the form has it; null where there is none. */
  getOwnStatement: { params: { id: string }; result: { statement: RecordedStatement | null } };
  /** A piece of the list: `start` and `count` (200 at most) in what the words and the filter leave. */
  listOwn: { params: OwnListAsked; result: OwnPage };
  listOwnEntities: { params: { query: string }; result: { entities: OwnEntityView[] } };
  listOwnQuestions: { params: { query: string }; result: { questions: OwnQuestionView[] } };
  deleteOwn: { params: { ids: string[] }; result: null };
  /** Empties the record, which can be taken back as any change. */
  deleteAllOwn: { params: Empty; result: null };
  /** Takes back what was done last; null where there is nothing. The last 50 are kept. */
  undoOwn: { params: Empty; result: { undone: OwnDeed | null } };
  mergeOwnEntities: { params: { keep: string; ids: string[] }; result: null };
  mergeOwnQuestions: { params: { keep: string; ids: string[] }; result: null };
  editOwnEntity: {
    params: { id: string; kind: EntityKind; label: string; names: string[]; language: string };
    result: null;
  };
  editOwnQuestion: { params: { id: string; question: string; language: string }; result: null };
  /** The whole record as the text of a file, a record a line. */
  exportOwn: { params: Empty; result: { text: string } };
  /** Puts such a file into the record; it is named by a `blob:` address that the page makes of it. */
  importOwn: { params: { file: string }; result: null };
  /** What would be lost with this browser, and what was. */
  getOwnSafety: { params: Empty; result: OwnSafety };
  /** The reader has read of what was lost. */
  forgetOwnLoss: { params: Empty; result: null };
  /**
   * Writes the file that the reader chose to be kept up to date, whose handle the page has put into the
   * database, now and after each save; null: no file is kept any more.
   */
  keepOwnFile: { params: { name: string | null }; result: { file: KeptFileView | null } };
  markOwnPrivate: { params: { ids: string[]; isPrivate: boolean }; result: null };
}
