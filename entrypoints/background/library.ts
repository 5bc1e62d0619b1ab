/**
 * The reader's corpora as the background has them: installed from the bundle, searched for names,
 * asked for what is on record. Everything is read from the store again after a restart.
 */

import { type Answers, createAnswers } from '../../lib/answers/answers.ts';
import type { QuotationFinder } from '../../lib/answers/quotation-finder.ts';
import type { RecordedPageAnswers } from '../../lib/answers/recorded-pages.ts';
import { Slices } from '../../lib/async/pause.ts';
import { remember, share } from '../../lib/async/remember.ts';
import type { ClaimFinder } from '../../lib/claims/types.ts';
import { CorpusError } from '../../lib/corpus/records/corpus-error.ts';
import type { Fits } from '../../lib/marks/mark-names.ts';
import { NameSieve } from '../../lib/matching/name-sieve.ts';
import type { Sieve } from '../../lib/matching/sieve.ts';
import { browser } from '../../lib/messages/browser.ts';
import type { FoundQuestion, FoundView } from '../../lib/messages/found-views.ts';
import { mostQuestions } from '../../lib/messages/limits.ts';
import type {
  MatchAnswer,
  Meaning,
  MentionContext,
  PageFacts,
} from '../../lib/messages/messages.ts';
import type { CardView } from '../../lib/messages/preview-views.ts';
import type {
  ClaimView,
  DisputeDetails,
  EntityDetails,
  EntitySummary,
  EntityView,
  QuestionView,
  QuotationView,
  SourceDetails,
  StatusView,
  SubjectsView,
} from '../../lib/messages/views.ts';
import { moveFollowed } from '../../lib/settings/followed.ts';
import { readOwnCorpus } from '../../lib/settings/own-corpus.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { changeSettings, readSettings } from '../../lib/settings/settings-storage.ts';
import { partFromAll, switchTogether } from '../../lib/settings/together.ts';
import { openStore, type Store } from '../../lib/store/store.ts';
import { noticeLoss } from '../../lib/store/watch-loss.ts';
import { addQuotations } from './add-quotations.ts';
import { installBundledCorpora, mendFromBundle } from './bundled-corpora.ts';
import {
  buildEntityFinder,
  type EntityFinder,
  isKnownFailure,
  loadEntityFinder,
} from './entity-finder.ts';
import { createLaterClaims } from './later-claims.ts';
import { tellOfQuotations, toProblems } from './left-out.ts';
import { loadWordTable } from './load-word-table.ts';
import { tellOfLoss } from './lost-database.ts';
import { markTexts } from './mark-texts.ts';
import { createProblems } from './problems.ts';
import { findQuestions, nothingFound, searchRecords } from './search-records.ts';
import { siftText } from './sift-text.ts';

interface Loaded {
  store: Store;
  answers: Answers;
  /**
   * What the store keeps of it, or built at the first text: a card that wakes the background does
   * not wait for that.
   */
  entityFinder: () => Promise<EntityFinder>;
  /** Null when they cannot be read. */
  quotationFinder: () => Promise<QuotationFinder | null>;
  /** Likewise. */
  claimFinder: () => Promise<ClaimFinder | null>;
  /** Likewise. */
  fits: () => Promise<Fits | null>;
  /** By what long pages are sifted. */
  nameSieve: () => Promise<Sieve>;
}

