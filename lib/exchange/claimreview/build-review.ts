import type { Dispute, Stance, Statement, TextMap } from '../../corpus/records/records.ts';
import type { RememberedReview, ReviewIds } from '../feed/feed-memory.ts';
import type { IdBook } from '../feed/id-book.ts';
import type { ImportedRecord } from '../imported.ts';
import { foldText, makeId } from '../make-id.ts';
import { stanceOfVerdict, type VerdictMap } from '../verdicts/stance-of-verdict.ts';
import { putEntity, putSource } from './build-named.ts';
import { unquote } from './marked-quotation.ts';
import { askClaim, sayAnswer, sayClaim, sayVerdict } from './phrases.ts';
import type { Named } from './read-agent.ts';
import type { Review } from './read-review.ts';
import { type ReviewNames, tellClaimant } from './review-names.ts';
import type { SharedRecords } from './shared-records.ts';
import type { UnknownVerdicts } from './unknown-verdicts.ts';
import { hostOf } from './urls.ts';

/** How verdicts are read. */
export interface Verdicts {
  /** The publisher's own map. */
  own: VerdictMap;
  unknown: UnknownVerdicts;
}

/** What the reviews of an import have in common. */
export interface BuildContext {
  /** Receives what other reviews may have as well. */
  shared: SharedRecords;
  verdicts: Verdicts;
  /** Which ids are taken, and for which words. */
  book: IdBook;
  /** The names in the feed's claims. */
  names: ReviewNames;
  /** The id that a question goes by now, where several were made one. */
  follow(id: string): string;
}

/** A review as records. */
export interface BuiltReview {
  /** The review's own statement; all else went to `shared`. */
  own: ImportedRecord;
  ids: ReviewIds;
  /** The ids that its words give by themselves. */
  derived: ReviewIds;
  stance: Stance;
}

/** Makes the entity of somebody or something named; of a desk, one that its corpus is not about. */
type Put = (named: Named, otherwise: 'organization' | 'topic', isDesk?: boolean) => Promise<string>;

/** What every statement has that a review says nothing about. */
const plain = {
  role: null,
  quotes: [],
  stances: [],
  answers: [],
  retracts: null,
  rating: null,
  status: { state: 'current' as const, date: null, reason: null, replacedBy: null },
};

const toNote = (sentences: string[]): TextMap | null =>
  sentences.length === 0 ? null : { en: sentences.join(' ') };

/** Most entities that a claim is about for their names in it. */
const mostNamed = 8;

/**
 * Whom the records are about: what the page says and the claim names, else who speaks, else the page's
 * site.
 */
async function putSubjects(
  review: Review,
  named: readonly string[],
  speakers: (string | null)[],
  put: Put,
): Promise<string[]> {
  const about: string[] = [];
  const bare = { kind: null, sameAs: [], role: null, at: review.at };
  for (const subject of review.about) about.push(await put(subject, 'topic'));
  for (const name of named.slice(0, mostNamed)) about.push(await put({ ...bare, name }, 'topic'));
  const [speaker] = speakers.filter((id) => id !== null);
  if (about.length === 0 && speaker !== undefined) about.push(speaker);
  if (about.length === 0 && review.page.url !== null) {
    const host = hostOf(review.page.url);
    about.push(await put({ ...bare, name: host }, 'topic', true));
  }
  return [...new Set(about)];
}

/**
 * Makes the records of one review: the claim as a statement, the question that it raises, and the
 * review as a statement that answers the claim (docs/exchange.md).
 * @param before what it was at the last import, whose ids it keeps; null for a new one
 * @returns null when the review names nobody, which is reported
 */
