/**
 * Every message between the extension's parts, by direction: name → params and result. All of it
 * is JSON (Chromium's messages are), small, and typed here only.
 */

import type { MarkedNames, Marking } from '../settings/settings.ts';
import type { DeskMessages } from './desk-messages.ts';
import type { FoundQuestion, FoundView } from './found-views.ts';
import type { FrameText, PageChangesView } from './page-changes.ts';
import type { CardView } from './preview-views.ts';
import type { PageDraft, SelectedWords } from './recording.ts';
import type { ShareMessages } from './share-messages.ts';
import type { SyncMessages } from './sync-messages.ts';
import type {
  ClaimView,
  DisputeDetails,
  EntityDetails,
  EntitySummary,
  EntityView,
  PageMark,
  QuestionView,
  SourceDetails,
  StatusView,
  SubjectsView,
} from './views.ts';

/** What words on a page may mean, and what a mark on them says. */
export interface Meaning {
  /** Of an entity, of a quotation on record, or of the statement whose claim a sentence is like. */
  key: string;
  /** Null for a name that a corpus merely needs, in a sentence that no question fits. */
  mark: PageMark | null;
  /** The question that fits the sentence, by its key; the card opens on it. */
  fit?: FitView;
}

/** A question that fits a sentence. */
export interface FitView {
  dispute: string;
  /** Words of the sentence by which it fits, no names. */
  words: string[];
}

/** What a page says of itself that bears on which questions fit its sentences. */
export interface PageFacts {
  /** Its language, BCP 47 as a rule; empty where it does not say. */
  language: string;
  /** Its own date, as it writes it, most often ISO 8601; null where it does not say. */
  published: string | null;
}

/** Mentions in a slice of a page's text. */
export interface MatchAnswer {
  /** What was found: an entity once for each question that fits a sentence which names it. */
  meanings: Meaning[];
  /** Flat: text index, start, end (UTF-16 code units), index into `meanings`; four a mention. */
  mentions: number[];
  /**
   * What the page is known to hold that decides which of its names are mentions: numbers for the
   * background, empty where nothing hangs on it. The next slice of the page brings them along.
   */
  evidence: number[];
  /** Texts whose mentions may be others when more of the page is known. */
  open: number[];
  /**
   * The sentences that a question fits, in their order. Flat: text index, start, end (UTF-16 code
   * units, without the white space around it); three each.
   */
  sentences: number[];
  /**
   * A ticket for what these texts say that is like a claim on record, which `matchLater` tells when
   * what is marked already has been painted; missing where no corpus holds a claim.
   */
  later?: string;
}

/** Where a mention stands, for the ranking of what is shown about it. */
export interface MentionContext {
  /** The sentence around the mention, at most 1,000 UTF-16 code units. */
  sentence: string;
  /** What the page says that its language is, BCP 47; empty where it does not say. */
  language?: string;
  /** Keys of the other entities that its block mentions. */
  nearby: string[];
  /** What they and the mention itself are called there, in the page's words. */
  names?: string[];
  /** The day on which the page says it was published, `2016-06-09`; null where it does not say. */
  published?: string | null;
  /** The address of the page that it stands on. */
  address?: string;
  /** The quotations on record that the mention stands in or is, in the page's words. */
  quoted?: { key: string; words: string }[];
  /** Keys of the statements whose claim the sentence is like that the mention stands in or is. */
  claims?: string[];
}

/** What a content script is told of the reader's settings. */
export interface FrameSettings {
  /** Whether this site's pages are marked. */
  isOn: boolean;
  /** How long the pointer rests on a mark before its card opens, ms. */
  restMs: number;
  /** Which of the mentions are marked. */
  marking: Marking;
  /** Which names are marked at all. */
  markedNames: MarkedNames;
  /** Keys of entities that are not marked. */
  entitiesOff: string[];
  /** What the names of the highlights end in. */
  look: string;
}

/** Which of a tab's mentions one is, counted from 1, and how many there are. */
export interface StepPlace {
  place: number;
  total: number;
}

