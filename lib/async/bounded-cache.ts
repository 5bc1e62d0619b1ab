/**
 * What was read last, up to a total weight: the least recently used goes first. Keeps promises,
 * so that two readers of one key read once; what fails is forgotten.
 */
export class BoundedCache<Key, Value> {
  readonly #entries = new Map<Key, { value: Promise<Value>; weight: number }>();
  readonly #maxWeight: number;
  #weight = 0;

  constructor(maxWeight: number) {
    this.#maxWeight = maxWeight;
  }

  /**
   * What `key` holds, made by `make` if it is not there.
   * @param weightOf in the unit of the cache's bound; what outweighs the bound is not kept
   */
  get(key: Key, make: () => Promise<Value>, weightOf: (value: Value) => number): Promise<Value> {
    const known = this.#entries.get(key);
    if (known) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known.value;
    }
    const entry = { value: make(), weight: 0 };
    this.#entries.set(key, entry);
    entry.value.then(
      (value) => {
        if (this.#entries.get(key) !== entry) return;
        entry.weight = weightOf(value);
        this.#weight += entry.weight;
        this.#shrink();
      },
      () => {
        if (this.#entries.get(key) === entry) this.#entries.delete(key);
      },
    );
    return entry.value;
  }

  /** Forgets what `key` holds, also if it is still being made. */
  delete(key: Key): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
    this.#weight = 0;
  }

  #shrink(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#weight <= this.#maxWeight) return;
      this.#entries.delete(key);
      this.#weight -= entry.weight;
    }
  }
}
