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
  /** Whether it offers the rest of what it shows. */
  isCut: boolean;
}

/** What was recorded from a page. */
export interface RecordedSource {
  title: string | null;
  quotes: RecordedQuote[];
}

/**
 * `unknown`: too little of the document is on the page to tell what is gone from it. `part`: what is missing may stand in
 * the rest of it, which the page says that it does not show. `unsaid`: the same by one sign alone.
 */
export interface PageFate {
  kind: 'known' | 'unknown' | 'part' | 'unsaid';
  fates: QuotationFate[];
}

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

/** Whether running text ends in the middle of what it says. */
function endsOpen(text: string): boolean {
  const last = text.split(blockSeam).findLast(({ length }) => length >= shortestBlock);
  return last !== undefined && /(?:…|\.{3})[\])]?\s*$/u.test(last);
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
  if (gone + count('otherwise') > 0) {
    // Every page of a site may say that not everybody gets all of it, and to those who do as well.
    const signs = [shown.isPartial, shown.isCut || endsOpen(shown.text)].filter(Boolean).length;
    if (signs > 0) return { kind: signs > 1 && isOwn ? 'part' : 'unsaid', fates };
  }
  const isKnown = gone === 0 ? isOwn || count('there') > 0 : isEnough && !isCut;
  return { kind: isKnown ? 'known' : 'unknown', fates };
}
