import type { ClaimPostings } from '../claims/collect-claims.ts';
import type { SegmentKind } from '../corpus/built/built-format.ts';
import type { BuiltRecord, KnownRecord } from '../corpus/records/records.ts';
import type { QuotationPostings } from '../quotations/collect-postings.ts';
import type { SearchedType } from './searched-fields.ts';
import type { Term } from './terms.ts';
import type { WordTotals } from './word-postings.ts';

/** Records that a term leads to, in the order of the built corpus. */
export interface FoundRecords {
  records: BuiltRecord[];
  /** How many there are, also of those that were not read. */
  total: number;
}

/** Records that share words with a query, the best first. */
export interface FoundByWords {
  found: { record: BuiltRecord; score: number }[];
  /** How many records have each of the words. */
  having: Map<string, number>;
  /** How many records of the type there are, and how many words their fields have. */
  totals: WordTotals;
}

/** What the quotations of a part of a corpus are found by. */
export interface ReadableQuotations extends QuotationPostings {
  /**
   * The record of one of the numbers; null when it is of a segment that the version does not have.
   * It may have been withdrawn meanwhile.
   */
  read(record: number): Promise<BuiltRecord | null>;
}

/** What the claims of a part of a corpus are found by; `read` as of quotations. */
export interface ReadableClaims extends ClaimPostings {
  read(record: number): Promise<BuiltRecord | null>;
}

/** What a dispute's `sameAs` says: that another corpus's dispute is the same question. */
export interface Join {
  /** Id of the dispute that says so. */
  dispute: string;
  /** Key of the other, `<corpusId>#<id>`. */
  other: string;
  /** Whether it is the opposite question. */
  inverted: boolean;
}

/** How much a corpus has on record: in all, and by entity. The lists run side by side. */
export interface CorpusSummary {
  totals: { statements: number; disputes: number; entities: number };
  entities: string[];
  disputes: Uint32Array;
  twoSided: Uint32Array;
  statements: Uint32Array;
  /** 1 where the corpus is about the entity, 0 where it merely needs it; see `standingOf`. */
  subjects: Uint8Array;
  /** Ids of the disputes on which more than `longDispute` statements in force take a stance. */
  longDisputes: string[];
  /** What its disputes say of those of other corpora, whether the reader has these or not. */
  joins: Join[];
}

/**
 * One version of a corpus, wherever its bytes lie: in the reader's database (lib/store), in a
 * folder of static files, or in memory. Every function rejects with a named error when the bytes
 * are gone or are not what they should be.
 */
export interface CorpusReader {
  /** The corpus's id. */
  readonly id: string;
  /** The records of the segments of a kind, a segment at a time, in the order of the built corpus. */
  readKind(kind: SegmentKind): AsyncIterable<readonly KnownRecord[]>;
  /** @param limit most records that are read */
  findRecords(term: Term, limit?: number): Promise<FoundRecords>;
  /**
   * Full-text search over one type of record. Withdrawn statements are not found.
   * @param words as `listWords` of lib/ranking gives them; of disputes, as `listStemsOfWord` does
   */
  findByWords(type: SearchedType, words: readonly string[], limit: number): Promise<FoundByWords>;
  /** What the quotations in statements that were not withdrawn are found by, all of them. */
  readQuotations(): Promise<ReadableQuotations[]>;
  /** The same of what they claim. */
  readClaims(): Promise<ReadableClaims[]>;
  readSummary(): Promise<CorpusSummary>;
}
