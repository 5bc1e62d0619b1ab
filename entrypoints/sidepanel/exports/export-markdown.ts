/** A list of statements as text that people read and paste. */

import { formatDate } from '../../../components/format-date.ts';
import { toWebAddress } from '../../../components/web-address.ts';
import { t } from '../../../lib/i18n/texts.ts';
import type { PlacedStatement } from '../filter-statements.ts';
import type { ExportedDispute } from './exported-dispute.ts';

/** Words as Markdown shows them: what would be markup stands with a backslash, on one line. */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&$^:@]/g, '\\$&');
}

function printSource({ statement: { source } }: PlacedStatement): string {
  const name = escapeMarkdown(source.title?.text ?? source.publisher?.text ?? t('source.unnamed'));
  const address = source.url === null ? null : toWebAddress(source.url);
  const linked =
    address === null ? name : `[${name}](<${address.replace(/[<>]/g, encodeURIComponent)}>)`;
  const publisher = source.title && source.publisher ? [escapeMarkdown(source.publisher.text)] : [];
  const published = source.published ? [escapeMarkdown(formatDate(source.published))] : [];
  return [linked, ...publisher, ...published].join(', ');
}

function printStatement(placed: PlacedStatement): string {
  const { statement, stance } = placed;
  const speaker = statement.speaker?.label.text ?? t('statement.speakerUnclear');
  const role = statement.role ? `, ${escapeMarkdown(statement.role.text)}` : '';
  const head = `**${escapeMarkdown(t(`side.${stance}`))}** · ${escapeMarkdown(speaker)}${role}, ${escapeMarkdown(formatDate(statement.said))}`;
  const words = statement.quotes.length
    ? statement.quotes
        .map(({ text: quote }) => `> “${escapeMarkdown(quote)}”`)
        .join('\n> \\[…\\]\n')
    : escapeMarkdown(statement.claim.text);
  const how = escapeMarkdown(t(`speech.${statement.speech}`));
  return `${head}\n\n${words}\n\n${printSource(placed)} (${how})`;
}

/**
 * The question, its statements with who said what, when and where, and the corpus that they are
 * from.
 * @see https://spec.commonmark.org/
 */
export function exportMarkdown({ dispute, corpus, statements }: ExportedDispute): string {
  const title = `# ${escapeMarkdown(dispute.question.text)}`;
  const from = escapeMarkdown(
    t('corpus.titleAndVersion', { title: corpus.title.text, version: corpus.version }),
  );
  const publisher = escapeMarkdown(`${t('corpus.publishedBy')} ${corpus.publisher.text}`);
  return `${[title, ...statements.map(printStatement), `${from}\\. ${publisher}`].join('\n\n')}\n`;
}
