import type { CorpusRecord } from '../corpus/records/records.ts';

/** Words of the longest name that is counted. */
const mostWords = 4;

/** An address, "checks.example", is one word. */
const toWords = (text: string) =>
  text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*(?:\.\p{L}[\p{L}\p{M}\p{N}'’-]*)*/gu) ?? [];
const fold = (words: readonly string[]) => words.join(' ').toLowerCase().replaceAll('’', "'");

/** A name as it is counted; null for one of too many words. */
function keyOf(name: string): string | null {
  const words = toWords(name);
  return words.length > 0 && words.length <= mostWords ? fold(words) : null;
}

/** In how many texts a name stands, in small letters throughout and with capitals. */
export interface Writings {
  small: number;
  capital: number;
}

function* listTexts(records: readonly CorpusRecord[]): Generator<string> {
  for (const record of records) {
    if (record.type !== 'statement') continue;
    const quotes = record.quotes.map(({ exact }) => exact);
    yield [...Object.values(record.claim), ...quotes].join('\n');
  }
}

/** How the statements of a corpus write the names of its entities. */
export class CorpusWritings {
  readonly #counts = new Map<string, Writings>();
  /** How many statements there are. */
  readonly statements: number;

  constructor(records: readonly CorpusRecord[]) {
    for (const record of records) {
      if (record.type !== 'entity') continue;
      for (const name of Object.values(record.names).flat()) {
        const key = keyOf(name);
        if (key !== null) this.#counts.set(key, { small: 0, capital: 0 });
      }
    }
    let statements = 0;
    for (const text of listTexts(records)) {
      statements++;
      this.#count(text);
    }
    this.statements = statements;
  }

  #count(text: string): void {
    const words = toWords(text);
    const seen = new Map<Writings, boolean>();
    for (let at = 0; at < words.length; at++) {
      for (let end = at + 1; end <= Math.min(at + mostWords, words.length); end++) {
        const own = words.slice(at, end);
        const writings = this.#counts.get(fold(own));
        if (!writings) continue;
        const isSmall = own.every((word) => /^\p{Ll}[^\p{Lu}]*$/u.test(word));
        seen.set(writings, isSmall || seen.get(writings) === true);
      }
    }
    for (const [writings, isSmall] of seen) writings[isSmall ? 'small' : 'capital']++;
  }

  /** The counts of a name; null for one that is not counted. */
  of(name: string): Writings | null {
    const key = keyOf(name);
    return key === null ? null : (this.#counts.get(key) ?? null);
  }
}
