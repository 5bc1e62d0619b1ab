import type { EntityKind, Stance } from '../corpus/records/records.ts';

/** An entity of any of the reader's corpora by its key, `<corpus id>#<id>`, or one that is new. */
export type EntityChoice = { key: string } | { name: string; kind: EntityKind };

/** A question of any of the reader's corpora by its key, or one that is new. */
export type QuestionChoice = { key: string } | { question: string };

/** The quoted words, verbatim, and the page's own words around them. */
export interface RecordedQuote {
  exact: string;
  /** The shortest that make the words unique in the page. */
  prefix: string;
  suffix: string;
  /** For a reader who cannot open the page; cut to 300 UTF-16 code units. */
  before?: string;
  after?: string;
}

/** The document that the words stand in, as the page tells and the reader mends it. */
export interface RecordedSource {
  /** Its canonical address; null for a file without one. */
  address: string | null;
  /** Where it was seen, if that is another address. */
  seenAt: string | null;
  /** The day on which it was seen, YYYY-MM-DD. */
  seen: string;
  title: string | null;
  publisher: EntityChoice | null;
  /** As the page names the author. */
  author: string | null;
  /** EDTF; null where the page does not say. */
  published: string | null;
  /** BCP 47. */
  language: string;
}

/** A statement as the form tells it: everything that a person may change, and nothing worked out. */
export interface RecordedStatement {
  /** In order; words that the narrator stands between are two. Empty for what is not quoted. */
  quotes: RecordedQuote[];
  source: RecordedSource;
  /** Null where the page leaves it open. */
  speaker: EntityChoice | null;
  /** The page's words that say who speaks; kept in the note. */
  speakerWords: string | null;
  /** What the speaker was then, in the reader's words. */
  role: string | null;
  /** EDTF; null where the page does not say. */
  said: string | null;
  speech: 'direct' | 'reported' | 'narrated';
  /** What was said, in the reader's words; null for one that is still to be written. */
  claim: string | null;
  /** Whom and what it is about; the speaker where none is named. */
  about: EntityChoice[];
  question: QuestionChoice | null;
  /** Null where no question is answered. */
  stance: Stance | null;
  /** Keys of the statements that it responds to. Those of other corpora lead to their question alone. */
  answers: string[];
  /** In the reader's words. */
  note: string | null;
  /** Of the reader's own words: claim, role, note, a new question. BCP 47. */
  wordsLanguage: string;
  /** Left out of everything that is shared. */
  isPrivate: boolean;
}
