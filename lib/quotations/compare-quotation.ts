import { type AlignedRun, alignWords } from './align-words.ts';
import { ComparingWork } from './comparing-work.ts';
import { longQuotation, type PlacedWord, placeWords } from './quoted-words.ts';

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

/** How a page repeats a quotation on record. */
export interface RepeatedQuotation {
  isExact: boolean;
  /** All of the quotation, in order. */
  parts: QuotationPart[];
  /** How many of its words the page has. */
  wordsInCommon: number;
  /** Where it stands in the page's text, UTF-16 code units. */
  start: number;
  end: number;
}

/** Most words in a hundred that may be altered. One in five is what is promised, and some slack. */
const mostAltered = 0.25;
/** Longer ones are not compared: what that takes grows with the square. */
export const longestQuotation = 400;
/** How much of the page around shingles is looked at, by the quotation's length, and beyond that. */
const windowShare = 1.3;
const windowMore = 24;

function sliceOf(
  text: string,
  words: readonly PlacedWord[],
  [from, to]: readonly [number, number],
): string {
  const first = words[from];
  const last = words[to - 1];
  return first && last && from !== to ? text.slice(first.start, last.end) : '';
}

/**
 * How a text repeats a quotation, if at least three quarters of its words are there as they are on
 * record; null when it does not, or when comparing would be more work than is left.
 */
export function compareQuotation(
  quotation: string,
  text: string,
  work = new ComparingWork(Number.POSITIVE_INFINITY),
): RepeatedQuotation | null {
  const recorded = placeWords(quotation);
  if (recorded.length > longestQuotation) return null;
  const words = placeWords(text);
  if (!work.take(recorded.length * words.length)) return null;
  const { runs, edits, within } = alignWords(
    recorded.map(({ word }) => word),
    words.map(({ word }) => word),
  );
  if (edits > mostAltered * recorded.length) return null;
  return {
    isExact: edits === 0,
    parts: runs.map(({ kind, first, second }) => ({
      kind,
      recorded: sliceOf(quotation, recorded, first),
      onPage: sliceOf(text, words, second),
    })),
    wordsInCommon: runs
      .filter(({ kind }) => kind === 'same')
      .reduce((sum, { first }) => sum + first[1] - first[0], 0),
    start: words[within[0]]?.start ?? 0,
    end: words[within[1] - 1]?.end ?? 0,
  };
}

/** Places in groups, as far apart as one repetition may be long. */
function groupPlaces(places: readonly number[], span: number): number[][] {
  const groups: number[][] = [];
  for (const place of places) {
    const last = groups.at(-1);
    if (last && place - (last[0] ?? 0) <= span) last.push(place);
    else groups.push([place]);
  }
  return groups;
}

/**
 * Where a text repeats a quotation of eight words or more, exactly or nearly.
 * @param places where some of its words were found, UTF-16 code units, ascending
 * @param work what it may cost; without it as much as it does
 */
export function findRepeated(
  quotation: string,
  text: string,
  places: readonly number[],
  work?: ComparingWork,
): RepeatedQuotation[] {
  if (placeWords(quotation).length < longQuotation) return [];
  const around = Math.ceil(quotation.length * windowShare) + windowMore;
  const found: RepeatedQuotation[] = [];
  for (const group of groupPlaces(places, around)) {
    if (group.length < 2) continue;
    const from = Math.max(0, (group[0] ?? 0) - around);
    const near = text.slice(from, (group.at(-1) ?? 0) + around);
    const repeated = compareQuotation(quotation, near, work);
    if (!repeated) continue;
    const [start, end] = [repeated.start + from, repeated.end + from];
    // Two groups may lead to the same words.
    if (found.some((other) => other.start === start)) continue;
    found.push({ ...repeated, start, end });
  }
  return found;
}

/**
 * A short quotation that stands in quotation marks, whole and word for word; null when it does not.
 * @param place of the opening mark
 */
export function findMarked(
  quotation: string,
  text: string,
  place: number,
): RepeatedQuotation | null {
  const recorded = placeWords(quotation);
  if (recorded.length >= longQuotation) return null;
  const from = place + 1;
  const words = placeWords(text.slice(from, from + 2 * quotation.length + windowMore));
  const own = words.slice(0, recorded.length);
  const isSame = recorded.every(({ word }, at) => word === own[at]?.word);
  const last = own.at(-1);
  if (!isSame || !last) return null;
  return {
    isExact: true,
    parts: [{ kind: 'same', recorded: quotation, onPage: text.slice(from, from + last.end) }],
    wordsInCommon: own.length,
    start: from,
    end: from + last.end,
  };
}
