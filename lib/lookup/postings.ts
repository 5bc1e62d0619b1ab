import type { BuiltRecord } from '../corpus/records.ts';
import { forEachInSlices } from './pause.ts';
import { bucketOf, hashTerm, packLocation, type Term } from './terms.ts';

/** Postings that one bucket holds on average: 16 kB a record. */
const postingsPerBucket = 1024;

export interface Bucket {
  bucket: number;
  hashes: Float64Array;
  locations: Float64Array;
}

/** The locations that the postings of a bucket hold for a term's hash; none without a bucket. */
export function findInBucket(
  bucket: Pick<Bucket, 'hashes' | 'locations'> | null | undefined,
  hash: number,
): number[] {
  const first = bucket?.hashes.indexOf(hash) ?? -1;
  if (!bucket || first === -1) return [];
  return Array.from(bucket.locations.subarray(first, bucket.hashes.lastIndexOf(hash) + 1));
}

/** Collects the postings of a corpus: 16 bytes each, whatever the records weigh. */
export class PostingsCollector {
  readonly #hashes: number[] = [];
  readonly #locations: number[] = [];
  /** Where disputes stand, and who speaks in them: joined when every record is known. */
  readonly #disputes = new Map<string, number>();
  readonly #spoken = new Map<string, Set<string>>();

  /** Takes the records of a segment; segments may come in any order. */
  add(segment: number, records: readonly BuiltRecord[]): void {
    for (const [line, record] of records.entries()) {
      this.#addRecord(record, packLocation({ segment, line }));
    }
  }

  #post(of: Term['of'], id: string, location: number): void {
    this.#hashes.push(hashTerm({ of, id }));
    this.#locations.push(location);
  }

  #addRecord(record: BuiltRecord, location: number): void {
    switch (record.type) {
      case 'entity':
      case 'source':
        this.#post(record.type, record.id, location);
        return;
      case 'dispute':
        this.#disputes.set(record.id, location);
        this.#post('dispute', record.id, location);
        for (const entity of new Set(record.about)) this.#post('disputes-about', entity, location);
        return;
      case 'statement': {
        this.#post('statement', record.id, location);
        const speaker = record.speaker === null ? [] : [record.speaker];
        for (const entity of new Set([...record.about, ...speaker])) {
          this.#post('statements-on', entity, location);
        }
        for (const dispute of new Set(record.stances.map((stance) => stance.dispute))) {
          this.#post('stances-on', dispute, location);
          for (const entity of speaker) {
            this.#spoken.set(dispute, (this.#spoken.get(dispute) ?? new Set()).add(entity));
          }
        }
      }
    }
  }

  /**
   * Spreads what was collected over buckets. Call it once, when every segment was added.
   * @returns how many buckets there are, and those that are not empty, made as they are asked for
   */
  async finish(): Promise<{ buckets: number; postings: Iterable<Bucket> }> {
    await forEachInSlices(this.#spoken, ([dispute, speakers]) => {
      const location = this.#disputes.get(dispute);
      if (location === undefined) return;
      for (const speaker of speakers) this.#post('disputes-by', speaker, location);
    });
    const wanted = Math.ceil(this.#hashes.length / postingsPerBucket);
    const buckets = 2 ** Math.ceil(Math.log2(Math.max(1, wanted)));
    return { buckets, postings: this.#spread(buckets) };
  }

  /** A counting sort by bucket; within a bucket an ordinary one, small enough not to be felt. */
  *#spread(buckets: number): Generator<Bucket> {
    const hashes = this.#hashes;
    const locations = this.#locations;
    const ends = new Uint32Array(buckets + 1);
    const bucketAt = (index: number) => bucketOf(hashes[index] ?? 0, buckets);
    for (let index = 0; index < hashes.length; index++) {
      const next = bucketAt(index) + 1;
      ends[next] = (ends[next] ?? 0) + 1;
    }
    for (let bucket = 1; bucket <= buckets; bucket++) {
      ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
    }
    const order = new Uint32Array(hashes.length);
    const filled = ends.slice();
    for (let index = 0; index < hashes.length; index++) {
      const bucket = bucketAt(index);
      const at = filled[bucket] ?? 0;
      order[at] = index;
      filled[bucket] = at + 1;
    }
    for (let bucket = 0; bucket < buckets; bucket++) {
      const members = order.subarray(ends[bucket], ends[bucket + 1]);
      if (members.length === 0) continue;
      members.sort(
        (a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || (locations[a] ?? 0) - (locations[b] ?? 0),
      );
      yield {
        bucket,
        hashes: Float64Array.from(members, (index) => hashes[index] ?? 0),
        locations: Float64Array.from(members, (index) => locations[index] ?? 0),
      };
    }
  }
}
