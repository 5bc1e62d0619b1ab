/** Proposals of a whole page, and what each fills the form with. */
import { type Proposal, proposeStatements } from '../../../lib/drafting/propose.ts';
import type { Span } from '../../../lib/drafting/types.ts';
import type { PageDraft, QuotedWords } from '../../../lib/messages/recording.ts';
import { chooseContext } from '../../../lib/quotations/choose-context.ts';
import { squeezeLong } from '../../../lib/quotations/list-places.ts';
import { fillStatement, type ProposedStatement } from './proposed.ts';

export interface DraftedPage {
  page: PageDraft;
  /** In the order of the page. */
  proposals: Proposal[];
  /** All that the page shows, squeezed. */
  whole: string;
}

/** Words around a stretch that it may be told by, UTF-16 code units. */
const longestNear = 240;

export function draftPage(page: PageDraft): DraftedPage {
  const { published, language } = page.source;
  const proposals = proposeStatements(page.text, published, language);
  return { page, proposals, whole: squeezeLong(page.whole) };
}

function quoteSpan({ page, whole }: DraftedPage, [start, end]: Span): QuotedWords {
  const { text, source } = page;
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
export function fillDraft(drafted: DraftedPage, at: number): Promise<ProposedStatement> {
  const { page, proposals } = drafted;
  const proposal = proposals[at];
  const stretches = proposal?.stretches ?? [];
  return fillStatement({
    text: page.text,
    stretches,
    proposal: proposal ?? null,
    quotes: stretches.map((span) => quoteSpan(drafted, span)),
    source: page.source,
  });
}
