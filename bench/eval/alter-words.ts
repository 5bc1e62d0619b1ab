/** A seeded source of numbers from 0 to 1, the same on every machine: mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A text with some of its words dropped, swapped with the next, replaced or followed by another.
 * @param share of its words that are altered at most, 0 to 1
 * @param others words to take from
 */
export function alterWords(
  text: string,
  share: number,
  others: readonly string[],
  random: () => number,
): string {
  const words = text.split(/\s+/);
  const pick = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)];
  const edits = Math.floor(share * words.length);
  for (let edit = 0; edit < edits; edit++) {
    const at = Math.floor(random() * words.length);
    const other = pick(others) ?? '';
    switch (pick(['drop', 'swap', 'replace', 'insert'] as const)) {
      case 'drop':
        words.splice(at, 1);
        break;
      case 'swap':
        words.splice(at, 2, ...words.slice(at, at + 2).reverse());
        break;
      case 'replace':
        words[at] = other;
        break;
      default:
        words.splice(at, 0, other);
    }
  }
  return words.join(' ');
}
