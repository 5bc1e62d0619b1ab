import { type AlignedRun, alignWords } from './align-words.ts';
import { listShingles, type PlacedWord, placeWords } from './quoted-words.ts';

/** A quotation on record. */
export interface Quotation {
  text: string;
  /** Id of the entity whose words they are; null where that is not known. */
  speaker: string | null;
}

/** A stretch of a quotation as the page has it. */
export interface QuotationPart {
  /**
   * `same`, or what the page's words differ in: it leaves words out, has more, or has others.
   * A difference is described; whether it was meant says nobody.
   */
  kind: AlignedRun['kind'];
  /** The words on record; empty when they were added. */
  recorded: string;
  /** The words on the page; empty when they were omitted. */
  onPage: string;
}

/** A quotation on record that a sentence repeats. */
export interface FoundQuotation {
  /** Index into the quotations that the index was made of. */
  quotation: number;
  isExact: boolean;
  /** All of the quotation, in order. */
  parts: QuotationPart[];
  /** Where it stands in the sentence, UTF-16 code units. */
  start: number;
  end: number;
}

export interface QuotationIndex {
  /**
   * The quotations that a sentence repeats, exactly or nearly, the most words in common first.
   * @param nearby ids of entities that the paragraph names; shorter quotations need their speaker
   */
  find(sentence: string, nearby?: readonly string[]): FoundQuotation[];
}

/** Shorter ones are words that anybody may use, and need quotation marks and their speaker. */
export const longQuotation = 8;
/** Most words in a hundred that may be altered. One in five is what is promised, and some slack. */
const mostAltered = 0.25;
/** Least share of a quotation's shingles that a sentence must have to be held against it. */
const leastShingles = 0.25;

/** What stands inside quotation marks of any kind; a single mark only where it is no apostrophe. */
const marked = /[“„«"]([^“”„«»"]+)[”“»"]|(?<![\p{L}\p{N}])[‘']([^‘’']+)[’'](?![\p{L}\p{N}])/gu;

interface Known {
  words: PlacedWord[];
  shingles: number;
}

function sliceOf(
  text: string,
  words: readonly PlacedWord[],
  [from, to]: readonly number[],
): string {
  const first = words[from ?? 0];
  const last = words[(to ?? 0) - 1];
  return first && last && from !== to ? text.slice(first.start, last.end) : '';
}

/** Makes quotations ready to be recognised. */
export function indexQuotations(quotations: readonly Quotation[]): QuotationIndex {
  const known: Known[] = [];
  const long = new Map<string, number[]>();
  const short = new Map<string, number[]>();
  const post = (postings: Map<string, number[]>, key: string, number: number) => {
    const own = postings.get(key);
    if (own) own.push(number);
    else postings.set(key, [number]);
  };
  for (const [number, { text }] of quotations.entries()) {
    const words = placeWords(text);
    const shingles = listShingles(words);
    known.push({ words, shingles: shingles.size });
    if (words.length >= longQuotation) {
      for (const shingle of shingles) post(long, shingle, number);
    } else if (words.length > 0) {
      post(short, words.map(({ word }) => word).join(' '), number);
    }
  }

  const compare = (
    number: number,
    sentence: string,
    words: readonly PlacedWord[],
  ): { found: FoundQuotation; edits: number } => {
    const recorded = known[number]?.words ?? [];
    const { runs, edits, within } = alignWords(
      recorded.map(({ word }) => word),
      words.map(({ word }) => word),
    );
    const text = quotations[number]?.text ?? '';
    const found = {
      quotation: number,
      isExact: edits === 0,
      parts: runs.map(({ kind, first, second }) => ({
        kind,
        recorded: sliceOf(text, recorded, first),
        onPage: sliceOf(sentence, words, second),
      })),
      start: words[within[0]]?.start ?? 0,
      end: words[within[1] - 1]?.end ?? 0,
    };
    return { found, edits };
  };

  const findLong = (sentence: string, words: readonly PlacedWord[]): FoundQuotation[] => {
    const shared = new Map<number, number>();
    for (const shingle of listShingles(words)) {
      for (const number of long.get(shingle) ?? []) {
        shared.set(number, (shared.get(number) ?? 0) + 1);
      }
    }
    return [...shared].flatMap(([number, count]) => {
      const own = known[number];
      if (!own || count < leastShingles * own.shingles) return [];
      const { found, edits } = compare(number, sentence, words);
      return edits <= mostAltered * own.words.length ? [found] : [];
    });
  };

  const findShort = (sentence: string, nearby: ReadonlySet<string>): FoundQuotation[] =>
    Array.from(sentence.matchAll(marked)).flatMap((match) => {
      const inner = match[1] ?? match[2] ?? '';
      const words = placeWords(inner);
      const numbers = short.get(words.map(({ word }) => word).join(' ')) ?? [];
      return numbers.flatMap((number) => {
        const speaker = quotations[number]?.speaker ?? null;
        if (speaker === null || !nearby.has(speaker)) return [];
        const { found } = compare(number, inner, words);
        const offset = match.index + match[0].indexOf(inner);
        return [{ ...found, start: found.start + offset, end: found.end + offset }];
      });
    });

  const wordsInCommon = ({ parts }: FoundQuotation) =>
    parts
      .filter(({ kind }) => kind === 'same')
      .reduce((sum, { recorded }) => sum + placeWords(recorded).length, 0);

  return {
    find(sentence, nearby = []) {
      const words = placeWords(sentence);
      const found = [...findLong(sentence, words), ...findShort(sentence, new Set(nearby))];
      return found.sort((a, b) => wordsInCommon(b) - wordsInCommon(a) || a.quotation - b.quotation);
    },
  };
}
