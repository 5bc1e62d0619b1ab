/** A list of statements as text that people read and paste. */

import { escapeMarkdown } from '../../../components/citations/escape-markdown.ts';
import { formatDate } from '../../../components/format-date.ts';
import { toWebAddress } from '../../../components/web-address.ts';
import { t } from '../../../lib/i18n/texts.ts';
import type { CorpusView } from '../../../lib/messages/views.ts';
import type { PlacedStatement } from '../filter-statements.ts';
import type { ExportedDispute } from './exported-dispute.ts';

function printSource({ statement: { source } }: PlacedStatement): string {
  const name = escapeMarkdown(source.title?.text ?? source.publisher?.text ?? t('source.unnamed'));
  const address = source.url === null ? null : toWebAddress(source.url);
  const linked =
    address === null ? name : `[${name}](<${address.replace(/[<>]/g, encodeURIComponent)}>)`;
  const publisher = source.title && source.publisher ? [escapeMarkdown(source.publisher.text)] : [];
  const published = source.published ? [escapeMarkdown(formatDate(source.published))] : [];
  return [linked, ...publisher, ...published].join(', ');
}

/** Which corpus a record is of, where there are several. */
function printCorpus(key: string, corpora: readonly CorpusView[]): string {
  const corpus = corpora.length > 1 && corpora.find(({ id }) => key.startsWith(`${id}#`));
  return corpus ? escapeMarkdown(corpus.title.text) : '';
}

/** How the other corpora ask it. */
function printWordings({ dispute, corpora }: ExportedDispute): string[] {
  return (dispute.joined?.questions ?? []).map(({ key, question, inverted }) => {
    const corpus = corpora.find(({ id }) => key.startsWith(`${id}#`))?.title.text ?? key;
    const words = { corpus, question: question.text };
    return escapeMarkdown(t(inverted ? 'dispute.askedInverted' : 'dispute.askedAs', words));
  });
}

function printStatement(placed: PlacedStatement, corpora: readonly CorpusView[]): string {
  const { statement, stance } = placed;
  const corpus = printCorpus(statement.key, corpora);
  const speaker = statement.speaker?.label.text ?? t('statement.speakerUnclear');
  const role = statement.role ? `, ${escapeMarkdown(statement.role.text)}` : '';
  const head = `**${escapeMarkdown(t(`side.${stance}`))}** · ${escapeMarkdown(speaker)}${role}, ${escapeMarkdown(formatDate(statement.said))}`;
  const words = statement.quotes.length
    ? statement.quotes
        .map(({ text: quote }) => `> “${escapeMarkdown(quote)}”`)
        .join('\n> \\[…\\]\n')
    : escapeMarkdown(statement.claim.text);
  const how = escapeMarkdown(t(`speech.${statement.speech}`));
  return `${head}\n\n${words}\n\n${printSource(placed)} (${how})${corpus && `, ${corpus}`}`;
}

/**
 * The question, its statements with who said what, when and where, and the corpora that they are
 * from.
 * @see https://spec.commonmark.org/
 */
export function exportMarkdown(exported: ExportedDispute): string {
  const { dispute, corpora, statements } = exported;
  const title = `# ${escapeMarkdown(dispute.question.text)}`;
  const from = corpora.map(({ title: name, version, publisher }) => {
    const corpus = escapeMarkdown(t('corpus.titleAndVersion', { title: name.text, version }));
    return `${corpus}\\. ${escapeMarkdown(`${t('corpus.publishedBy')} ${publisher.text}`)}`;
  });
  const listed = statements.map((placed) => printStatement(placed, corpora));
  return `${[title, ...printWordings(exported), ...listed, ...from].join('\n\n')}\n`;
}
