import { foldText, makeId, toSlug } from '../../../lib/exchange/make-id.ts';

/** Gives out ids that no record and no draft of a corpus has. */
export class DraftIds {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /**
   * @param kind stands for words that have no Latin letter
   * @param words what a person sees in the id
   */
  async take(kind: string, words: string): Promise<string> {
    const plain = toSlug(words) || (await makeId(kind, words, [foldText(words)]));
    let id = plain;
    for (let number = 2; this.#taken.has(id); number++) id = `${plain}-${number}`;
    this.#taken.add(id);
    return id;
  }
}
