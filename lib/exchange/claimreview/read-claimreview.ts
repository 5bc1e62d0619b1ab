import type { Problem } from '../../corpus/records/problem.ts';
import { checkForeignRecord } from '../check-foreign-record.ts';
import type { FeedMemory, RememberedReview } from '../feed/feed-memory.ts';
import { IdBook } from '../feed/id-book.ts';
import { type MatchedReviews, matchReviews } from '../feed/match-reviews.ts';
import type { ForeignFile } from '../foreign-file.ts';
import type { Imported, ImportedRecord } from '../imported.ts';
import { placeWithin } from '../json-pointer.ts';
import { isLanguageTag } from '../language-tag.ts';
import type { VerdictMap } from '../verdicts/stance-of-verdict.ts';
import { type BuildContext, buildReview } from './build-review.ts';
import { readCarried } from './carried-records.ts';
import { detach, type FoundReview, findDeletion, identify } from './find-reviews.ts';
import { indexById, type LdObject, type LdValue, typesOf, walkObjects } from './ld-value.ts';
import { listClaims } from './list-claims.ts';
import { readDocuments } from './read-documents.ts';
import { readReview } from './read-review.ts';
import { Reading } from './reading.ts';
import { ReviewNames } from './review-names.ts';
import { SharedRecords } from './shared-records.ts';
import { UnknownVerdicts } from './unknown-verdicts.ts';

export interface ClaimReviewOptions {
  /** The records of the corpus into which is imported, with their places. */
  known?: readonly ImportedRecord[];
  /** All records of the corpus, where `known` is not; its claims tell names. */
  corpus?: readonly ImportedRecord[];
  /** BCP 47; for what does not say its language. */
  language?: string | null;
  /** The publisher's own reading of verdicts; goes before ours. */
  verdicts?: VerdictMap;
  /** What the feed said at its last import. */
  memory?: FeedMemory;
  /** Leave out reviews that the feed has as it had them. */
  isUpdate?: boolean;
  /** The id that a question goes by now, where several were made one. */
  follow?: (id: string) => string;
  /** Called with how many of how many reviews are through. */
  onProgress?: (done: number, total: number) => void;
}

/** What was read of a feed, with what its next import must know. */
export interface ImportedFeed extends Imported {
  /** Every review of these files as it is now, and of earlier ones that are not in them. */
  reviews: RememberedReview[];
  /** Ids of the records that further reviews hold beside those read. */
  shared: ReadonlySet<string>;
  /** Reviews of earlier imports that are not in these files. */
  vanished: RememberedReview[];
  /** Those that the feed itself calls deleted, with the day. */
  deleted: { review: RememberedReview; day: string | null }[];
  /** How many were as before. */
  unchanged: number;
}

function isReview(at: LdValue & { value: LdObject }): boolean {
  return typesOf(at.value).includes('ClaimReview');
}

/** Finds the reviews of one file; the records that it carries as they are go to `records`. */
function findReviews(
  file: ForeignFile,
  options: ClaimReviewOptions,
  records: ImportedRecord[],
): { found: FoundReview[]; readings: Reading[]; problems: Problem[] } {
  const { documents, problems, language } = readDocuments(file);
  const index = indexById(documents.map(({ value }) => value));
  const fallback =
    options.language ?? (language !== null && isLanguageTag(language) ? language : null);
  const found: FoundReview[] = [];
  const readings: Reading[] = [];
  let reviews = 0;
  for (const { place, value } of documents) {
    const reading = new Reading(place, index);
    readings.push(reading);
    const carried = readCarried(value, reading);
    records.push(...carried.records);
    reviews += carried.records.length;
    for (const at of walkObjects(value)) {
      if (carried.isInside(at) || !isReview(at)) continue;
      reviews++;
      if (carried.isCarried(at, reading)) continue;
      const deleted = findDeletion(value, at.path);
      const known = identify(at, index, options.verdicts);
      found.push({ at, reading, fallback, deleted, document: value, ...known });
    }
  }
  if (reviews === 0 && documents.length > 0) {
    const message = 'There is no ClaimReview in this file. Give one that has some.';
    const place = { file: file.path, line: 1, path: '' };
    problems.push({ ...place, code: 'claimreview-missing', severity: 'error', message });
  }
  return { found, readings, problems };
}

/** Checks a record that was made here, with all its fields; what fails is named and left out. */
function isRight({ record, place }: ImportedRecord, problems: Problem[]): boolean {
  const checked = checkForeignRecord(record, placeWithin(place));
  problems.push(...checked.problems);
  return checked.record !== null;
}

/** What was made of a feed's reviews so far. */
interface FeedSoFar extends Pick<ImportedFeed, 'reviews' | 'deleted' | 'unchanged'> {
  /** Records that are nobody else's. */
  own: ImportedRecord[];
  /** Ids of the reviews among them. */
  made: Set<string>;
}

