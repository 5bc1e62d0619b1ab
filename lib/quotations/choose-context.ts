/** The words around a quotation that tell its place from all others of a page. */
import { listStarts, matchAlong, squeeze } from './list-places.ts';
import { longQuotation } from './quoted-words.ts';

/** What stands right before and right after a quotation in its page, white space folded. */
export interface Neighbours {
  before: string;
  after: string;
}

/** The shortest of them that tell its place from others: as a TextQuoteSelector has them. */
export interface QuotationContext {
  prefix: string;
  suffix: string;
}

/**
 * A quotation of fewer than eight words has so many with its context: words may change, and it is found all
 * the same. A page has short ones in its lists again and again.
 */
const fewestWords = 16;

/** Words with the white space after them; where a script parts no words, each letter of it. */
const wordAhead =
  /(?:[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]|[^\s\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]{1,40})\s*/gu;

/** Lengths of a text's first words, or last, one word more each; UTF-16 code units, the first is 0. */
function cutLengths(text: string, fromEnd: boolean): number[] {
  const ends: number[] = [0];
  const space = /^\s*/u.exec(text)?.[0].length ?? 0;
  for (const { 0: word, index } of text.matchAll(wordAhead)) {
    if (index === space && space > 0 && fromEnd) ends[0] = index;
    ends.push(index + word.length);
  }
  if (!fromEnd) return ends.map((end) => text.slice(0, end).trimEnd().length);
  return ends.map((end) => text.length - end).reverse();
}

/** How many words a text has, each letter of a script that parts none being one. */
export const countWords = (text: string) => text.match(wordAhead)?.length ?? 0;

/** Another place with the same words, and with the fewest that are to be around them. */
interface Rival {
  /** How many characters before and after are the same as around the quotation. */
  before: number;
  after: number;
}

/** The shortest pair of cuts under which no rival is left; null where there is none. */
function chooseCuts(
  rivals: readonly Rival[],
  before: { cuts: number[]; squeezed: number[] },
  after: { cuts: number[]; squeezed: number[] },
): [number, number] | null {
  let best: [number, number] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [one, length] of before.cuts.entries()) {
    if (length >= least) break;
    const told = before.squeezed[one] ?? 0;
    let furthest = -1;
    for (const rival of rivals) {
      if (rival.before >= told && rival.after > furthest) furthest = rival.after;
    }
    const other = after.squeezed.findIndex((count) => furthest < 0 || count > furthest);
    if (other === -1) continue;
    const total = length + (after.cuts[other] ?? 0);
    if (total >= least) continue;
    least = total;
    best = [one, other];
  }
  return best;
}

/** So many words before and after that a short quotation has enough, on either side by turns. */
function grow(
  [one, other]: [number, number],
  own: number,
  [before, after]: [number, number],
): [number, number] {
  const fewest = own < longQuotation ? fewestWords : 0;
  for (let words = own + one + other; words < fewest; words++) {
    if (one < before && (one <= other || other >= after)) one++;
    else if (other < after) other++;
  }
  return [one, other];
}

/**
 * Chooses what a quotation's place is told by.
 * @param text of the whole page, squeezed; words that are hidden may be in it
 * @param exact as the page shows it
 * @param near what stands around it, as far as it may be told by that
 * @returns null where the quotation does not stand in the text so; `isUnique` is false where another
 *   place has the same neighbours, which are given whole then
 */
export function chooseContext(
  text: string,
  exact: string,
  near: Neighbours,
): (QuotationContext & { isUnique: boolean }) | null {
  const starts = cutLengths(near.before, true);
  const ends = cutLengths(near.after, false);
  const prefixOf = (cut: number) => (cut === 0 ? '' : near.before.slice(-(starts[cut] ?? 0)));
  const suffixOf = (cut: number) => near.after.slice(0, ends[cut]);
  const last: [number, number] = [starts.length - 1, ends.length - 1];
  const [fewestBefore, fewestAfter] = grow([0, 0], countWords(exact), last);
  const contextOf = ([one, other]: [number, number]) => ({
    ...{ prefix: prefixOf(one), suffix: suffixOf(other), isUnique: true },
  });
  const before = squeeze(near.before);
  const after = squeeze(near.after);
  const own = squeeze(exact);
  const lead = squeeze(prefixOf(fewestBefore)).length;
  const least = before.slice(before.length - lead) + own + squeeze(suffixOf(fewestAfter));
  // The text is searched through by one long row of letters: that is most of the work.
  const places = listStarts(text, least);
  if (places.length === 1) return contextOf([fewestBefore, fewestAfter]);
  // It never stands where more than that does not.
  if (places.length === 0) return null;
  const rivals: Rival[] = [];
  let same = 0;
  for (const place of places) {
    const start = place + lead;
    const rival = {
      before: matchAlong(text, start, before, -1).count,
      after: matchAlong(text, start + own.length, after, 1).count,
    };
    if (rival.before === before.length && rival.after === after.length) same++;
    else rivals.push(rival);
  }
  if (same === 0) return null;
  if (same > 1) return { prefix: near.before, suffix: near.after, isUnique: false };
  const lengthsOf = (cuts: number[], fewest: number, cut: (index: number) => string) => ({
    cuts: cuts.slice(fewest),
    squeezed: cuts.slice(fewest).map((_, index) => squeeze(cut(fewest + index)).length),
  });
  const chosen = chooseCuts(
    rivals,
    lengthsOf(starts, fewestBefore, prefixOf),
    lengthsOf(ends, fewestAfter, suffixOf),
  );
  return contextOf(chosen ? [fewestBefore + chosen[0], fewestAfter + chosen[1]] : last);
}