/** What a frame has for a reader who goes from mention to mention. */
export interface FrameSteps {
  count: number;
  /** How many of them stand before the place that the reader is at. */
  before: number;
  /** Whether that place is a mention itself, the next after those before it. */
  isAtMention: boolean;
  /** When the reader was last taken to a mention here, ms since 1970; 0 for never. */
  since: number;
}

/** A mention in a frame that is too small for a card; coordinates are CSS pixels of that frame. */
export interface FrameCard {
  /** The same for the same words, and for no others. */
  key: string;
  meanings: Meaning[];
  context: MentionContext;
  /** The marked line. */
  line: { left: number; top: number; right: number; bottom: number };
  /** The pointer, in the frame and on the screen; null for a mention that the reader was taken to. */
  pointer: { x: number; y: number; screenX: number; screenY: number } | null;
  /** Given for a mention that the reader was taken to. */
  step: StepPlace | null;
  /** Whether the page is light or dark there; null where the reader's system sets the colours. */
  scheme: 'light' | 'dark' | null;
  /** Whether the pointer has rested, so that the card is to be shown and not only got ready. */
  isAsked: boolean;
}

/** Handled by the background. */
export interface ToBackground extends SyncMessages, DeskMessages, ShareMessages {
  /**
   * From a content script that has started, or was told that the settings have changed. `host` is that of
   * the page in the tab: null from the page itself, empty where a frame in it cannot tell. `pageSince`: a new page in the tab was
   * asked for then (ms since 1970), and what was counted before is forgotten.
   */
  startFrame: { params: { host: string | null; pageSince: number | null }; result: FrameSettings };
  /**
   * From a content script: finds mentions in the texts of a page's blocks. `evidence`: of all
   * answers about the same page, each number once, the first of an answer being the first.
   */
  matchTexts: {
    params: { texts: string[]; evidence: number[]; page: PageFacts };
    result: MatchAnswer;
  };
  /**
   * From a content script: the sentences of texts that are like a claim on record, as mentions with
   * the mark `claim` (no evidence, nothing open, no sentences). Null when the ticket is not known any
   * more: the frame asks again with the texts themselves.
   */
  matchLater: {
    params: { ticket: string; texts: string[] | null; page: PageFacts };
    result: { answer: MatchAnswer | null };
  };
  /**
   * From a content script: where in the text of a long page, as one string without seams, something may
   * be marked when it is read by block. Three numbers a place, as a `Sieve` of lib/matching tells them;
   * null where all is to be read.
   */
  siftText: { params: { text: string }; result: { places: number[] | null } };
  /** From a content script: how many mentions its frame shows that the reader wants marked, for the badge. */
  reportMentions: { params: { count: number }; result: null };
  reportCards: { params: { open: boolean }; result: null };
  /** From a tab's top frame: the page stands at another address now, without having been loaded. */
  pageMoved: { params: { address: string }; result: null };
  /** From a content script: its card frame will identify itself with this token. */
  registerCard: { params: { token: string }; result: null };
  /** From a content script: Escape was pressed in its frame, and the card may be in another. */
  dismissCards: { params: Record<never, never>; result: null };
  /** From the content script of a small frame: shows its card in the top frame; null closes it. */
  passCard: { params: { card: FrameCard | null }; result: null };
  /**
   * From a card: what is on record about the candidate entities of a mention, and the quotations around it;
   * with the tab that the card is in, null for the side panel's.
   */
  getCardView: {
    params: { token: string; meanings: Meaning[]; context: MentionContext };
    result: CardView & { tab: number | null };
  };
  /** From an extension page: what is on record about an entity. */
  getEntityView: { params: { key: string }; result: { view: EntityView | null } };
  /** The same with the questions alone, without what was said on them. */
  getEntityDetails: { params: { key: string }; result: { details: EntityDetails | null } };
  /**
   * From an extension page: a dispute with its statements; null when no corpus has it.
   * `limit`: most statements, the earliest; all where none is told.
   */
  getDisputeDetails: {
    params: { key: string; limit?: number };
    result: { details: DisputeDetails | null };
  };
  /** From an extension page: a document with every statement it carries; null when no corpus has it. */
  getSourceDetails: { params: { key: string }; result: { details: SourceDetails | null } };
  /**
   * From an extension page: questions in a list with both sides in few words, in the order asked for,
   * unknown ones left out; what several corpora ask comes once. At most 200 are answered.
   */
  getQuestions: { params: { keys: string[] }; result: { questions: QuestionView[] } };
  /** From an extension page: claims with what answers them, unknown ones left out; at most 200. */
  getClaims: { params: { keys: string[] }; result: { claims: ClaimView[] } };
  /** From an extension page: entities in a list, in the order asked for, unknown ones left out. */
  getSummaries: { params: { keys: string[] }; result: { entities: EntitySummary[] } };
  /**
   * From an extension page: what a selection or typed words, the last of which may not be typed
   * out, find in all corpora: by the names in them and by their words.
   */
  search: { params: { query: string }; result: FoundView };
  /** From the side panel: the questions nearest to words that are to be recorded. */
  findQuestions: { params: { text: string }; result: { questions: FoundQuestion[] } };
  /** From the side panel: the report on a tab's page; null where nothing of ours runs in the tab. */
  getPageReport: { params: { tab: number }; result: { report: PageReport | null } };
  /**
   * From the side panel: what the reader has selected in a tab's page. `frame`: the browser's number of
   * the frame; null where any may have it. Null also where nothing of ours runs in the tab.
   */
  readSelection: {
    params: { tab: number; frame: number | null };
    result: { selected: SelectedWords | null };
  };
  /** From the side panel: the page of a tab, for proposals of who says what. */
  readForDraft: { params: { tab: number }; result: { page: PageDraft | null } };
  /**
   * From an extension page: what has become of the quotations that were recorded from a tab's page; null
   * where it is no document on record, and as long as that is not known.
   */
  getPageChanges: { params: { tab: number }; result: { changes: PageChangesView | null } };
  /** From the popup or the side panel: takes the reader to a mention that a frame has listed. */
  goToMention: { params: { tab: number; frame: number; id: number }; result: null };
  /**
   * From an extension page: the reader wants two corpora, by their ids, shown together where one of
   * them says that they have the same entity or question; or apart again.
   */
  showTogether: { params: { corpora: [string, string]; isTogether: boolean }; result: null };
  /** From the popup: some of the names that each corpus is about, and the languages that it has words in. */
  getSubjects: {
    params: Record<never, never>;
    result: { corpora: SubjectsView[] };
  };
  /** From an extension page: which corpora are there and what does not work. */
  getStatus: { params: Record<never, never>; result: StatusView };
}

