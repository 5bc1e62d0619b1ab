import { addToFnv, fnvStart } from '../../algorithms/fnv.ts';

/** Two hashes at once, so that both together part what one does not. */
class Marks {
  #one = fnvStart;
  #other = addToFnv(fnvStart, 0x9e37);

  #add(unit: number): void {
    this.#one = addToFnv(this.#one, unit);
    this.#other = addToFnv(this.#other, unit ^ (this.#one >>> 16));
  }

  /** Adds a text with its length, so that two of them are not one. */
  #addText(text: string): void {
    this.#add(text.length);
    for (let at = 0; at < text.length; at++) this.#add(text.charCodeAt(at));
  }

  /** Adds a value as JSON has it; the order of keys makes no difference. */
  add(value: unknown): void {
    if (Array.isArray(value)) {
      this.#add(1);
      this.#add(value.length);
      for (const item of value) this.add(item);
    } else if (typeof value === 'object' && value !== null) {
      const keys = Object.keys(value).sort();
      this.#add(2);
      this.#add(keys.length);
      for (const key of keys) {
        this.#addText(key);
        this.add((value as Record<string, unknown>)[key]);
      }
    } else {
      this.#add(typeof value === 'string' ? 3 : 4);
      this.#addText(String(value));
    }
  }

  toString(): string {
    return (this.#one >>> 0).toString(36) + (this.#other >>> 0).toString(36).padStart(7, '0');
  }
}

/**
 * A short mark by which a value is told from what it was before: 64 bits in base 36. It proves
 * nothing about who wrote the value.
 * @param value as JSON holds it; the order of keys makes no difference
 */
export function fingerprint(value: unknown): string {
  const marks = new Marks();
  marks.add(value);
  return marks.toString();
}
