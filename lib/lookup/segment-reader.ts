import type { SegmentKind } from '../corpus/built-format.ts';
import type { BuiltRecord } from '../corpus/records.ts';
import { type Bucket, findInBucket, PostingsCollector } from './postings.ts';
import type { CorpusReader, CorpusSummary } from './reader.ts';
import { TallyCollector } from './tallies.ts';
import { answersTerm, bucketOf, hashTerm, type Term, unpackLocation } from './terms.ts';

/** A segment, wherever it lies. */
export interface ReadableSegment {
  readonly kind: SegmentKind;
  /** Its records, verified; asked for as often as they are needed. */
  read(): Promise<readonly BuiltRecord[]>;
}

interface Lookup {
  buckets: number;
  postings: ReadonlyMap<number, Bucket>;
  summary: CorpusSummary;
}

async function makeLookup(segments: readonly ReadableSegment[]): Promise<Lookup> {
  const collector = new PostingsCollector();
  const tallies = new TallyCollector();
  for (const [index, segment] of segments.entries()) {
    const records = await segment.read();
    collector.add(index, records);
    tallies.add(records);
  }
  const { buckets, postings } = await collector.finish();
  const byNumber = new Map(Array.from(postings, (each) => [each.bucket, each] as const));
  return { buckets, postings: byNumber, summary: await tallies.finish() };
}

/**
 * Reads a corpus whose postings nobody keeps: they are made when something is looked up for the
 * first time, which reads every segment once.
 * @param id of the corpus
 * @param segments in the order of the built corpus
 */
export function createSegmentReader(
  id: string,
  segments: readonly ReadableSegment[],
): CorpusReader {
  let making: Promise<Lookup> | null = null;
  const lookup = (): Promise<Lookup> => {
    making ??= makeLookup(segments).catch((error) => {
      making = null;
      throw error;
    });
    return making;
  };
  const readRecord = async (location: number): Promise<BuiltRecord[]> => {
    const { segment, line } = unpackLocation(location);
    const record = (await segments[segment]?.read())?.[line];
    return record ? [record] : [];
  };
  return {
    id,
    async *readKind(kind) {
      for (const segment of segments) if (segment.kind === kind) yield await segment.read();
    },
    async findRecords(term: Term, limit = Number.POSITIVE_INFINITY) {
      const { buckets, postings } = await lookup();
      const hash = hashTerm(term);
      const locations = findInBucket(postings.get(bucketOf(hash, buckets)), hash);
      const found = await Promise.all(locations.slice(0, limit).map(readRecord));
      const records = found.flat().filter((record) => answersTerm(record, term));
      return { records, total: locations.length };
    },
    readSummary: async () => (await lookup()).summary,
  };
}