export interface Library {
  /**
   * Begins to read what a first question will need, mends what was found damaged, and works out
   * what long lists begin with.
   */
  prepare(): Promise<void>;
  /** Installs or updates the bundled corpora. Failures are kept for `getStatus`. */
  installBundled(): Promise<void>;
  /** The database; null when the browser refuses it, which `getStatus` tells. */
  openedStore(): Promise<Store | null>;
  /** Shows two corpora together or apart, as the reader asks for it. */
  showTogether(corpora: [string, string], isTogether: boolean): Promise<void>;
  /** Shows a corpus apart from all others, as before the reader knew it. */
  showApart(corpus: string): Promise<void>;
  /** Other settings count now, also those that came from another machine. */
  followSettings(settings: Settings): void;
  /** Other versions are active now: what was made of the ones before is made anew. */
  reload(): void;
  matchTexts(texts: string[], evidence: number[], page: PageFacts): Promise<MatchAnswer>;
  /** Where in a page's text without seams something may be marked; null where that cannot be told. */
  siftText(text: string): Promise<number[] | null>;
  /** @param texts where the ticket may not be known any more; null when it is not and they are not told */
  matchLater(ticket: string, texts: string[] | null, page: PageFacts): Promise<MatchAnswer | null>;
  getEntityView(key: string): Promise<EntityView | null>;
  /** The same with the questions alone. */
  getEntityDetails(key: string): Promise<EntityDetails | null>;
  /**
   * What is on record about the candidates of one mention, unknown ones left out, and the
   * quotations that it stands in and the claims that its sentence is like; of words that name no entity, what is on record about the
   * speaker.
   */
  getCardView(meanings: Meaning[], context: MentionContext): Promise<CardView>;
  /** @param limit most statements, the earliest; all where none is told */
  getDisputeDetails(key: string, limit?: number): Promise<DisputeDetails | null>;
  getSourceDetails(key: string): Promise<SourceDetails | null>;
  /** What is asked of pages that are documents on record; null when the database is refused. */
  recordedPages(): Promise<RecordedPageAnswers | null>;
  getSummaries(keys: string[]): Promise<EntitySummary[]>;
  /** The first 200 of them. */
  getQuestions(keys: string[]): Promise<QuestionView[]>;
  /** The first 200 of them. */
  getClaims(keys: string[]): Promise<ClaimView[]>;
  /** What a reader's words or a selection find in all corpora; the last word may still be typed. */
  search(query: string): Promise<FoundView>;
  /** The questions that a search finds alone, without their sides. */
  findQuestions(text: string): Promise<FoundQuestion[]>;
  /** Of every corpus some names that it is about, and the languages that it has words in. */
  getSubjects(): Promise<SubjectsView[]>;
  getStatus(): Promise<StatusView>;
}

const nothingFits: Fits = { fitters: new Map(), joinedSides: new Set() };
const nothing: MatchAnswer = {
  ...{ meanings: [], mentions: [], evidence: [], open: [], sentences: [] },
};

/** Who said what is quoted, and the question that it answers: the words are on record for that one. */
function listSpeaker({ statement, disputes: [answered] }: QuotationView): Meaning[] {
  if (!statement.speaker) return [];
  const { key } = statement.speaker;
  return [{ key, mark: null, ...(answered && { fit: { dispute: answered.key, words: [] } }) }];
}

function isDamage(error: unknown): boolean {
  return (
    error instanceof CorpusError &&
    (error.code === 'segment-missing' || error.code === 'segment-corrupt')
  );
}

/**
 * @param onReload called when other versions are active than the ones that were read
 * @param onDamage called when a part of a corpus is damaged that its publisher may have
 */
