import type { Place, Problem } from '../../corpus/records/problem.ts';
import { checkForeignRecord } from '../check-foreign-record.ts';
import type { ForeignFile } from '../foreign-file.ts';
import type { Imported, ImportedRecord } from '../imported.ts';
import { placeWithin } from '../json-pointer.ts';
import { isLanguageTag } from '../language-tag.ts';
import { parseForeignJson } from '../parse-json.ts';
import type { VerdictMap } from '../verdicts/stance-of-verdict.ts';
import { buildReview, type Verdicts } from './build-review.ts';
import { readCarried } from './carried-records.ts';
import { readHtmlPage } from './json-ld-scripts.ts';
import { indexById, type LdObject, type LdValue, typesOf, walkObjects } from './ld-value.ts';
import { readReview } from './read-review.ts';
import { Reading } from './reading.ts';
import { SharedRecords } from './shared-records.ts';
import { UnknownVerdicts } from './unknown-verdicts.ts';

export interface ClaimReviewOptions {
  /** The records of the corpus into which is imported, with their places. */
  known?: readonly ImportedRecord[];
  /** BCP 47; for what does not say its language. */
  language?: string | null;
  /** The publisher's own reading of verdicts; goes before ours. */
  verdicts?: VerdictMap;
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
    const { value, problems } = parseForeignJson(json, place);
    found.problems.push(...problems);
    if (problems.length === 0) found.documents.push({ place, value });
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

/** Reads one file into `shared`; records that are nobody else's are returned. */
async function readFile(
  file: ForeignFile,
  options: ClaimReviewOptions,
  shared: SharedRecords,
  verdicts: Verdicts,
): Promise<Imported> {
  const { documents, problems, language } = readDocuments(file);
  const index = indexById(documents.map(({ value }) => value));
  const fallback =
    options.language ?? (language !== null && isLanguageTag(language) ? language : null);
  const records: ImportedRecord[] = [];
  let reviews = 0;
  for (const { place, value } of documents) {
    const reading = new Reading(place, index);
    const carried = readCarried(value, reading);
    records.push(...carried.records);
    reviews += carried.records.length;
    for (const at of walkObjects(value)) {
      if (carried.isInside(at) || !isReview(at)) continue;
      reviews++;
      if (carried.isCarried(at, reading)) continue;
      const review = readReview(at, reading);
      if (!review) continue;
      review.page.language ??= fallback;
      const built = await buildReview(review, shared, verdicts);
      if (built) records.push(built);
    }
    problems.push(...reading.problems);
  }
  if (reviews === 0 && documents.length > 0) {
    const message = 'There is no ClaimReview in this file. Give one that has some.';
    problems.push(
      toProblem({ file: file.path, line: 1, path: '' }, 'claimreview-missing', message),
    );
  }
  return { records, problems };
}

/**
 * Reads fact-checks from HTML pages and JSON-LD documents, in the shapes in which they are found.
 * @param files the texts, in any order that stays the same
 * @returns entities, sources, claims, disputes and reviews; every record passes the schema
 * @see https://schema.org/ClaimReview
 */
export async function readClaimReview(
  files: readonly ForeignFile[],
  options: ClaimReviewOptions = {},
): Promise<Imported> {
  const known = new Map((options.known ?? []).map((one) => [one.record.id, one]));
  const shared = new SharedRecords(known);
  const verdicts: Verdicts = { own: options.verdicts ?? new Map(), unknown: new UnknownVerdicts() };
  const own: ImportedRecord[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const imported = await readFile(file, options, shared, verdicts);
    own.push(...imported.records);
    problems.push(...imported.problems);
  }
  const records: ImportedRecord[] = [];
  for (const { record, place } of [...shared.list(), ...own]) {
    const checked = checkForeignRecord(record, placeWithin(place));
    problems.push(...checked.problems);
    if (checked.record) records.push({ record: checked.record, place });
  }
  return { records, problems: [...problems, ...shared.problems, ...verdicts.unknown.report()] };
}