/** A mention as the popup lists it. */
export interface ListedMention {
  /** Number of the mention in its frame; stable while its text stands. */
  id: number;
  /** Keys of the entities that the words may name, of the quotation that they repeat, or of claims that they are like. */
  entities: string[];
  mark: PageMark | null;
  /** The words marked, and the words around them. */
  text: string;
  before: string;
  after: string;
}

/** How often a frame names what it does; a mention counts for all that its words may name together. */
export interface NamedCount {
  /** As in `ListedMention`. */
  entities: string[];
  kind: 'name' | 'quotation' | 'claim';
  count: number;
}

/** What a frame tells the popup of what it mentions; small also for a page that mentions much. */
export interface FrameList {
  /** In the order of the page; of what is named often the first only. */
  mentions: ListedMention[];
  /** Of all mentions. */
  named: NamedCount[];
  /** Keys of the questions that fit sentences of the frame. */
  disputes: string[];
  /**
   * Which sentence each of them fits, in the order of the page. Flat: number of the sentence, index
   * into `disputes`, number of a mention in that sentence that leads to the question; three each.
   */
  touches: number[];
  /** Whether there are more than the first of these. */
  hasMoreTouches: boolean;
  /** Ids of corpora whose mentions were more than a frame keeps, so that only the first are listed. */
  capped: string[];
  /** Whether the page is still being read for the first time, was read, or could not be compared. */
  reading: 'going' | 'done' | 'failed';
  /** Number of the mention that the reader was last taken to; null before, and when it is gone. */
  at: number | null;
  /** Whether the page has let no card run, as one with a sandbox. */
  hasNoCards: boolean;
}

