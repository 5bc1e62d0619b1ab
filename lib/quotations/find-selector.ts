/** Finds the place of a quotation in a text again, by its words and by those around it. */
import { type AlignedRun, alignWords } from './align-words.ts';
import { listPlaces, matchAlong, type Place, squeeze } from './list-places.ts';
import { type PlacedWord, placeWords } from './quoted-words.ts';

/** As in a TextQuoteSelector. */
export interface Selector {
  exact: string;
  prefix: string;
  suffix: string;
}

export interface FoundSelector {
  /** In the text given, UTF-16 code units. */
  start: number;
  end: number;
  /** Whether the words of `exact` stand there as they are, white space left out. */
  isExact: boolean;
}

/** Places of a frequent word tell little, and cost as much as others. */
const mostPlacesOfWord = 2_000;
/** Places that are compared word by word. */
const mostCompared = 6;
/** Words around a place that are looked at beside it. */
const wordsAround = 12;
/** More altered words than that, and it is another text. */
const mostAltered = 0.5;
/** Longer ones are told by their first words: comparing takes the square. */
const longestRow = 400;

/** How many words of those beside a quotation stand beside a place too, and of how many. */
function countCommon(text: string, [start, end]: Place, { prefix, suffix }: Selector): number {
  const near = (words: string) => new Set(placeWords(words).map(({ word }) => word));
  const before = near(text.slice(Math.max(0, start - 2 * prefix.length - 40), start));
  const after = near(text.slice(end, end + 2 * suffix.length + 40));
  const count = (words: string, all: Set<string>) =>
    placeWords(words).filter(({ word }) => all.has(word)).length;
  return count(prefix, before) + count(suffix, after);
}

/** Of places that have the words, the one whose neighbours are most alike, and how many are not. */
function chooseByNeighbours(
  text: string,
  places: readonly Place[],
  selector: Selector,
): { place: Place; missing: number } {
  const before = squeeze(selector.prefix);
  const after = squeeze(selector.suffix);
  const isSame = ([start, end]: Place) =>
    matchAlong(text, start, before, -1).count === before.length &&
    matchAlong(text, end, after, 1).count === after.length;
  const same = places.find(isSame);
  if (same) return { place: same, missing: 0 };
  let place = places[0] as Place;
  let most = -1;
  for (const each of places.slice(0, mostPlacesOfWord)) {
    const common = countCommon(text, each, selector);
    if (common > most) [most, place] = [common, each];
  }
  return { place, missing: placeWords(`${selector.prefix} ${selector.suffix}`).length - most };
}

/** Where in the text's words a row of words may begin, the likeliest first. */
function guessStarts(row: readonly string[], words: readonly PlacedWord[]): number[] {
  const wanted = new Map<string, number[]>(row.map((word) => [word, []]));
  for (const [at, { word }] of words.entries()) {
    const places = wanted.get(word);
    if (places && places.length < mostPlacesOfWord) places.push(at);
  }
  const votes = new Map<number, number>();
  for (const [index, word] of row.entries()) {
    const places = wanted.get(word) ?? [];
    for (const at of places) {
      const start = Math.floor((at - index) / 4);
      votes.set(start, (votes.get(start) ?? 0) + 1 / Math.sqrt(places.length));
    }
  }
  const sum = (start: number) =>
    (votes.get(start - 1) ?? 0) + (votes.get(start) ?? 0) + (votes.get(start + 1) ?? 0);
  const ranked = [...votes.keys()].map((start) => [start, sum(start)] as const);
  ranked.sort((one, other) => other[1] - one[1]);
  return ranked.slice(0, mostCompared).map(([start]) => start * 4);
}

/** Where a word of the first row went in the second. */
function follow(runs: readonly AlignedRun[], word: number, isEnd: boolean): number {
  for (const { first, second } of runs) {
    if (word < first[0] || word >= first[1]) continue;
    const isSameLength = first[1] - first[0] === second[1] - second[0];
    if (isSameLength) return second[0] + word - first[0];
    return isEnd ? Math.max(second[0], second[1] - 1) : second[0];
  }
  return runs.at(-1)?.second[1] ?? 0;
}

/** Where the words stand with changes, and how many there are in them and around them. */
function findAltered(
  text: string,
  selector: Selector,
): { found: FoundSelector; edits: number } | null {
  const { exact, prefix, suffix } = selector;
  const own = placeWords(exact).map(({ word }) => word);
  const before = placeWords(prefix).map(({ word }) => word);
  const row = [...before, ...own, ...placeWords(suffix).map(({ word }) => word)].slice(
    0,
    longestRow,
  );
  const from = before.length;
  const to = Math.min(row.length, from + own.length) - 1;
  if (own.length === 0 || to < from) return null;
  const words = placeWords(text);
  let best: { found: FoundSelector; edits: number } | null = null;
  let least = Math.floor(row.length * mostAltered) + 1;
  for (const guess of guessStarts(row, words)) {
    const begin = Math.max(0, guess - wordsAround);
    const near = words.slice(begin, guess + row.length + wordsAround);
    const { runs, edits } = alignWords(
      row,
      near.map(({ word }) => word),
    );
    if (edits >= least) continue;
    const first = near[follow(runs, from, false)];
    const last = near[follow(runs, to, true)];
    if (!first || !last || last.end <= first.start) continue;
    least = edits;
    best = { found: { start: first.start, end: last.end, isExact: false }, edits };
  }
  return best;
}

/**
 * Finds a quotation in a text, also where some of its words and of those around it have changed.
 * @param text white space may be any
 * @returns null where nothing is like it
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export function findSelector(text: string, selector: Selector): FoundSelector | null {
  const places = listPlaces(text, selector.exact);
  if (places.length === 0) return findAltered(text, selector)?.found ?? null;
  const { place, missing } = chooseByNeighbours(text, places, selector);
  const [start, end] = place;
  const own = { start, end, isExact: true };
  if (missing <= placeWords(`${selector.prefix} ${selector.suffix}`).length / 2) return own;
  // Few words that stand elsewhere too may themselves have changed where they stood.
  const altered = findAltered(text, selector);
  return altered && altered.edits < missing ? altered.found : own;
}
