/** Index parts as they are read, with what was read last of all of them kept in memory. */
import { BoundedCache } from '../async/bounded-cache.ts';
import { readLine } from '../corpus/built/read-segment.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import type { OpenIndexPart } from '../lookup/index-part.ts';
import type { Bucket } from '../lookup/postings.ts';
import type { WordBucket } from '../lookup/word-postings.ts';
import { createBatchedReads } from './batched-reads.ts';
import type { Connection } from './connection.ts';
import { blockOf } from './record-blocks.ts';
import type { StoredPart } from './schema.ts';
import { PartLost } from './store-error.ts';

/** Bytes that are kept in memory of postings, of words, and of records. */
const cachedBytes = { postings: 6e6, words: 16e6, records: 6e6 };

/** An index part of the database as a generation sees it. */
export interface OpenStoredPart extends OpenIndexPart {
  id: number;
  /** The record of a number; null where no block holds it, so that its segment must be asked. */
  readRecord(number: number): Promise<BuiltRecord | null>;
}

const sizeOfBucket = ({ records, spoken }: Bucket) =>
  12 * records.hashes.length + 20 * spoken.hashes.length;
const sizeOfWords = ({ words, postings }: WordBucket) => postings.length + 48 * words.length;

export interface PartOpener {
  /** @param places of the part's segments in a generation's list, or -1 */
  open(head: StoredPart, places: Int32Array): OpenStoredPart;
  /** Forgets the records in memory, of which some may have been withdrawn; indexes never change. */
  forgetRecords(): void;
}

export function createPartOpener(connection: Connection): PartOpener {
  const buckets = new BoundedCache<string, Bucket>(cachedBytes.postings);
  const words = new BoundedCache<string, WordBucket>(cachedBytes.words);
  const blocks = new BoundedCache<string, string[]>(cachedBytes.records);

  const readPostings = createBatchedReads(connection, 'postings');
  const readWords = createBatchedReads(connection, 'words');
  const readBlock = createBatchedReads(connection, 'blocks');

  const readLines = (part: number, block: number) =>
    blocks.get(
      `${part}:${block}`,
      async () => (await readBlock([part, block]))?.text.split('\n') ?? [],
      // An empty one stands for a block that was purged.
      (lines) => lines.reduce((sum, line) => sum + 2 * line.length, 0),
    );

  return {
    open: (head, places) => ({
      id: head.id,
      head,
      places,
      async readRecord(number) {
        const block = blockOf(head.blockStarts, number);
        const lines = await readLines(head.id, block);
        const line = lines[number - (head.blockStarts[block] ?? 0)];
        if (line === undefined) return null;
        const segment = blockOf(head.starts, number);
        const hash = head.segments[segment] ?? '';
        return readLine(line, hash, number - (head.starts[segment] ?? 0));
      },
      readBucket: (bucket) =>
        buckets.get(
          `${head.id}:${bucket}`,
          async () => {
            const found = await readPostings([head.id, bucket]);
            if (!found) throw new PartLost(head.id);
            return found;
          },
          sizeOfBucket,
        ),
      readWords: (bucket) =>
        words.get(
          `${head.id}:${bucket}`,
          async () => {
            const found = await readWords([head.id, bucket]);
            if (!found) throw new PartLost(head.id);
            return found;
          },
          sizeOfWords,
        ),
      // Not kept here: whoever asks makes one table of them all.
      async readQuotations() {
        const found = await connection.run((database) => database.get('quotations', head.id));
        if (!found) throw new PartLost(head.id);
        return found.postings;
      },
      async readClaims() {
        const found = await connection.run((database) => database.get('quotations', head.id));
        if (!found) throw new PartLost(head.id);
        return found.claims;
      },
    }),
    forgetRecords: () => blocks.clear(),
  };
}
