/** How a statement is cited, in the styles that readers ask for. */
import { t } from '../../lib/i18n/texts.ts';
import type { StatementView } from '../../lib/messages/views.ts';
import { toWebAddress } from '../web-address.ts';
import { toBibtex } from './bibtex.ts';
import { apaDate, chicagoDate } from './citation-date.ts';
import { toTextFragment } from './text-fragment.ts';
import { endSentence, wordsOf } from './words-of.ts';

export type CitationStyle = 'apa' | 'chicago' | 'bibtex' | 'link';

export const citationStyles: readonly CitationStyle[] = ['apa', 'chicago', 'bibtex', 'link'];

/** The page with the statement's words, or null when no address is on record. */
export function linkOf({ source, quotes }: StatementView): string | null {
  const address = toWebAddress(source.url);
  return address && toTextFragment(address, quotes[0]?.text ?? '');
}

function join(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

/**
 * A statement's citation as plain text: what is said and by whom, then the source in the style
 * (an article of an organisation on the web, whose author is that organisation).
 *
 * @returns null for a link when no address of the source is on record
 * @see https://apastyle.apa.org/style-grammar-guidelines/references/examples
 * @see https://www.chicagomanualofstyle.org/tools_citationguide.html
 */
export function cite(statement: StatementView, style: CitationStyle): string | null {
  const { source } = statement;
  const publisher = source.publisher?.text ?? null;
  const title = source.title?.text ?? t('source.unnamed');
  const link = linkOf(statement);
  switch (style) {
    case 'apa':
      return join([
        wordsOf(statement),
        publisher && endSentence(publisher),
        `(${apaDate(source.published)}).`,
        endSentence(title),
        link,
      ]);
    case 'chicago':
      return join([
        wordsOf(statement),
        publisher && endSentence(publisher),
        `“${endSentence(title)}”`,
        endSentence(chicagoDate(source.published)),
        link && endSentence(link),
      ]);
    case 'bibtex':
      return toBibtex(statement);
    case 'link':
      return link;
  }
}
