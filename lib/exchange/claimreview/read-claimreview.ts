import type { Place, Problem } from '../../corpus/records/problem.ts';
import { checkForeignRecord } from '../check-foreign-record.ts';
import type { FeedMemory, RememberedReview } from '../feed/feed-memory.ts';
import { IdBook } from '../feed/id-book.ts';
import { matchReviews } from '../feed/match-reviews.ts';
import type { ForeignFile } from '../foreign-file.ts';
import type { Imported, ImportedRecord } from '../imported.ts';
import { placeWithin } from '../json-pointer.ts';
import { isLanguageTag } from '../language-tag.ts';
import { parseForeignItems } from '../parse-items.ts';
import type { VerdictMap } from '../verdicts/stance-of-verdict.ts';
import { type BuildContext, buildReview } from './build-review.ts';
import { readCarried } from './carried-records.ts';
import { type FoundReview, findDeletion, identify } from './find-reviews.ts';
import { readHtmlPage } from './json-ld-scripts.ts';
import { indexById, type LdObject, type LdValue, typesOf, walkObjects } from './ld-value.ts';
import { listClaims } from './list-claims.ts';
import { readReview } from './read-review.ts';
import { Reading } from './reading.ts';
import { ReviewNames } from './review-names.ts';
import { SharedRecords } from './shared-records.ts';
import { UnknownVerdicts } from './unknown-verdicts.ts';

export interface ClaimReviewOptions {
  /** The records of the corpus into which is imported, with their places. */
  known?: readonly ImportedRecord[];
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

interface Document {
  place: Place;
  value: unknown;
}

interface Documents {
  documents: Document[];
  problems: Problem[];
  language: string | null;
}

function readDocuments({ path, text }: ForeignFile): Documents {
  const found: Documents = { documents: [], problems: [], language: null };
  const take = (json: string, place: Place) => {
    const { value, problems } = parseForeignItems(json, place);
    found.problems.push(...problems);
    if (value !== undefined) found.documents.push({ place, value });
  };
  const start = text.trimStart().replace(/^\uFEFF/, '');
  if (!start.startsWith('<')) {
    take(start, { file: path, line: 1, path: '' });
    return found;
  }
  const page = readHtmlPage(text);
  found.language = page.language;
  for (const [index, script] of page.scripts.entries()) {
    take(script.text, { file: path, line: script.line, path: `script ${index + 1} ` });
  }
  if (page.scripts.length > 0) return found;
  const message = 'The page has no <script type="application/ld+json">. Give a page that has one.';
  found.problems.push(toProblem({ file: path, line: 1, path: '' }, 'json-ld-missing', message));
  return found;
}

function toProblem(place: Place, code: string, message: string): Problem {
  return { ...place, code, severity: 'error', message };
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
      found.push({ at, reading, fallback, deleted, ...identify(at, index, options.verdicts) });
    }
  }
  if (reviews === 0 && documents.length > 0) {
    const message = 'There is no ClaimReview in this file. Give one that has some.';
    problems.push(
      toProblem({ file: file.path, line: 1, path: '' }, 'claimreview-missing', message),
    );
  }
  return { found, readings, problems };
}

/** Checks a record that was made here, with all its fields; what fails is named and left out. */
function isRight({ record, place }: ImportedRecord, problems: Problem[]): boolean {
  const checked = checkForeignRecord(record, placeWithin(place));
  problems.push(...checked.problems);
  return checked.record !== null;
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
  const remembered = options.memory?.reviews ?? [];
  // Feeds hold one and the same review more than once.
  const distinct = new Map(found.map((one) => [`${one.key} ${one.input}`, one]));
  const { pairs, vanished } = matchReviews([...distinct.values()], remembered);
  const made = new Set<string>();
  const context: BuildContext = {
    shared: new SharedRecords(known),
    verdicts: { own: options.verdicts ?? new Map(), unknown: new UnknownVerdicts() },
    book: new IdBook(remembered),
    names: new ReviewNames(listClaims(found, options.known ?? [])),
    follow: options.follow ?? ((id) => id),
  };
  const feed = { reviews: [...vanished], deleted: [], unchanged: 0 } as Pick<
    ImportedFeed,
    'reviews' | 'deleted' | 'unchanged'
  >;
  const gone = remembered.filter(({ gone }) => gone !== null);
  const back = new Set(pairs.map(({ before }) => before));
  feed.reviews.push(...gone.filter((review) => !back.has(review)));
  for (const [index, { review: one, before }] of pairs.entries()) {
    options.onProgress?.(index + 1, pairs.length);
    if (one.deleted) {
      if (before?.gone === null) feed.deleted.push({ review: before, day: one.deleted.day });
      if (before) feed.reviews.push(before);
      continue;
    }
    if (options.isUpdate && before?.input === one.input && before.gone === null) {
      feed.unchanged++;
      feed.reviews.push(before);
      continue;
    }
    const review = readReview(one.at, one.reading);
    if (review) review.page.language ??= one.fallback;
    const built = review && (await buildReview(review, context, before));
    if (!built) {
      if (before) feed.reviews.push(before);
      continue;
    }
    if (made.has(built.ids.review)) {
      const message =
        'The page has another review of this claim by the same author; that one was taken.';
      one.reading.lose(one.at, 'review-twice', message);
    } else own.push(built.own);
    made.add(built.ids.review);
    const { ids, derived, stance } = built;
    feed.reviews.push({ key: one.key, input: one.input, ids, derived, stance, gone: null });
  }
  for (const reading of readings) problems.push(...reading.problems);
  const records = [...context.shared.list(), ...own].filter((one) => isRight(one, problems));
  const shared = new Set(
    feed.reviews
      .flatMap(({ ids }) => [ids.claim, ids.dispute])
      .filter((id) => !context.book.isAlone(id)),
  );
  return {
    ...{ records, ...feed, vanished, shared },
    problems: [...problems, ...context.shared.problems, ...context.verdicts.unknown.report()],
  };
}