export function createLibrary(onReload: () => void, onDamage: () => void): Library {
  const problems = createProblems();
  const isThere = (value: unknown) => value !== null;
  const openedStore = remember(() => problems.attempt('store', openStore), isThere);

  /** Whether a page repeated more quotations than are compared. */
  let isCut = false;
  /** What the names that are looked for leave out. */
  let leftOut: EntityFinder['leftOut'] = [];
  /** When the browser lost the database, ms since 1970; null when that is not to be told. */
  let lostAt: number | null = null;
  /** Which corpora are shown together in what is loaded. */
  let known = '[]';
  /** What is loaded; tried again at the next question when the store was refused. */
  const ready = remember(async (): Promise<Loaded | null> => {
    const store = await openedStore();
    if (!store) return null;
    const { together } = await readSettings(browser.storage.local);
    const own = await readOwnCorpus(browser.storage.local);
    known = JSON.stringify(together);
    const { languages } = navigator;
    const answers = createAnswers(store, { languages, loadWordTable, together, own });
    // Begun at once for a page that waits for it. A popup does not: after a new version the marks of
    // all its entities are made anew.
    let stored: Promise<EntityFinder | null> | null = loadEntityFinder(store, answers);
    stored.catch(() => undefined);
    lostAt = await noticeLoss(store, browser.storage.local);
    const isEmpty = (await store.activeGenerations()).length === 0;
    if (isEmpty || (await store.findBrokenCorpora()).length > 0) {
      await problems.attempt('bundle', () => installBundledCorpora(store));
      await noticeLoss(store, browser.storage.local);
    }
    const entityFinder = remember(async () => {
      const kept = stored ?? loadEntityFinder(store, answers);
      stored = null;
      const finder = (await kept) ?? (await buildEntityFinder(store, answers));
      leftOut = finder.leftOut;
      return finder;
    });
    const quotationFinder = remember(() => answers.quotationFinder());
    const claimFinder = remember(() => answers.claimFinder());
    const fits = remember(() => answers.createFits());
    // The names are told all the same, and the next question tries again.
    const unlessKnown = (error: unknown) => {
      if (isKnownFailure(error)) return null;
      throw error;
    };
    return {
      store,
      answers,
      entityFinder,
      quotationFinder: () => quotationFinder().catch(unlessKnown),
      claimFinder: () => claimFinder().catch(unlessKnown),
      fits: () => fits().catch(unlessKnown),
      nameSieve: remember(async () => {
        const { index } = await entityFinder();
        const fitters = [...((await fits().catch(unlessKnown))?.fitters.values() ?? [])];
        const loose = fitters.flatMap((fitter) => fitter.looseIndex() ?? []);
        return new Slices().run(NameSieve.building([index, ...loose]));
      }),
    };
  }, isThere);

  const startLater = () => createLaterClaims(async () => (await ready())?.claimFinder() ?? null);
  let later = startLater();

  const makeOverviews = async () => {
    const loaded = await ready();
    // What cannot be made now is made when it is asked for, and whoever asks is told why not.
    await loaded?.answers.makeOverviews().catch((error: unknown) => {
      if (!isKnownFailure(error)) throw error;
    });
  };

  /** Goes on with what took the place of what the reader follows, where that is gone. */
  const goOnFollowing = async () => {
    const loaded = await ready();
    if (!loaded) return;
    const { getSuccessor } = loaded.answers;
    await moveFollowed(browser.storage.local, getSuccessor).catch((error: unknown) => {
      // It is tried again with the next version, and when the browser starts.
      if (!isKnownFailure(error)) throw error;
    });
  };

  const reload = () => {
    ready.forget();
    later = startLater();
    onReload();
    void makeOverviews();
    void goOnFollowing();
  };

  const mend = share(() =>
    problems.attempt('damage', async () => {
      const store = await openedStore();
      if (!store || (await store.listDamage()).length === 0) return;
      const isMended = await problems.attempt('mending', () => mendFromBundle(store));
      if (isMended) reload();
      onDamage();
    }),
  );

  return {
    async prepare() {
      if (await ready()) await mend();
      await makeOverviews();
    },
    async installBundled() {
      const loaded = await ready();
      if (!loaded) return;
      const changed = await problems.attempt('bundle', () => installBundledCorpora(loaded.store));
      if (changed) reload();
      // What is followed and gone may have come from another machine.
      else await goOnFollowing();
    },
    async openedStore() {
      return (await ready())?.store ?? null;
    },
    reload,
    async showTogether(corpora, isTogether) {
      const { together } = await changeSettings(browser.storage.local, (settings) =>
        switchTogether(settings, corpora, isTogether),
      );
      known = JSON.stringify(together);
      reload();
    },
    followSettings({ together }) {
      if (JSON.stringify(together) !== known) reload();
    },
    async showApart(corpus) {
      await changeSettings(browser.storage.local, (settings) => partFromAll(settings, corpus));
    },
    async matchTexts(texts, evidence, page) {
      const loaded = await ready();
      if (!loaded) return nothing;
      try {
        const entities = await loaded.entityFinder();
        // Not at the same time: each takes much memory while it is made.
        const quotations = await loaded.quotationFinder();
        const fits = (await loaded.fits()) ?? nothingFits;
        const names = entities.find(texts, evidence);
        const answer = await new Slices().run(markTexts(texts, names, page, fits));
        const quoted = await quotations?.find(texts, (text) =>
          entities.listNamed(texts[text] ?? ''),
        );
        isCut ||= quoted?.isCut ?? false;
        return { ...addQuotations(answer, quoted?.found ?? []), ...later.keep(texts, page) };
      } catch (error) {
        if (isDamage(error)) void mend();
        throw error;
      }
    },
    matchLater: (ticket, texts, page) => later.find(ticket, texts, page),
    async siftText(text) {
      const loaded = await ready();
      if (!loaded) return [];
      const names = await loaded.nameSieve();
      const quotations = await loaded.quotationFinder();
      const claims = await loaded.claimFinder();
      const sieves: (Sieve | null)[] = [names, quotations, claims];
      return siftText(
        text,
        sieves.filter((sieve) => sieve !== null),
      );
    },
    async getEntityView(key) {
      return (await ready())?.answers.getEntityView(key) ?? null;
    },
    async getEntityDetails(key) {
      return (await ready())?.answers.getEntityDetails(key) ?? null;
    },
    async getCardView(meanings, context) {
      const loaded = await ready();
      if (!loaded) return { views: [], quotations: [], claims: [] };
      const { answers } = loaded;
      const [views, read, claims] = await Promise.all([
        answers.getEntityPreviews(meanings, context),
        Promise.all(
          (context.quoted ?? []).map(({ key, words }) =>
            answers.getQuotationView(key, words, context.address),
          ),
        ),
        this.getClaims(context.claims ?? []),
      ]);
      const quotations = read.filter((quotation) => quotation !== null);
      if (views.length > 0) return { views, quotations, claims };
      const speakers = quotations.flatMap(listSpeaker);
      return { views: await answers.getEntityPreviews(speakers, context), quotations, claims };
    },
    async getDisputeDetails(key, limit) {
      return (await ready())?.answers.getDisputeDetails(key, limit) ?? null;
    },
    async getSourceDetails(key) {
      return (await ready())?.answers.getSourceDetails(key) ?? null;
    },
    async recordedPages() {
      return (await ready())?.answers ?? null;
    },
    async getSummaries(keys) {
      return (await ready())?.answers.getSummaries(keys) ?? [];
    },
    async getQuestions(keys) {
      return (await ready())?.answers.getQuestions(keys.slice(0, mostQuestions)) ?? [];
    },
    async getClaims(keys) {
      const { answers } = (await ready()) ?? {};
      const known = keys.slice(0, mostQuestions).map((key) => answers?.getClaimView(key) ?? null);
      return (await Promise.all(known)).filter((claim) => claim !== null);
    },
    async search(words) {
      const loaded = await ready();
      if (!loaded) return nothingFound;
      return searchRecords(words, loaded.answers, await loaded.entityFinder());
    },
    async findQuestions(text) {
      const loaded = await ready();
      return loaded ? findQuestions(text, loaded.answers, await loaded.entityFinder()) : [];
    },
    async getSubjects() {
      return (await ready())?.answers.getSubjects() ?? [];
    },
    async getStatus() {
      const loaded = await ready();
      const corpora = (await loaded?.answers.getCorpora()) ?? [];
      const here = corpora.map(({ id }) => id);
      return {
        corpora,
        problems: [
          ...problems.list(),
          ...(lostAt === null ? [] : [await tellOfLoss(lostAt, browser.storage.local, here)]),
          ...toProblems(leftOut),
          ...(isCut ? [tellOfQuotations()] : []),
        ],
      };
    },
  };
}