export async function buildReview(
  review: Review,
  { shared, verdicts, book, names, follow }: BuildContext,
  before: RememberedReview | null,
): Promise<BuiltReview | null> {
  const { reading, page, rating, at } = review;
  const place = reading.placeOf(at);
  const language = page.language ?? 'und';
  const claimNames = names.of(language);
  const put: Put = (named, otherwise, isDesk = false) => {
    const where = reading.placeOf(named.at);
    const context = { otherwise, language, book: claimNames, isDesk, place: where, shared };
    return putEntity(named, context);
  };
  const { named, reason } = tellClaimant(review, claimNames, language);
  const claimant = named && (await put(named, 'organization'));
  const checker = review.checker && (await put(review.checker, 'organization', true));
  const mentioned = claimNames.find(review.text).map(({ name }) => name);
  const about = await putSubjects(review, mentioned, [claimant, checker], put);
  if (about.length === 0) {
    const message =
      'The review names nobody: no claimant, author, subject or URL. Records must be about something.';
    reading.lose(at, 'review-without-names', message);
    return null;
  }
  const quoted = unquote(review.text);
  const words = quoted ?? review.text;
  const isDirect = review.isQuotation || quoted !== null;
  const publisher = page.publisher ? await put(page.publisher, 'organization', true) : checker;
  const identity = [words, claimant ?? '', checker ?? ''];
  const pageSource = await putSource(page, publisher, identity, place, shared);

  const appearances: string[] = [];
  for (const document of review.appearances) {
    const by = document.publisher && (await put(document.publisher, 'organization'));
    const where = reading.placeOf(document.at);
    appearances.push(await putSource(document, by, [document.title ?? ''], where, shared));
  }
  const [appearance, ...furtherAppearances] = appearances;
  const claimNotes = [
    ...(reason === null ? [] : [reason]),
    ...(review.others.length > 0
      ? [`The fact-check also names: ${review.others.join(', ')}.`]
      : []),
    ...(review.summary === null ? [] : [`The fact-check sums the claim up: “${review.summary}”`]),
    ...(furtherAppearances.length > 0
      ? [`It also appeared in: ${furtherAppearances.join(', ')}.`]
      : []),
  ];
  const claimKey = [foldText(words), claimant ?? ''];
  const [claimId, disputeId, reviewId] = await Promise.all([
    makeId('claim', words, claimKey),
    makeId('dispute', `is ${words}`, [foldText(words)]),
    makeId('review', `review ${words}`, [...claimKey, page.url ?? '', checker ?? '']),
  ]);
  const derived: ReviewIds = { claim: claimId, dispute: disputeId, review: reviewId };
  const read = stanceOfVerdict(rating.words, rating.scale, verdicts.own);
  const ids = book.choose(derived, before, read.stance);
  const asked = follow(ids.dispute);
  const dispute: Dispute = {
    type: 'dispute',
    id: asked,
    question: askClaim(words, language),
    about,
    actors: [],
    deed: {},
    object: {},
    places: [],
    when: null,
    alsoAsked: {},
    examples: {},
    sameAs: [],
    note: null,
  };
  // A question that others were joined to stands as its publisher left it.
  if (asked === ids.dispute && book.asks(ids, derived)) shared.put(dispute, place, []);
  const claim: Statement = {
    ...plain,
    type: 'statement',
    id: ids.claim,
    source: appearance ?? pageSource,
    speaker: claimant,
    role: named?.role ? { [language]: named.role } : null,
    said: review.said,
    speech: isDirect ? 'direct' : 'reported',
    claim: sayClaim(words, isDirect, language),
    quotes: isDirect ? [{ exact: words, prefix: '', suffix: '', context: null, language }] : [],
    about,
    stances: [{ dispute: asked, stance: 'affirms' }],
    note: toNote(claimNotes),
  };
  const isNoted = furtherAppearances.length + review.others.length > 0 || review.summary !== null;
  const stated = ['role', 'said', ...(isNoted ? ['note'] : [])];
  shared.put(claim, place, appearance === undefined ? stated : ['source', ...stated]);

  const verdict = rating.words ?? rating.number;
  if (verdict === null) reading.mention(at, 'rating-missing', 'The review has no verdict.');
  const notes = [
    ...(checker === null ? ['The page does not name the author of the review.'] : []),
    ...(rating.words !== null && rating.number !== null
      ? [`The verdict as a number: ${rating.number}.`]
      : []),
  ];
  verdicts.unknown.add(rating.words, read.isKnown, place);
  const verdictLanguage = rating.words === null ? 'en' : language;
  const record: Statement = {
    ...plain,
    type: 'statement',
    id: ids.review,
    source: pageSource,
    speaker: checker,
    role: review.checker?.role ? { [language]: review.checker.role } : null,
    said: page.published,
    speech: 'narrated',
    claim:
      review.answer === null
        ? sayVerdict(words, rating.words, rating.number, language)
        : sayAnswer(words, review.answer, language),
    about,
    stances: [{ dispute: asked, stance: read.stance }],
    answers: [claim.id],
    rating: verdict === null ? null : { [verdictLanguage]: verdict },
    note: toNote(notes),
  };
  return { own: { record, place }, ids, derived, stance: read.stance };
}
