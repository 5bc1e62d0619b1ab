/** Whether a page still has the quotations that were recorded from it, and whether that can be told. */
import { ComparingWork, mostPairsTogether } from './comparing-work.ts';
import { blockSeam, foldLetters, foldTokens } from './fold-tokens.ts';
import { FoldedPage } from './folded-page.ts';
import { lookForQuotation, type QuotationFate, type RecordedQuote } from './look-for-quotation.ts';

/** What a page shows, now. */
export interface PageText {
  title: string;
  /** Its blocks, `blockSeam` between them. */
  text: string;
  /** Whether it says that not everybody gets all of it. */
  isPartial: boolean;
}

/** What was recorded from a page. */
export interface RecordedSource {
  title: string | null;
  quotes: RecordedQuote[];
}

/** `unknown`: too little of the document is on the page to tell what is gone from it. */
export type PageFate = { kind: 'known' | 'unknown'; fates: QuotationFate[] };

/** A block of an article's text is hardly shorter, UTF-16 code units. */
const shortestBlock = 80;
/** So much of it must be there, where a quotation was found, and where the title alone was. */
const leastText = 300;
const leastTextByTitle = 800;
/** Words of a title or quotation that belong to this document as good as certainly. */
const ownWords = 4;
/** Where fewer than half are there and so many are gone, it is another text, or a part of it. */
const manyGone = 3;

function measureText(text: string): number {
  return text
    .split(blockSeam)
    .reduce((sum, { length }) => sum + (length >= shortestBlock ? length : 0), 0);
}

function hasTitle(title: string | null, page: FoldedPage, ownTitle: string): boolean {
  if (title === null || foldTokens(title).length < ownWords) return false;
  const letters = foldLetters(title);
  return foldLetters(ownTitle).includes(letters) || page.find(letters).length > 0;
}

/**
 * Looks for the quotations of a document on the page that it was published at. Nothing is said of a page
 * that asks for consent or money, or shows something else there.
 */
export function lookForQuotations({ title, quotes }: RecordedSource, shown: PageText): PageFate {
  const page = new FoldedPage(shown.text);
  const work = new ComparingWork(mostPairsTogether);
  const fates = quotes.map((quote) => lookForQuotation(quote, page, work));
  const count = (...kinds: QuotationFate['kind'][]) =>
    fates.filter(({ kind }) => kinds.includes(kind)).length;
  const isOwn = quotes.some(
    ({ exact }, at) =>
      (fates[at]?.kind === 'there' || fates[at]?.kind === 'otherwise') &&
      foldTokens(exact).length >= ownWords,
  );
  const gone = count('gone');
  const isCut = gone >= manyGone && count('there', 'otherwise') < gone;
  const length = measureText(shown.text);
  const isEnough = isOwn
    ? length >= leastText
    : length >= leastTextByTitle && hasTitle(title, page, shown.title);
  const isKnown = gone === 0 ? isOwn || count('there') > 0 : isEnough && !isCut && !shown.isPartial;
  return { kind: isKnown ? 'known' : 'unknown', fates };
}
