/**
 * The folded names while an index is built, as lists of numbers: an object for each of some hundred
 * thousand names, with its uses, would take several times the memory that a background has.
 */
import type { IndexedRule } from './name-index.ts';
import type { NameKey } from './name-keys.ts';

/** What a folded name is to one entity or rule. */
export interface Use {
  /** An item of `NameIndex.uses`. */
  use: number;
  rules: readonly IndexedRule[];
}

/** The rules of a use that has none: always this very list, since uses are told apart by theirs. */
export const noRules: readonly IndexedRule[] = [];

/** A list of numbers that grows, each of the size that its array has. */
class Numbers<List extends Uint8Array | Uint16Array | Uint32Array> {
  readonly #make: (length: number) => List;
  #list: List;
  length = 0;

  /** @param make makes a list of so many zeros */
  constructor(make: (length: number) => List) {
    this.#make = make;
    this.#list = make(1024);
  }

  push(value: number): void {
    if (this.length === this.#list.length) {
      const larger = this.#make(2 * this.length);
      larger.set(this.#list);
      this.#list = larger;
    }
    this.#list[this.length++] = value;
  }

  at(index: number): number {
    return this.#list[index] as number;
  }

  set(index: number, value: number): void {
    this.#list[index] = value;
  }
}

const isSame = (one: Use, other: Use) => one.use === other.use && one.rules === other.rules;

/** Folded names, numbered in the order in which they were first used. */
export class PatternList {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #firstKinds = new Numbers((length) => new Uint8Array(length));
  readonly #tokenEnds = new Numbers((length) => new Uint16Array(length));
  /** Where the ends of each pattern's tokens end in `#tokenEnds`. */
  readonly #tokensUntil = new Numbers((length) => new Uint32Array(length));
  /** The use of each pattern that has one, without rules. */
  readonly #onlyUse = new Numbers((length) => new Uint32Array(length));
  /** The uses of the others. */
  readonly #uses = new Map<number, Use[]>();

  get length(): number {
    return this.#texts.length;
  }

  /** Tokens of all patterns together. */
  get tokens(): number {
    return this.#tokenEnds.length;
  }

  /**
   * Adds a use of a name; one that is there already is passed over.
   * @param hasRoom whether one more goes to those that are there; asked where there are some
   * @returns whether there was room
   */
  add(
    { text, tokenEnds, firstKind }: NameKey,
    use: Use,
    hasRoom: (uses: readonly Use[]) => boolean,
  ): boolean {
    const known = this.#numbers.get(text);
    if (known !== undefined) {
      const uses = this.#uses.get(known) ?? [this.#plainUse(known)];
      if (uses.some((other) => isSame(other, use))) return true;
      if (!hasRoom(uses)) return false;
      uses.push(use);
      this.#uses.set(known, uses);
      return true;
    }
    const pattern = this.#texts.push(text) - 1;
    this.#numbers.set(text, pattern);
    this.#firstKinds.push(firstKind);
    for (const end of tokenEnds) this.#tokenEnds.push(end);
    this.#tokensUntil.push(this.#tokenEnds.length);
    this.#onlyUse.push(use.use);
    if (use.rules.length > 0) this.#uses.set(pattern, [use]);
    return true;
  }

  textOf(pattern: number): string {
    return this.#texts[pattern] as string;
  }

  firstKindOf(pattern: number): number {
    return this.#firstKinds.at(pattern);
  }

  countTokens(pattern: number): number {
    return this.#tokensUntil.at(pattern) - this.#tokensBefore(pattern);
  }

  /** The length of a pattern at which its token of this number ends. */
  tokenEnd(pattern: number, token: number): number {
    return this.#tokenEnds.at(this.#tokensBefore(pattern) + token);
  }

  #tokensBefore(pattern: number): number {
    return pattern === 0 ? 0 : this.#tokensUntil.at(pattern - 1);
  }

  /** Null where there are several, or one with rules. */
  onlyUseOf(pattern: number): number | null {
    return this.#uses.has(pattern) ? null : this.#onlyUse.at(pattern);
  }

  usesOf(pattern: number): readonly Use[] {
    return this.#uses.get(pattern) ?? [this.#plainUse(pattern)];
  }

  #plainUse(pattern: number): Use {
    return { use: this.#onlyUse.at(pattern), rules: noRules };
  }

  /** Sets flags of a use of a pattern, by its place among them. */
  flag(pattern: number, place: number, flags: number): void {
    const use = this.#uses.get(pattern)?.[place];
    if (use) use.use |= flags;
    else this.#onlyUse.set(pattern, this.#onlyUse.at(pattern) | flags);
  }

  /** The uses of the patterns that have several, or one with rules. */
  listRich(): Iterable<readonly Use[]> {
    return this.#uses.values();
  }
}
