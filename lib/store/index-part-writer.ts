import { PatientSlices } from '../async/pause.ts';
import { remember } from '../async/remember.ts';
import type { SegmentEntry } from '../corpus/built/built-format.ts';
import type { SegmentContent } from '../corpus/built/read-segment.ts';
import { PartCollector } from '../lookup/index-part.ts';
import type { Bucket } from '../lookup/postings.ts';
import type { WordBucket } from '../lookup/word-postings.ts';
import type { Connection } from './connection.ts';
import { BlockCollector, type RecordBlock } from './record-blocks.ts';
import type { Database, StoredPart } from './schema.ts';
import { updatedMeanwhile } from './store-error.ts';

/** Records that one transaction writes: more would let readers wait. */
const recordsAtOnce = 24;

interface Written {
  postings: Bucket;
  words: WordBucket;
  blocks: RecordBlock;
}

function put<Name extends keyof Written>(
  connection: Connection,
  name: Name,
  records: readonly Written[Name][],
  pack: number,
): Promise<void> {
  return connection.run(async (database: Database) => {
    const transaction = database.transaction(name, 'readwrite');
    const puts = records.map((record) => transaction.store.put({ pack, ...record } as never));
    await Promise.all([...puts, transaction.done]);
  });
}

/** Writes records in short transactions, and lets others have their turn between them. */
async function putInBatches<Name extends 'postings' | 'words'>(
  connection: Connection,
  name: Name,
  records: Iterable<Written[Name]>,
  pack: number,
): Promise<void> {
  let batch: Written[Name][] = [];
  const slices = new PatientSlices();
  for (const record of records) {
    batch.push(record);
    if (batch.length >= recordsAtOnce) {
      await put(connection, name, batch, pack);
      batch = [];
    }
    await slices.pause();
  }
  if (batch.length > 0) await put(connection, name, batch, pack);
}

/** Makes a place for an index part, and lists it in its generation. Nobody reads it until it is complete. */
function beginPart(connection: Connection, generation: number): Promise<number> {
  return connection.run(async (database) => {
    const transaction = database.transaction(['packs', 'generations'], 'readwrite');
    const generations = transaction.objectStore('generations');
    const known = await generations.get(generation);
    if (!known) throw updatedMeanwhile();
    const begun = { segments: [], complete: false };
    // The id is the key generator's, and the rest comes when it is complete.
    const id = await transaction.objectStore('packs').add(begun as unknown as StoredPart);
    await generations.put({ ...known, packs: [...known.packs, id] });
    await transaction.done;
    return id;
  });
}

/** Writes one index part. */
export interface PartWriter {
  /** Plain bytes of the segments that it took. */
  readonly bytes: number;
  /** Takes a segment; resolves when there is room for more. */
  add(entry: Pick<SegmentEntry, 'hash' | 'bytes'>, segment: SegmentContent): Promise<void>;
  /** Completes the index part; it takes no more segments. */
  finish(): Promise<void>;
}

/**
 * Writes an index part for a generation that exists: its blocks as segments come, its index at the end.
 * Killed in the middle, an incomplete index part is left, which nobody reads and the garbage collection
 * removes.
 */
export function createPartWriter(
  connection: Connection,
  generation: number,
  { purged = false } = {},
): PartWriter {
  const collector = new PartCollector();
  const blocks = new BlockCollector();
  const segments: string[] = [];
  let bytes = 0;
  let writing: Promise<void> = Promise.resolve();

  const begin = remember(() => beginPart(connection, generation));

  const writeBlocks = (): Promise<void> => {
    const before = writing;
    const taken = blocks.take();
    writing = before.then(begin).then((id) => put(connection, 'blocks', taken, id));
    // Whoever adds next is told, or who finishes.
    writing.catch(() => undefined);
    // While these are written there is time to read what comes next.
    return before;
  };

  return {
    get bytes() {
      return bytes;
    },
    async add(entry, segment) {
      collector.add(segment.records);
      blocks.add(segment);
      segments.push(entry.hash);
      bytes += entry.bytes;
      if (blocks.waiting >= recordsAtOnce) await writeBlocks();
    },
    async finish() {
      const { postings, words, quotations, claims, tallies, ...index } =
        await new PatientSlices().run(collector.finishing());
      await writeBlocks();
      await writing;
      const id = await begin();
      await putInBatches(connection, 'postings', postings, id);
      await putInBatches(connection, 'words', words, id);
      const head = { ...index, id, segments, blockStarts: blocks.starts, purged, complete: true };
      await connection.run(async (database) => {
        const names = ['packs', 'quotations', 'tallies'] as const;
        const transaction = database.transaction(names, 'readwrite');
        await Promise.all([
          transaction.objectStore('packs').put(head),
          transaction.objectStore('quotations').put({ pack: id, postings: quotations, claims }),
          transaction.objectStore('tallies').put({ pack: id, part: tallies }),
          transaction.done,
        ]);
      });
    },
  };
}