/** A sentence of a page that a question fits, or that is like a claim on record. */
export interface FittingSentence {
  /** In the page's words: text, never markup. At most 1,000 UTF-16 code units. */
  text: string;
  /** What the page says that its language is, BCP 47; empty where it does not say. */
  language: string;
  /** The questions, each with the number of a mention there that leads to it. */
  touches: { dispute: string; mention: number }[];
  /** Keys of the claims that it is like, each with the number of the mention that leads to it. */
  claims: { claim: string; mention: number }[];
}

/** What a frame tells for the report on its page. */
export interface FrameReport {
  /** The document's own, as it names them. */
  title: string;
  address: string;
  isOn: boolean;
  reading: FrameList['reading'];
  /** In the order of the page, the first of them. */
  sentences: FittingSentence[];
  /** Of all. */
  total: number;
}

/** A sentence of a page in a report, and the frame that it stands in. */
export interface ReportedSentence extends FittingSentence {
  frame: number;
}

/** All sentences of a tab's page that questions fit or that are like claims, with questions and claims. */
export interface PageReport extends Omit<FrameReport, 'sentences'> {
  /** The top frame's first, in the order of the page; the first 500. */
  sentences: ReportedSentence[];
  /** Of all frames. */
  total: number;
  questions: QuestionView[];
  claims: ClaimView[];
}

/** Handled by content scripts; sent to every frame of a tab, or to one of them. */
export interface ToContent {
  /**
   * Each frame answers by a `frameMentions` message that carries the same `request`. With
   * `readsOnce` a frame whose site is off answers again when it has read its page, marking nothing.
   */
  listMentions: { params: { request: string; readsOnce: boolean }; result: null };
  /** The sentences of the frame that questions fit. */
  listSentences: { params: Record<never, never>; result: FrameReport };
  /** What the reader has selected in the frame; null for nothing. */
  readSelection: { params: Record<never, never>; result: { selected: SelectedWords | null } };
  /** The frame's page, for proposals of who says what. */
  readForDraft: { params: Record<never, never>; result: PageDraft };
  /**
   * All of the frame's text, when nothing has changed for so long, ms; asked only of a page that is a
   * document on record. Null where it is too much.
   */
  readText: { params: { quietMs: number }; result: FrameText | null };
  /** Closes the frame's card, if it has one. */
  dismissCard: { params: Record<never, never>; result: null };
  /** To the top frame: shows the card of a small frame; null closes it. */
  passCard: { params: { card: FrameCard | null }; result: null };
  /** The settings are others: the frame asks for them anew. */
  settingsChanged: { params: Record<never, never>; result: null };
  /** Other versions are served: the page is read and marked anew. */
  corporaChanged: { params: Record<never, never>; result: null };
  /**
   * Which mentions the frame has to go through: those that the reader chose to see marked.
   * @param going number of one that the reader asks for in the popup; it is the place from now on
   */
  listSteps: { params: { going: number | null }; result: FrameSteps };
  /** Scrolls to one of them (counted from 0) and opens its card with the keyboard's focus in it. */
  goToStep: { params: { index: number; step: StepPlace }; result: null };
}

/** Handled by the popup. */
export interface ToPopup {
  frameMentions: {
    params: {
      request: string;
      isTop: boolean;
      /** The host whose site switch rules this frame, and whether it is on. */
      host: string;
      isOn: boolean;
      /** Whether the mentions are those of a page that was read once and is not marked. */
      isReadOnce: boolean;
      contentType: string;
      /** As the page tells it, BCP 47; empty where it does not. */
      language: string;
    } & FrameList;
    result: null;
  };
}
