import type { BuiltRecord } from '../corpus/records/records.ts';
import { nameElsewhere } from './name-elsewhere.ts';
import { pagesOf } from './source-pages.ts';
import { addToFilter, makeFilter } from './term-filter.ts';
import { bucketOf, hashTerm, type Term } from './terms.ts';

/** Postings that one bucket holds on average: 12 kB a record. */
const postingsPerBucket = 1024;

/** Hashes that are looked at between two steps. */
const hashesAStep = 8192;

/** Lists that run side by side, in order of hash, then of the second list. */
export interface HashedPairs<List extends Float64Array | Uint32Array> {
  hashes: Float64Array<ArrayBuffer>;
  values: List;
}

/** The postings of the terms that fall into one bucket of a part. */
export interface Bucket {
  bucket: number;
  /** Hash of a term → number of a record in its part. */
  records: HashedPairs<Uint32Array<ArrayBuffer>>;
  /**
   * Hash of `disputes-by` an entity → number of a statement in which it takes a stance, and the
   * hash of that dispute's own term: the dispute may stand in another part.
   */
  spoken: HashedPairs<Uint32Array<ArrayBuffer>> & { disputes: Float64Array<ArrayBuffer> };
}

/** Where the values of a hash stand in lists that are in its order. */
export function findRange(hashes: Float64Array, hash: number): [from: number, to: number] {
  const first = hashes.indexOf(hash);
  return first === -1 ? [0, 0] : [first, hashes.lastIndexOf(hash) + 1];
}

/** What was collected of one kind, in the order of arrival. */
class Pairs {
  readonly hashes: number[] = [];
  readonly values: number[] = [];

  push(hash: number, value: number): void {
    this.hashes.push(hash);
    this.values.push(value);
  }

  /** The places of pairs by bucket, by a counting sort; within a bucket by hash, then value. */
  *spread(buckets: number): Generator<Uint32Array> {
    const { hashes, values } = this;
    const ends = new Uint32Array(buckets + 1);
    const bucketAt = (at: number) => bucketOf(hashes[at] ?? 0, buckets);
    for (let at = 0; at < hashes.length; at++) {
      const next = bucketAt(at) + 1;
      ends[next] = (ends[next] ?? 0) + 1;
    }
    for (let bucket = 1; bucket <= buckets; bucket++) {
      ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
    }
    const order = new Uint32Array(hashes.length);
    const filled = ends.slice();
    for (let at = 0; at < hashes.length; at++) {
      const bucket = bucketAt(at);
      const place = filled[bucket] ?? 0;
      order[place] = at;
      filled[bucket] = place + 1;
    }
    for (let bucket = 0; bucket < buckets; bucket++) {
      yield order
        .subarray(ends[bucket], ends[bucket + 1])
        .sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || (values[a] ?? 0) - (values[b] ?? 0));
    }
  }

  pick(members: Uint32Array): HashedPairs<Uint32Array<ArrayBuffer>> {
    return {
      hashes: Float64Array.from(members, (at) => this.hashes[at] ?? 0),
      values: Uint32Array.from(members, (at) => this.values[at] ?? 0),
    };
  }
}

/** Collects the postings of a part's records, numbered in the order of arrival. */
export class PostingsCollector {
  readonly #records = new Pairs();
  readonly #spoken = new Pairs();
  readonly #spokenOn: number[] = [];
  #next = 0;

  add(records: readonly BuiltRecord[]): void {
    for (const record of records) {
      this.#addRecord(record, this.#next);
      this.#next++;
    }
  }

  #post(of: Term['of'], id: string, record: number): void {
    this.#records.push(hashTerm({ of, id }), record);
  }

  #addRecord(record: BuiltRecord, number: number): void {
    switch (record.type) {
      case 'entity':
        this.#post('entity', record.id, number);
        for (const name of new Set(record.sameAs.map(nameElsewhere))) {
          this.#post('same-as', name, number);
        }
        return;
      case 'source':
        this.#post('source', record.id, number);
        for (const page of pagesOf(record)) this.#post('source-at', page, number);
        return;
      case 'tombstone':
        this.#post('tombstone', record.id, number);
        return;
      case 'dispute':
        this.#post('dispute', record.id, number);
        for (const entity of new Set(record.about)) this.#post('disputes-about', entity, number);
        return;
      case 'statement': {
        const { id, source, speaker, about, stances } = record;
        this.#post('statement', id, number);
        this.#post('statements-in', source, number);
        for (const entity of new Set(speaker === null ? about : [...about, speaker])) {
          this.#post('statements-on', entity, number);
        }
        for (const dispute of new Set(stances.map((stance) => stance.dispute))) {
          this.#post('stances-on', dispute, number);
          if (speaker === null) continue;
          this.#spoken.push(hashTerm({ of: 'disputes-by', id: speaker }), number);
          this.#spokenOn.push(hashTerm({ of: 'dispute', id: dispute }));
        }
      }
    }
  }

  /**
   * Spreads what was collected over buckets, each made as it is asked for; in steps, between which
   * other work may have its turn.
   * @returns how many there are (a power of two), and what tells which terms they may hold
   */
  *finishing(): Generator<
    void,
    { buckets: number; filter: Uint8Array<ArrayBuffer>; postings: Iterable<Bucket> }
  > {
    const hashes = new Set<number>();
    for (const list of [this.#records.hashes, this.#spoken.hashes]) {
      for (const [at, hash] of list.entries()) {
        if (at % hashesAStep === 0) yield;
        hashes.add(hash);
      }
    }
    const filter = makeFilter(hashes.size);
    let added = 0;
    for (const hash of hashes) {
      if (added++ % hashesAStep === 0) yield;
      addToFilter(filter, hash);
    }
    const wanted = Math.ceil(this.#records.hashes.length / postingsPerBucket);
    const buckets = 2 ** Math.ceil(Math.log2(Math.max(1, wanted)));
    return { buckets, filter, postings: this.#spread(buckets) };
  }

  *#spread(buckets: number): Generator<Bucket> {
    const spoken = this.#spoken.spread(buckets);
    let bucket = 0;
    for (const members of this.#records.spread(buckets)) {
      const spokenMembers: Uint32Array = spoken.next().value ?? new Uint32Array();
      yield {
        bucket,
        records: this.#records.pick(members),
        spoken: {
          ...this.#spoken.pick(spokenMembers),
          disputes: Float64Array.from(spokenMembers, (at) => this.#spokenOn[at] ?? 0),
        },
      };
      bucket++;
    }
  }
}
