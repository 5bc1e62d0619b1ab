/** Proposals of a whole page, and what each fills the form with. */
import { type Proposal, proposeStatements } from '../../../lib/drafting/propose.ts';
import type { Span } from '../../../lib/drafting/types.ts';
import type { PageDraft, QuotedWords } from '../../../lib/messages/recording.ts';
import { chooseContext } from '../../../lib/quotations/choose-context.ts';
import { fillStatement, type ProposedStatement } from './proposed.ts';

export interface DraftedPage {
  page: PageDraft;
  /** In the order of the page. */
  proposals: Proposal[];
}

/** Words around a stretch that it may be told by, UTF-16 code units. */
const longestNear = 240;

export function draftPage(page: PageDraft): DraftedPage {
  const { published, language } = page.source;
  return { page, proposals: proposeStatements(page.text, published, language) };
}

function quoteSpan({ text, whole, source }: PageDraft, [start, end]: Span): QuotedWords {
  const fold = (words: string) => words.replace(/\s+/gu, ' ');
  const exact = fold(text.slice(start, end));
  const near = {
    before: fold(text.slice(Math.max(0, start - longestNear), start)).replace(/^\S*\s/u, ''),
    after: fold(text.slice(end, end + longestNear)).replace(/\s\S*$/u, ''),
  };
  const chosen = chooseContext(whole, exact, near);
  const context = chosen ?? { prefix: '', suffix: '', isUnique: false };
  return { exact, ...context, language: source.language };
}

/** What the form is filled with for one of the proposals. */
export function fillDraft(
  { page, proposals }: DraftedPage,
  at: number,
): Promise<ProposedStatement> {
  const proposal = proposals[at];
  const stretches = proposal?.stretches ?? [];
  return fillStatement({
    text: page.text,
    stretches,
    proposal: proposal ?? null,
    quotes: stretches.map((span) => quoteSpan(page, span)),
    source: page.source,
  });
}
