/** What a card shows: counts and one voice of each side. */
import type { DateView } from '../corpus/records/dates.ts';
import type { Stance } from '../corpus/records/records.ts';
import type { QuotationChange } from './page-changes.ts';
import type {
  ClaimView,
  EntityView,
  JoinedQuestion,
  LocalText,
  QuestionSides,
  QuestionView,
  QuotationView,
  SpeakerView,
  StatementView,
} from './views.ts';

/** A stance on a question where there is room for one statement. */
export interface SidePreview {
  stance: Stance;
  /** How many statements take it, withdrawn ones too. */
  count: number;
  /** The one that stands for them; null where none is in force. */
  voice: StatementView | null;
  /** The first day on which one of them may have been said, ms since 1970; null when no date is known. */
  since: number | null;
}

/** Who alone is on record. */
export interface OnlyVoices {
  /** The first two. */
  named: LocalText[];
  count: number;
}

/** A question with how much is on record on it, and one voice of each side. */
export interface DisputePreview extends Omit<QuestionView, keyof QuestionSides> {
  note: LocalText | null;
  /** The affirming and the denying side in the order of `DisputeView`; both are there even when one is empty. */
  sides: [SidePreview, SidePreview];
  qualifying: SidePreview;
  /** The speakers of all that is in force, where a side is missing; null also where one of them is unclear. */
  onlyVoices: OnlyVoices | null;
  /** How the other corpora ask it, whose statements count here too; none as a rule. */
  joined: JoinedQuestion[];
}

/** What a card shows of one entity: no more than that is read for it. */
export interface EntityPreview extends Pick<EntityView, 'entity' | 'corpora'> {
  /** Whether the first question is the one that fits the sentence, as its mark was told. */
  fits: boolean;
  /** The language of the sentence, BCP 47, if none of its questions has a word in it: none was compared. */
  otherLanguage: string | null;
  /** Words of the sentence by which it fits; empty when none does. */
  matchedWords: string[];
  /** Entities named near that it is about, or that speak in it; likewise. */
  matchedEntities: SpeakerView[];
  /** Dates that the sentence names and on which something was said on it; likewise. */
  matchedDates: DateView[];
  /** The first of its questions: the one that fits, then the nearest; where none fits, the most disputed. */
  disputes: DisputePreview[];
  /** Of an entity without questions: its statements. */
  others: Pick<SidePreview, 'count' | 'voice'>;
  total: { disputes: number };
}

/** What a card shows of one mention. */
export interface CardView {
  /** Of its candidate entities; where its words name none, of who said the quotations. */
  views: EntityPreview[];
  /** Those that the mention stands in. */
  quotations: QuotationView[];
  /** Those that the sentence is like. */
  claims: ClaimView[];
  /** Quotations that the page does not have any more as they were recorded from it. */
  changes?: QuotationChange[];
}
