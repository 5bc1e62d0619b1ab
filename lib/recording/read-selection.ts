/** What a frame tells of the words that its reader has selected, and of its page for drafting. */
import type { PageDraft, SelectedWords } from '../messages/recording.ts';
import { createPageTexts } from './page-texts.ts';
import { quoteRange } from './quote-range.ts';
import { readPageSource } from './read-page-source.ts';
import { readArticleText, readPassage, readWholeText } from './read-passage.ts';

const texts = createPageTexts();

function readSource() {
  const [loaded] = performance.getEntriesByType('navigation');
  return readPageSource(document, location.href, loaded?.name);
}

/**
 * @param leftOut CSS selector of what is no part of the text, in a page of our own
 * @returns null where nothing is selected, or nothing that is shown
 */
export function readSelection(leftOut = ''): SelectedWords | null {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed) return null;
  const quotation = quoteRange(range, texts, leftOut);
  if (!quotation) return null;
  return {
    quotation,
    passage: readPassage(range, quotation.exact, leftOut),
    source: readSource(),
    page: null,
  };
}

/** The page as it is now, for proposals of who says what. */
export function readForDraft(leftOut = ''): PageDraft {
  return {
    ...readArticleText(document, leftOut),
    whole: readWholeText(document, leftOut),
    source: readSource(),
  };
}
