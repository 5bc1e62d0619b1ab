/** What has become of the quotations that were recorded from the page of a tab. */
import type { DateView } from '../corpus/records/dates.ts';
import type { CorpusView, QuotationPart, StatementView } from './views.ts';

/** What a frame shows, now. */
export interface FrameText {
  address: string;
  title: string;
  /** The text of its blocks, shadow trees among them. */
  blocks: string[];
  /** Whether the page says that not everybody gets all of it. */
  isPartial: boolean;
  /** Whether it offers the rest of what it shows. */
  isCut: boolean;
}

/** A quotation that its page does not have any more as it was recorded. */
export interface QuotationChange {
  /** `<corpusId>#<statement>/<place>`. */
  key: string;
  /** Key of the statement that it stands in. */
  statement: string;
  /** `gone`: nothing like it stands on the page; `otherwise`: its place has other words. */
  kind: 'gone' | 'otherwise';
  /** The quotation as it was recorded, in its language. */
  exact: string;
  language: string;
  /** All of it in order, with what differs; empty where it is gone. */
  parts: QuotationPart[];
  /** When the page was last seen with it; null where the corpus does not say. */
  seen: DateView | null;
}

/** The page of a tab as a document on record. */
export interface PageChanges {
  /**
   * `unknown`: too little of the document was on the page to tell, or it could not be read. `part`: the page shows
   * the beginning of it only, and says so. `unsaid`: it may do so, and nothing is told.
   */
  state: 'same' | 'changed' | 'unknown' | 'part' | 'unsaid';
  /** How many quotations are on record from it. */
  count: number;
  /** The first 50. */
  changes: QuotationChange[];
}

/** The same with what is shown of each. */
export interface PageChangesView extends PageChanges {
  statements: StatementView[];
  /** Those that the statements are of. */
  corpora: CorpusView[];
}
