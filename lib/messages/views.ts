/**
 * What the background answers and the card, the popup and the panel show: records joined, in one
 * language, with dates read. No markup anywhere: every string is data.
 */
import type { DateView } from '../corpus/records/dates.ts';
import type { LocalText } from '../corpus/records/localize.ts';
import type { EntityKind, Stance } from '../corpus/records/records.ts';

export type { LocalText } from '../corpus/records/localize.ts';

/** `two-sided`: a dispute about the entity has both sides; `one-sided`: statements, but no such dispute. */
export type MarkKind = 'two-sided' | 'one-sided';

/**
 * What the mark of a name says of its sentence: a question fits that has both sides on record, or
 * one that has not; or the name is one that a corpus is about, and nothing fits.
 */
export type NameMark = MarkKind | 'on-record';

/**
 * What words on a page are marked as: an entity's mention, a quotation that is on record, or a
 * sentence like a claim on record.
 */
export type PageMark = NameMark | 'quotation' | 'claim';

/** An entity in a list: what it is and how much is on record. */
export interface EntitySummary {
  /** `<corpusId>#<id>`. */
  key: string;
  /** The same entity in all corpora that have it (`sameAs`), its own key first. */
  keys: string[];
  kind: EntityKind;
  label: LocalText;
  description: LocalText | null;
  /** Null when nothing is on record about or by it. */
  mark: MarkKind | null;
  /** Disputes about it, how many are two-sided, and statements about it, by it or in those disputes. */
  disputes: number;
  twoSided: number;
  statements: number;
}

export interface SpeakerView {
  key: string;
  label: LocalText;
}

export interface SourceView {
  key: string;
  title: LocalText | null;
  publisher: LocalText | null;
  /** Who relayed it. */
  via: LocalText[];
  /** http or https only; null when the corpus knows no address. */
  url: string | null;
  published: DateView | null;
  note: LocalText | null;
}

/** A quotation, and the document's own words right before and after it, where any are on record. */
export interface QuoteView extends LocalText {
  before?: string;
  after?: string;
}

export interface StatementView {
  key: string;
  /** Null when the source leaves the speaker open; the reason is in `note`. */
  speaker: SpeakerView | null;
  role: LocalText | null;
  said: DateView | null;
  speech: 'direct' | 'reported' | 'narrated';
  claim: LocalText;
  quotes: QuoteView[];
  source: SourceView;
  /** Other documents in which the same speaker says the same; none as a rule. */
  alsoIn?: SourceView[];
  /** Statements that this one responds to, by whom. */
  answers: { key: string; speaker: LocalText | null }[];
  rating: LocalText | null;
  note: LocalText | null;
  status: 'current' | 'corrected' | 'withdrawn';
  statusReason: LocalText | null;
}

/** The statements of one stance on a dispute, the earliest first. */
export interface SideView {
  stance: Stance;
  statements: StatementView[];
}

/** The question of another corpus that is shown together with one. */
export interface JoinedQuestion {
  key: string;
  /** As that corpus words it. */
  question: LocalText;
  note: LocalText | null;
  /** Whether it asks the opposite, so that who affirms it stands among those that deny. */
  inverted: boolean;
}

/** Says of a corpus that by its `sameAs` a question of its own is one of another's, or its opposite. */
export interface JoinClaim {
  /** Ids of the corpora. */
  corpus: string;
  other: string;
  inverted: boolean;
}

/** Another corpus that has the same question or entity, as one of the two says. */
export interface OfferView {
  corpus: CorpusView;
  /** Its records stand here since the reader asked for it; they could, otherwise. */
  isShown: boolean;
  /** Who says so of a question; null for an entity. */
  claim: JoinClaim | null;
}

export interface DisputeView {
  key: string;
  question: LocalText;
  note: LocalText | null;
  twoSided: boolean;
  /**
   * The affirming and the denying side, the earlier first (by `said`, else `published`, else
   * affirms); both are there even when one is empty.
   */
  sides: [SideView, SideView];
  qualifying: StatementView[];
  /** The same question in other corpora, whose statements stand here too; null as a rule. */
  joined: { questions: JoinedQuestion[]; claims: JoinClaim[] } | null;
}

/** Whose a corpus is, by what no publisher can choose. */
export interface VouchView {
  /** Of its root key, the beginning in groups of four; null for a corpus that came with Gainsay, and for the reader's own. */
  mark: string | null;
  /** It could be taken for another of the reader's corpora by its title or publisher. */
  isAlike: boolean;
  /** The reader's own, which came with nobody. */
  isOwn?: true;
}

/** What one corpus is about. */
export interface SubjectsView {
  /** Of the corpus. */
  id: string;
  /** Some of the names that it is about, those with most statements first. */
  subjects: LocalText[];
  /** In which its questions and claims have words; primary subtags of BCP 47. */
  languages: string[];
}

export interface CorpusView {
  id: string;
  title: LocalText;
  publisher: LocalText;
  vouch: VouchView;
  version: number;
  /** When this version was imported, ms since 1970. */
  importedAt: number;
  coverage: {
    included: LocalText;
    excluded: LocalText;
    missingVoices: LocalText;
    /** The span of dates that it covers, as far as its publisher tells. */
    from: DateView | null;
    to: DateView | null;
  };
  corrections: { url: string | null; text: LocalText };
  statements: number;
  disputes: number;
  entities: number;
  documents: number;
}

