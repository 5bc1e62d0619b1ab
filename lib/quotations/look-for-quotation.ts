/** Whether a page still has a quotation that was recorded from it. */
import { type AlignedRun, alignWords } from './align-words.ts';
import { longestQuotation, type QuotationPart } from './compare-quotation.ts';
import type { ComparingWork } from './comparing-work.ts';
import { type FoldedToken, foldLetters, foldTokens } from './fold-tokens.ts';
import type { FoldedPage } from './folded-page.ts';

/** A quotation as it was recorded; `prefix` and `suffix` tell its place where it stood twice. */
export interface RecordedQuote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** What has become of a quotation. */
export type QuotationFate =
  | { kind: 'there' }
  /** Its place has other words now: all of it in order, with what differs. */
  | { kind: 'otherwise'; parts: QuotationPart[] }
  | { kind: 'gone' }
  /** It was not looked for: it is too long, or the page too much work. */
  | { kind: 'unknown' };

/** Most words in ten that may differ where it is still told which ones do. */
const mostDiffering = 0.4;
/** Words by which a changed quotation is found, the rarest on the page first. */
const seeds = 8;
/** Places at which one of them may stand. */
const placesOfSeed = 24;
/** Places at which the page is compared, those with most words in common first. */
const comparedPlaces = 6;

const lettersOf = (tokens: readonly FoldedToken[]) => tokens.map(({ letters }) => letters).join('');

/** Whether words that stood more than once stand between those between which they were recorded. */
function standsBetween(page: FoldedPage, { exact, prefix, suffix }: RecordedQuote): boolean {
  const [before, after] = [foldLetters(prefix), foldLetters(suffix)];
  return page
    .find(foldLetters(exact))
    .some(({ start, end }) => page.hasBefore(start, before) && page.hasAfter(end, after));
}

/** Where a changed quotation may begin, as numbers of words of the page, the likeliest first. */
function listStarts(page: FoldedPage, quote: readonly FoldedToken[]): number[] {
  const rare = quote
    .map(({ letters }, at) => ({ at, places: page.placesOf(letters) }))
    .filter(({ places }) => places.length > 0 && places.length <= placesOfSeed)
    .sort((one, other) => one.places.length - other.places.length)
    .slice(0, seeds);
  const shared = new Map<number, number>();
  for (const { at, places } of rare) {
    for (const place of places) shared.set(place - at, 0);
  }
  const own = new Set(quote.map(({ letters }) => letters));
  for (const start of shared.keys()) {
    const near = page.tokens.slice(Math.max(0, start), start + quote.length);
    shared.set(
      start,
      new Set(near.map(({ letters }) => letters).filter((one) => own.has(one))).size,
    );
  }
  const starts: number[] = [];
  for (const [start] of [...shared].sort((one, other) => other[1] - one[1])) {
    const isNew = starts.every((other) => Math.abs(other - start) > quote.length / 4);
    if (isNew) starts.push(start);
    if (starts.length === comparedPlaces) break;
  }
  return starts;
}

/** Words that came between two blocks of the page, such as an advertisement, are not in the quotation. */
function standsApart(words: readonly FoldedToken[], [from, to]: AlignedRun['second']): boolean {
  return words[from]?.isFirst === true && words[to]?.isFirst === true;
}

interface Compared {
  edits: number;
  parts: QuotationPart[];
  /** Whether the first and the last word are as they were. */
  isFramed: boolean;
}

function compareAt(
  page: FoldedPage,
  exact: string,
  quote: readonly FoldedToken[],
  start: number,
): Compared {
  const slack = 4 + Math.ceil(quote.length / 4);
  const words = page.tokens.slice(Math.max(0, start - slack), start + quote.length + slack + 1);
  const { runs } = alignWords(
    quote.map(({ letters }) => letters),
    words.map(({ letters }) => letters),
  );
  const sliceOf = (text: string, list: readonly FoldedToken[], [from, to]: readonly number[]) =>
    text.slice(
      list[from ?? 0]?.start,
      from === to ? list[from ?? 0]?.start : list[(to ?? 0) - 1]?.end,
    );
  let edits = 0;
  const parts = runs.flatMap(({ kind, first, second }): QuotationPart[] => {
    if (kind === 'added' && standsApart(words, second)) return [];
    const [own, other] = [quote.slice(...first), words.slice(...second)];
    const isSame = kind === 'same' || lettersOf(own) === lettersOf(other);
    if (!isSame) edits += Math.max(own.length, other.length);
    return [
      {
        kind: isSame ? 'same' : kind,
        recorded: first[0] === first[1] ? '' : sliceOf(exact, quote, first),
        onPage: second[0] === second[1] ? '' : sliceOf(page.text, words, second),
      },
    ];
  });
  const isFramed = parts[0]?.kind === 'same' && parts.at(-1)?.kind === 'same';
  return { edits, parts, isFramed };
}

/** Where a quotation has become others, with the fewest of them. */
function findOtherWords(
  page: FoldedPage,
  exact: string,
  isTaken: (compared: Compared) => boolean,
  work: ComparingWork,
): Compared | null {
  const quote = foldTokens(exact);
  let best: Compared | null = null;
  for (const start of listStarts(page, quote)) {
    if (!work.take(quote.length * (2 * quote.length + 8))) return best;
    const compared = compareAt(page, exact, quote, start);
    if (isTaken(compared) && (!best || compared.edits < best.edits)) best = compared;
  }
  return best;
}

/** Other words between those between which a quotation was recorded. */
function findBetween(
  page: FoldedPage,
  { exact, prefix, suffix }: RecordedQuote,
  work: ComparingWork,
) {
  if (foldLetters(prefix) === '' || foldLetters(suffix) === '') return null;
  const most = foldTokens(exact).length;
  const isTaken = ({ edits, isFramed }: Compared) => isFramed && edits > 0 && edits <= most;
  return findOtherWords(page, `${prefix}${exact}${suffix}`, isTaken, work);
}

function toFate(found: Compared | null): QuotationFate | null {
  if (!found) return null;
  return found.edits === 0 ? { kind: 'there' } : { kind: 'otherwise', parts: found.parts };
}

/**
 * Looks for a quotation on the page that it was recorded from. How it is set makes no difference.
 * @param work what comparing may cost
 */
export function lookForQuotation(
  quote: RecordedQuote,
  page: FoldedPage,
  work: ComparingWork,
): QuotationFate {
  const words = foldTokens(quote.exact).length;
  if (words === 0 || words > longestQuotation) return { kind: 'unknown' };
  if (standsBetween(page, quote)) return { kind: 'there' };
  const between = toFate(findBetween(page, quote, work));
  if (between) return between;
  // The same words elsewhere: the words around them may be others now.
  if (page.find(foldLetters(quote.exact)).length > 0) return { kind: 'there' };
  const most = words < 3 ? 0 : Math.max(1, Math.floor(mostDiffering * words));
  const isTaken = ({ edits }: Compared) => edits <= most;
  const other = toFate(findOtherWords(page, quote.exact, isTaken, work));
  return other ?? { kind: work.isCut ? 'unknown' : 'gone' };
}
