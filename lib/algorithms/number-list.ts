/** A list of 32-bit numbers that grows, four bytes each. */
export class NumberList {
  #list = new Uint32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.#list.length) {
      const larger = new Uint32Array(2 * this.length);
      larger.set(this.#list);
      this.#list = larger;
    }
    this.#list[this.length++] = value;
  }

  /** The numbers so far, in an array of their own. */
  finish(): Uint32Array<ArrayBuffer> {
    return this.#list.slice(0, this.length);
  }

  /** 0 where there is none. */
  at(index: number): number {
    return this.#list[index] ?? 0;
  }
}
