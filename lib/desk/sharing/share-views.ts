import type { LocalText } from '../../corpus/records/localize.ts';

/** Something of the reader's record that leaves this computer, or stays. */
export interface SharedItem {
  id: string;
  type: 'statement' | 'dispute' | 'entity' | 'source';
  text: LocalText;
  /** Addresses of a document. */
  urls: string[];
}

/** What would leave this computer if the collection were shared now. */
export interface ShareReport {
  /** Tells the record by which this was told from one that has changed since. */
  stamp: string;
  statements: SharedItem[];
  questions: SharedItem[];
  /** Entities of the kind `person`. */
  persons: SharedItem[];
  /** All other entities. */
  others: SharedItem[];
  documents: SharedItem[];
  /** Of the persons those that no other corpus here has: private persons, perhaps. */
  unknownPersons: SharedItem[];
  /** Ids of other corpora that the records name. */
  corpora: string[];
  licence: string;
  /** Quotations that are longer than the rule, and their documents. */
  long: { count: number; documents: SharedItem[] };
  /** Statements without a date, and on questions with one side only. */
  undated: number;
  oneSided: number;
  /** What the reader has marked as private. */
  marked: SharedItem[];
  /** How many records stay beside, since they name what is private or say its name. */
  telling: number;
  /** Statements that were shared before and say something else now, without a reason. */
  altered: SharedItem[];
  /** Records that were shared before and are not any more. */
  withdrawn: number;
  /** Why it cannot be shared: sentences of the checks. */
  errors: string[];
}
