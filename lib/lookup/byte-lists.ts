/**
 * Many lists of bytes that grow side by side in one memory, most of them short: an array for each
 * would take more than its bytes, and one for all would have to be sorted in the end. A list lies in
 * pieces, each twice as long as the one before; the last bytes of a piece tell where the next is.
 * @see Moffat and Zobel, Self-indexing inverted files for fast text retrieval (1996); Lucene's
 *   ByteBlockPool
 */
const chunkBits = 16;
const chunkBytes = 2 ** chunkBits;
const pointerBytes = 4;
const firstPiece = 16;
const largestPiece = 1024;

export class ByteLists {
  readonly #chunks: Uint8Array[] = [];
  /** Where the next piece begins. */
  #free = 0;
  /** By list: where its first piece begins, where its next byte goes, where its last piece ends, and how long that is. */
  readonly #starts: number[] = [];
  readonly #ats: number[] = [];
  readonly #ends: number[] = [];
  readonly #sizes: number[] = [];

  /** @returns the number of a new list */
  add(): number {
    const start = this.#allocate(firstPiece);
    this.#ats.push(start);
    this.#ends.push(start + firstPiece - pointerBytes);
    this.#sizes.push(firstPiece);
    return this.#starts.push(start) - 1;
  }

  /** A piece lies within one chunk: their sizes are powers of two. */
  #allocate(size: number): number {
    const left = chunkBytes - (this.#free & (chunkBytes - 1));
    const start = left < size ? this.#free + left : this.#free;
    if (start >>> chunkBits === this.#chunks.length) this.#chunks.push(new Uint8Array(chunkBytes));
    this.#free = start + size;
    return start;
  }

  #set(at: number, byte: number): void {
    (this.#chunks[at >>> chunkBits] as Uint8Array)[at & (chunkBytes - 1)] = byte;
  }

  #get(at: number): number {
    return (this.#chunks[at >>> chunkBits] as Uint8Array)[at & (chunkBytes - 1)] as number;
  }

  push(list: number, byte: number): void {
    let at = this.#ats[list] as number;
    if (at === this.#ends[list]) {
      const size = Math.min(largestPiece, 2 * (this.#sizes[list] as number));
      const next = this.#allocate(size);
      for (let part = 0; part < pointerBytes; part++) this.#set(at + part, next >>> (8 * part));
      at = next;
      this.#ends[list] = next + size - pointerBytes;
      this.#sizes[list] = size;
    }
    this.#set(at, byte);
    this.#ats[list] = at + 1;
  }

  /** A whole number below 2^32, 7 bits a byte, the lowest first. */
  pushVarInt(list: number, value: number): void {
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.push(list, (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.push(list, rest);
  }

  /** Tells the bytes of a list, piece by piece. They are views on the memory of all lists. */
  *read(list: number): Generator<Uint8Array> {
    const last = this.#ats[list] as number;
    let start = this.#starts[list] as number;
    for (let size = firstPiece; ; size = Math.min(largestPiece, 2 * size)) {
      const end = start + size - pointerBytes;
      const isLast = last >= start && last <= end;
      const chunk = this.#chunks[start >>> chunkBits] as Uint8Array;
      const from = start & (chunkBytes - 1);
      yield chunk.subarray(from, from + (isLast ? last : end) - start);
      if (isLast) return;
      let next = 0;
      for (let part = 0; part < pointerBytes; part++) next |= this.#get(end + part) << (8 * part);
      start = next >>> 0;
    }
  }
}
