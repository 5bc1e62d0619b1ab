import type { Stance } from '../../corpus/records/records.ts';

/** What a review of a feed became. */
export interface ReviewIds {
  review: string;
  claim: string;
  dispute: string;
}

/** A review as it was at the last import. */
export interface RememberedReview {
  /** What it is known by from one import to the next: its address, else its `@id`, else its words. */
  key: string;
  /** Fingerprint of all that the feed said in it. */
  input: string;
  ids: ReviewIds;
  /** The ids that its words would give today; others than `ids` after a change of wording. */
  derived: { claim: string; dispute: string };
  stance: Stance;
  /** The day on which it was withdrawn; null while it is in the feed. */
  gone: string | null;
}

/**
 * Fingerprints of the fields of a record as an import gave them, such as `claim:1a2b rating:3c4d`:
 * in one text, since a large feed has a hundred thousand of them.
 */
export type FieldMarks = string;

/**
 * What a feed said at its last import, as far as the next one must know it: which records its
 * reviews became, and of each record whether a field is still as it was imported.
 */
export interface FeedMemory {
  reviews: RememberedReview[];
  records: Map<string, FieldMarks>;
}

/** The version of the file's form. */
const form = 1;

export function emptyMemory(): FeedMemory {
  return { reviews: [], records: new Map() };
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readReviewLine(line: Record<string, unknown>): RememberedReview {
  const [review = '', claim = '', dispute = ''] = line.ids as string[];
  const [derivedClaim, derivedDispute] = (line.derived ?? [claim, dispute]) as string[];
  return {
    key: String(line.review),
    input: String(line.input),
    ids: { review, claim, dispute },
    derived: { claim: derivedClaim ?? claim, dispute: derivedDispute ?? dispute },
    stance: line.stance as Stance,
    gone: typeof line.gone === 'string' ? line.gone : null,
  };
}

/**
 * Reads what `printMemory` wrote.
 * @returns null when a line is none of its, or of a later form
 */
export async function parseMemory(lines: AsyncIterable<string>): Promise<FeedMemory | null> {
  const memory = emptyMemory();
  let isHead = true;
  for await (const text of lines) {
    if (text === '') continue;
    let line: unknown;
    try {
      line = JSON.parse(text);
    } catch {
      return null;
    }
    if (!isFields(line)) return null;
    if (isHead) {
      if (Number(line.feed) !== form) return null;
      isHead = false;
    } else if (Array.isArray(line.ids)) memory.reviews.push(readReviewLine(line));
    else if (typeof line.record === 'string' && typeof line.fields === 'string') {
      memory.records.set(line.record, line.fields);
    } else return null;
  }
  return memory;
}

const byText = (one: string, other: string) => (one < other ? -1 : Number(one > other));

function printReviewLine({ key, input, ids, derived, stance, gone }: RememberedReview): string {
  const isSame = derived.claim === ids.claim && derived.dispute === ids.dispute;
  return JSON.stringify({
    review: key,
    input,
    ids: [ids.review, ids.claim, ids.dispute],
    ...(isSame ? {} : { derived: [derived.claim, derived.dispute] }),
    stance,
    ...(gone === null ? {} : { gone }),
  });
}

/** A feed's memory as lines, the same for the same memory in whatever order it grew. */
export function* printMemory({ reviews, records }: FeedMemory): Generator<string> {
  yield `${JSON.stringify({ feed: form })}\n`;
  const ordered = [...reviews].sort(
    (one, other) => byText(one.key, other.key) || byText(one.ids.review, other.ids.review),
  );
  for (const review of ordered) yield `${printReviewLine(review)}\n`;
  for (const record of [...records.keys()].sort(byText)) {
    yield `${JSON.stringify({ record, fields: records.get(record) })}\n`;
  }
}