/** What is on record about one entity, in the order that needs no sentence. */
export interface EntityView {
  entity: EntitySummary;
  /** Those whose records are here, the entity's own first; a record's key says of which it is. */
  corpora: CorpusView[];
  /** Disputes about it and those in which it speaks, those with both sides first. */
  disputes: DisputeView[];
  /**
   * Statements about it that stand in none of the disputes above, but take a stance on others, the
   * earliest first.
   */
  elsewhere: AnsweringStatement[];
  /** Statements about or by it that take no stance at all, the earliest first. */
  statements: StatementView[];
  /** How many there are in all, the statements of both lists; those above are the first of them. */
  total: { disputes: number; statements: number };
}

/** Who stands for a side in a list: named, dated and quoted before others, then the earliest. */
export interface VoiceView {
  /** Key of the statement. */
  statement: string;
  /** Null when the source leaves the speaker open. */
  speaker: LocalText | null;
  said: DateView | null;
  isQuoted: boolean;
}

/** One side of a question in a list. */
export interface SideSummary {
  stance: 'affirms' | 'denies';
  /** Statements on it. */
  count: number;
  /** Null when no statement in force is on it. */
  voice: VoiceView | null;
}

/** Both sides of a question in few words. */
export interface QuestionSides {
  /** The side that was heard first stands first; both are there even when one is empty. */
  sides: [SideSummary, SideSummary];
  /** Statements that qualify. */
  qualifying: number;
}

/** A question in a list before its sides are told. */
export interface BareQuestion {
  key: string;
  /** The same question in all corpora that have it, its own key first. */
  keys: string[];
  question: LocalText;
  twoSided: boolean;
}

/** A question in a list. */
export type QuestionView = BareQuestion & QuestionSides;

/** What is on record about one entity, in the order that needs no sentence; of its disputes the questions. */
export interface EntityDetails
  extends Pick<EntityView, 'entity' | 'corpora' | 'elsewhere' | 'statements' | 'total'> {
  /** Their sides are asked for apart: to tell those of many takes longer than to list them. */
  disputes: BareQuestion[];
  /** Other corpora that have it too, which the reader has not asked to see here. */
  offers: OfferView[];
}

/** A claim on record that a sentence of a page is like, and what answers it. */
export interface ClaimView {
  /** Of its statement. */
  key: string;
  statement: StatementView;
  /** The first of what answers it, rated ones in front; withdrawn ones left out. */
  answers: StatementView[];
  answerCount: number;
  /** The question that it answers, with how many statements there are on it; null where it answers none. */
  dispute: { key: string; question: LocalText; statements: number } | null;
  corpus: CorpusView;
}

/** A stretch of a quotation on record, and how a page has it. */
export interface QuotationPart {
  /** `omitted`, `added` and `changed` say what the page's words do, not why. */
  kind: 'same' | 'omitted' | 'added' | 'changed';
  /** The words on record; empty when they were added. */
  recorded: string;
  /** The words on the page; empty when they were omitted. */
  onPage: string;
}

/** A quotation on record that a page repeats, exactly or nearly. */
export interface QuotationView {
  /** `<corpusId>#<statement>/<place>`. */
  key: string;
  language: string;
  isExact: boolean;
  /** Whether the corpus has another page for its document than the one that repeats it. */
  isElsewhere: boolean;
  /** All of the quotation, in order. */
  parts: QuotationPart[];
  /** Where the page loses or adds a negation, or has another number or name: with a word on either side. */
  reversed: { recorded: string; onPage: string }[];
  /** The statement that it stands in, with its source and date. */
  statement: StatementView;
  corpus: CorpusView;
  /** Questions on which the statement takes a stance. */
  disputes: { key: string; question: LocalText }[];
}

/** How much is on record about one dispute. */
export interface DisputeTotal {
  /** Statements in force by their stance. */
  stances: Record<Stance, number>;
  /** Statements that are withdrawn: they are shown and count for nothing. */
  withdrawn: number;
  speakers: number;
  documents: number;
}

/** One dispute with everything on record about it, or with the first of its statements. */
export interface DisputeDetails {
  dispute: DisputeView;
  /** Of all statements, also of those that are not here. */
  total: DisputeTotal;
  /** Those whose statements are here, the question's own first. */
  corpora: CorpusView[];
  /** What could stand here too, if the reader wants it. */
  offers: OfferView[];
  /** The entities that it is about. */
  about: SpeakerView[];
}

/** Everything on record from one document. */
export interface SourceDetails {
  source: SourceView;
  /** Every address that the corpus knows, the original first; http or https only. */
  links: { url: string; kind: 'original' | 'syndicated' | 'archived' }[];
  corpus: CorpusView;
  /** The earliest said first: where in the document each stands, a corpus does not tell. */
  statements: AnsweringStatement[];
}

/** A statement with the questions that it answers. */
export interface AnsweringStatement {
  statement: StatementView;
  stances: { key: string; question: LocalText; stance: Stance }[];
}

/** Something that does not work, in a sentence a reader understands. */
export interface ProblemView {
  code: string;
  text: string;
}

export interface StatusView {
  corpora: CorpusView[];
  problems: ProblemView[];
}
