import type { LocalText } from '../corpus/records/localize.ts';
import type { EntityKind, Stance } from '../corpus/records/records.ts';
import type { Missing } from './find-missing.ts';
import type { OwnDeed } from './own-record.ts';

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

/** A piece of the list of the desk. */
export interface OwnListAsked {
  /** Words that must all stand in a statement, its speaker, document or question; empty for all. */
  query: string;
  missing: Missing | null;
  order: 'newest' | 'question' | 'source';
  /** In what the words and the filter leave. */
  start: number;
  /** At most 200. */
  count: number;
}

export interface OwnPage {
  statements: OwnStatementView[];
  /** That the words and the filter leave. */
  total: number;
  /** Of the whole record. */
  all: { statements: number; entities: number; questions: number; sources: number };
  /** Statements of the whole record that lack something, by what. */
  missing: Record<Missing, number>;
  /** What the next `undoOwn` takes back; null where there is nothing. */
  undo: OwnDeed | null;
}

/** What would be lost with this browser, and what was. */
export interface OwnSafety {
  statements: number;
  /** Statements that no saved file has: they are on this machine alone. */
  unsaved: number;
  /** The file that the record was last saved to: when, ms since 1970; null before the first. */
  saved: { at: number; statements: number | null } | null;
  /** What the browser lost, database and copy; null when nothing, or the reader has read of it. */
  lost: { at: number; statements: number } | null;
  /** The file that is kept up to date; null where none is. */
  file: KeptFileView | null;
}

export interface KeptFileView {
  name: string;
  /** `permission`: the browser asks the reader anew; `failed`: it could not be written. */
  problem: 'permission' | 'failed' | null;
}

export interface OwnEntityView {
  id: string;
  kind: EntityKind;
  label: LocalText;
  names: string[];
  /** Records that name it. */
  uses: number;
  /** Whether it says that it is one of another corpus. */
  isElsewhere: boolean;
}

export interface OwnQuestionView {
  id: string;
  question: LocalText;
  counts: Record<Stance, number>;
  isElsewhere: boolean;
}
