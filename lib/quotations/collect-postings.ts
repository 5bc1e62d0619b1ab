/** From quotations to what they are found by: a few hashes each, in postings. */
import { NumberList } from '../algorithms/number-list.ts';
import { longQuotation } from './quoted-words.ts';
import { hashShingle, hashWhole, WordScanner } from './scan-words.ts';

/** Lists that run side by side. */
export interface QuotationPostings {
  hashes: Uint32Array<ArrayBuffer>;
  /** The number of the record whose quotation has it. */
  records: Uint32Array<ArrayBuffer>;
  /** Which word of the quotation it begins at, modulo 256. */
  positions: Uint8Array<ArrayBuffer>;
}

/**
 * Shingles that a quotation is found by, at most. Three of them must stand on the page; with one
 * word in five altered, 64 % of all shingles are left, and fewer than three of eight in 3 of 100.
 */
const mostShingles = 8;
/** Places of the table that counts shingles: two that share one count as more frequent than they are. */
const countedPlaces = 2 ** 18;

/** Quotations that are chosen from between two steps. */
const quotationsAStep = 256;

/**
 * Collects what quotations are found by. A short one has one hash, of all its words. A longer one
 * has its shingles, each two words that stand next to each other, and of those the ones that are
 * rarest among all that were collected: "of the" leads everywhere.
 * @see Broder, On the resemblance and containment of documents (1997)
 */
export class QuotationCollector {
  readonly #scanner = new WordScanner();
  readonly #counts = new Uint32Array(countedPlaces);
  /** Hashes of all shingles; those of one quotation stand together. */
  readonly #shingles = new NumberList();
  /** Where those of each quotation end, and the number of its record. */
  readonly #ends = new NumberList();
  readonly #records = new NumberList();
  /** The rarest shingles of the quotation at hand, the rarest first, how often each was seen, and where. */
  readonly #chosen = new Uint32Array(mostShingles);
  readonly #chosenCounts = new Uint32Array(mostShingles);
  readonly #chosenAt = new Uint32Array(mostShingles);

  add(record: number, text: string): void {
    this.#scanner.scan(text);
    const { count, hashes } = this.#scanner;
    if (count === 0) return;
    if (count < longQuotation) this.#shingles.push(hashWhole(hashes.subarray(0, count)));
    for (let word = 1; count >= longQuotation && word < count; word++) {
      const hash = hashShingle(hashes[word - 1] ?? 0, hashes[word] ?? 0);
      this.#shingles.push(hash);
      const place = hash % countedPlaces;
      this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    }
    this.#ends.push(this.#shingles.length);
    this.#records.push(record);
  }

  #isChosen(hash: number, chosen: number): boolean {
    for (let at = 0; at < chosen; at++) if (this.#chosen[at] === hash) return true;
    return false;
  }

  /** Puts the rarest shingles of a quotation, each once, into `#chosen`. @returns how many */
  #choose(from: number, to: number): number {
    let chosen = 0;
    for (let at = from; at < to; at++) {
      const hash = this.#shingles.at(at);
      const count = this.#counts[hash % countedPlaces] ?? 0;
      if (chosen === mostShingles && count >= (this.#chosenCounts[chosen - 1] ?? 0)) continue;
      if (this.#isChosen(hash, chosen)) continue;
      let place = chosen < mostShingles ? chosen++ : chosen - 1;
      for (; place > 0 && (this.#chosenCounts[place - 1] ?? 0) > count; place--) {
        this.#chosen[place] = this.#chosen[place - 1] ?? 0;
        this.#chosenCounts[place] = this.#chosenCounts[place - 1] ?? 0;
        this.#chosenAt[place] = this.#chosenAt[place - 1] ?? 0;
      }
      this.#chosen[place] = hash;
      this.#chosenCounts[place] = count;
      this.#chosenAt[place] = at - from;
    }
    return chosen;
  }

  finish(): QuotationPostings {
    const steps = this.finishing();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** The same in steps, between which other work may have its turn. */
  *finishing(): Generator<void, QuotationPostings> {
    const hashes = new NumberList();
    const records = new NumberList();
    const positions = new NumberList();
    let from = 0;
    for (let quotation = 0; quotation < this.#ends.length; quotation++) {
      const to = this.#ends.at(quotation);
      const chosen = this.#choose(from, to);
      for (let at = 0; at < chosen; at++) {
        hashes.push(this.#chosen[at] ?? 0);
        records.push(this.#records.at(quotation));
        positions.push(this.#chosenAt[at] ?? 0);
      }
      from = to;
      if (quotation % quotationsAStep === 0) yield;
    }
    return {
      hashes: hashes.finish(),
      records: records.finish(),
      positions: Uint8Array.from(positions.finish()),
    };
  }
}
