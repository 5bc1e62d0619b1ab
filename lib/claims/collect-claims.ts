/** From claims to what they are found by: the words of each as numbers, in postings. */
import { NumberList } from '../algorithms/number-list.ts';
import { KeyScanner } from './scan-keys.ts';

/** Lists that run side by side, a claim at a time; `keys` holds the words of all. */
export interface ClaimPostings {
  keys: Uint32Array<ArrayBuffer>;
  /** Where the keys of each claim end. */
  ends: Uint32Array<ArrayBuffer>;
  /** The number of the record whose claim it is. */
  records: Uint32Array<ArrayBuffer>;
}

/** Words of a claim that it is found by: the first. */
const mostClaimWords = 80;
/** A claim of fewer words is like too many sentences. */
const leastClaimWords = 4;

/** Collects the words of claims. */
export class ClaimCollector {
  readonly #scanner = new KeyScanner();
  readonly #keys = new NumberList();
  readonly #ends = new NumberList();
  readonly #records = new NumberList();

  add(record: number, text: string): void {
    this.#scanner.scan(text);
    const { count, keys } = this.#scanner;
    if (count < leastClaimWords) return;
    for (let at = 0; at < Math.min(count, mostClaimWords); at++) this.#keys.push(keys[at] ?? 0);
    this.#ends.push(this.#keys.length);
    this.#records.push(record);
  }

  finish(): ClaimPostings {
    return {
      keys: this.#keys.finish(),
      ends: this.#ends.finish(),
      records: this.#records.finish(),
    };
  }
}