type Pair = MatchedReviews<FoundReview>['pairs'][number];

/** Whether an update finds a review as its feed had it. */
const isSame = ({ review, before }: Pair, { isUpdate }: ClaimReviewOptions): boolean =>
  isUpdate === true && before?.input === review.input && before.gone === null;

/** Makes records of a review, unless the feed has it as it had it. */
async function takeReview(
  pair: Pair,
  context: BuildContext,
  options: ClaimReviewOptions,
  feed: FeedSoFar,
): Promise<void> {
  const { review: one, before } = pair;
  if (one.deleted || isSame(pair, options)) {
    if (!one.deleted) feed.unchanged++;
    else if (before?.gone === null) {
      feed.deleted.push({ review: before, day: one.deleted.day });
    }
    if (before) feed.reviews.push(before);
    return;
  }
  const review = readReview(one.at, one.reading);
  if (review) review.page.language ??= one.fallback;
  const built = review && (await buildReview(review, context, before));
  if (!built) {
    if (before) feed.reviews.push(before);
    return;
  }
  const { ids, derived, stance } = built;
  if (feed.made.has(ids.review)) {
    const message =
      'The page has another review of this claim by the same author; that one was taken.';
    one.reading.lose(one.at, 'review-twice', message);
  } else feed.own.push(built.own);
  feed.made.add(ids.review);
  feed.reviews.push({ key: one.key, input: one.input, ids, derived, stance, gone: null });
}

/**
 * Reads fact-checks from HTML pages and JSON-LD documents, in the shapes in which they are found.
 * @param files the texts, in any order that stays the same
 * @returns entities, sources, claims, disputes and reviews; every record passes the schema
 * @see https://schema.org/ClaimReview
 */
export async function readClaimReview(
  files: Iterable<ForeignFile> | AsyncIterable<ForeignFile>,
  options: ClaimReviewOptions = {},
): Promise<ImportedFeed> {
  const known = new Map((options.known ?? []).map((one) => [one.record.id, one]));
  const own: ImportedRecord[] = [];
  const problems: Problem[] = [];
  const found: FoundReview[] = [];
  const readings: Reading[] = [];
  for await (const file of files) {
    const read = findReviews(file, options, own);
    found.push(...read.found);
    readings.push(...read.readings);
    problems.push(...read.problems);
  }
  const follow = options.follow ?? ((id: string) => id);
  const remembered = (options.memory?.reviews ?? []).map((review): RememberedReview => {
    const dispute = follow(review.ids.dispute);
    if (dispute === review.ids.dispute) return review;
    return { ...review, ids: { ...review.ids, dispute } };
  });
  // Feeds hold one and the same review more than once.
  const distinct = new Map(found.map((one) => [`${one.key} ${one.input}`, one]));
  const { pairs, vanished } = matchReviews([...distinct.values()], remembered);
  // The names of a feed are told by how all of it writes them; where all is as it was, none is asked.
  const isAsked = pairs.some((pair) => !isSame(pair, options));
  const claims = isAsked ? [...listClaims(found, options.corpus ?? options.known ?? [])] : [];
  found.length = 0;
  distinct.clear();
  const context: BuildContext = {
    shared: new SharedRecords(known),
    verdicts: { own: options.verdicts ?? new Map(), unknown: new UnknownVerdicts() },
    book: new IdBook(remembered),
    names: new ReviewNames(claims),
    follow,
  };
  const gone = remembered.filter((review) => review.gone !== null);
  const back = new Set(pairs.map(({ before }) => before));
  const feed: FeedSoFar = {
    ...{ deleted: [], unchanged: 0, own, made: new Set() },
    reviews: [...vanished, ...gone.filter((review) => !back.has(review))],
  };
  const total = pairs.length;
  for (let index = 0; index < total; index++) {
    const pair = pairs[index];
    if (!pair) continue;
    await takeReview(pair, context, options, feed);
    // A large feed is not to be held beside the records made of it.
    detach(pair.review.document, pair.review.at.path);
    delete pairs[index];
    options.onProgress?.(index + 1, total);
  }
  for (const reading of readings) problems.push(...reading.problems);
  const records = [...context.shared.list(), ...own].filter((one) => isRight(one, problems));
  const shared = new Set(
    feed.reviews
      .flatMap(({ ids }) => [ids.claim, ids.dispute])
      .filter((id) => !context.book.isAlone(id)),
  );
  return {
    ...{ records, vanished, shared },
    ...{ reviews: feed.reviews, deleted: feed.deleted, unchanged: feed.unchanged },
    problems: [...problems, ...context.shared.problems, ...context.verdicts.unknown.report()],
  };
}
