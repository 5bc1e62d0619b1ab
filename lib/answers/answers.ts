/** Answers from the reader's corpora: what the background is asked and the card shows. */
import type { Fits } from '../marks/mark-names.ts';
import type { ClaimView, CorpusView, QuotationView, SourceDetails } from '../messages/views.ts';
import { emptyWordTable } from '../ranking/word-table.ts';
import type { Store } from '../store/store.ts';
import { readClaimView } from './claim-view.ts';
import { createFits } from './create-fits.ts';
import { createDisputeAnswers, type DisputeAnswers } from './dispute-answers.ts';
import { createEntityAnswers, createToSummary, type EntityAnswers } from './entity-answers.ts';
import { type AnswerOptions, createGenerations } from './generations.ts';
import { createJoinGraph } from './join-graph.ts';
import { createJoining } from './joining.ts';
import { makeOverviews } from './make-overviews.ts';
import { createNameAnswers, type NameAnswers } from './name-answers.ts';
import { orderCorpora } from './order-corpora.ts';
import { createQuestionAnswers, type QuestionAnswers } from './question-answers.ts';
import { fromQuotationKey } from './quotation-key.ts';
import { readQuotationView } from './quotation-view.ts';
import { createRecordedPages, type RecordedPageAnswers } from './recorded-pages.ts';
import { createSameEntities } from './same-entities.ts';
import { createSearch, type FindQuestions, type Search } from './search-corpora.ts';
import { readSourceDetails } from './source-details.ts';
import { createSubjectAnswers, type SubjectAnswers } from './subjects.ts';
import { type Lasting, readSuccessor, type Successor } from './successor.ts';
import { readTogether } from './together.ts';

/** Every answer is of the versions that are active when it is asked for. */
export interface Answers
  extends EntityAnswers,
    DisputeAnswers,
    NameAnswers,
    QuestionAnswers,
    RecordedPageAnswers,
    SubjectAnswers {
  /**
   * A quotation held against the words of a page; null when no corpus has it, or when the words
   * do not repeat it. `address`: of that page.
   */
  getQuotationView(key: string, words: string, address?: string): Promise<QuotationView | null>;
  /** A claim with what answers it; null when no corpus has it. */
  getClaimView(key: string): Promise<ClaimView | null>;
  /**
   * The dispute or entity that took the place of one that is gone, with its question or name; null
   * where that one is still there, and where nothing took its place. What is asked of one that is
   * gone is answered of this one.
   */
  getSuccessor(view: Lasting, key: string): Promise<Successor | null>;
  /** A source with every statement it carries; null when no corpus has it. */
  getSourceDetails(key: string): Promise<SourceDetails | null>;
  /** The reader's own comes last, and not while nothing is in it. */
  getCorpora(): Promise<CorpusView[]>;
  /** Makes what decides which question fits a sentence, of all questions of the active generations. */
  createFits(): Promise<Fits>;
  /** Works out what is kept of everything long in the active generations, where that was not done. */
  makeOverviews(): Promise<void>;
  /** Full-text search over statements, disputes and entities of every corpus. */
  search: Search;
  findQuestions: FindQuestions;
}

/**
 * Answers from what a store holds.
 * Every function rejects with a `StoreError` or `CorpusError` when the store cannot be read.
 */
export function createAnswers(store: Store, options: AnswerOptions): Answers {
  const { loadWordTable = async () => emptyWordTable } = options;
  const generations = createGenerations(store, options);
  const { answerCorpus, answerRecord, viewOf } = generations;
  const areTogether = readTogether(options.together ?? [], options.own);
  const joining = createJoining(generations, createJoinGraph(generations, areTogether));
  const same = createSameEntities(generations, areTogether);
  const toSummary = createToSummary(generations);
  const questions = createQuestionAnswers(generations, joining);
  const entities = createEntityAnswers(generations, {
    ...{ joining, same, toSummary, areTogether },
  });
  const disputes = createDisputeAnswers(generations, { joining, same, areTogether });

  const getSuccessor: Answers['getSuccessor'] = (view, key) =>
    answerRecord(key, (reader, id) => readSuccessor(reader, view, id));
  const readLasting = async <Result>(
    view: Lasting,
    key: string,
    read: (key: string) => Promise<Result | null>,
  ): Promise<Result | null> => {
    const found = await read(key);
    if (found) return found;
    const successor = await getSuccessor(view, key);
    return successor && read(successor.key);
  };

  return {
    ...entities,
    getEntityView: (key) => readLasting('entity', key, entities.getEntityView),
    getEntityDetails: (key) => readLasting('entity', key, entities.getEntityDetails),
    getDisputeDetails: (key, limit) =>
      readLasting('dispute', key, (each) => disputes.getDisputeDetails(each, limit)),
    getSuccessor,
    getQuestions: questions.getQuestions,
    ...createNameAnswers(generations, loadWordTable),
    ...createSubjectAnswers(generations),
    ...createRecordedPages(generations),
    createFits: () => createFits(store, joining, loadWordTable),
    ...createSearch(generations, { joining, questions, same, toSummary, ...entities }),
    async getQuotationView(key, words, address) {
      const parts = fromQuotationKey(key);
      if (!parts) return null;
      return answerCorpus(parts.corpus, (reader, generation) =>
        readQuotationView(reader, generation, parts, words, address),
      );
    },
    getClaimView: (key) =>
      answerRecord(key, (reader, id, generation) => readClaimView(reader, generation, id)),
    getSourceDetails: (key) =>
      answerRecord(key, (reader, id, generation) => readSourceDetails(reader, generation, id)),
    async makeOverviews() {
      for (const generation of await store.activeGenerations()) {
        await makeOverviews(store, generation);
      }
    },
    async getCorpora() {
      const active = await store.activeGenerations();
      const views = await Promise.all(active.map(viewOf));
      return orderCorpora(views.filter((view) => view !== null));
    },
  };
}
