/** A question as it is pasted: into a letter, a page or a document. */
import { direction, language, t } from '../../lib/i18n/texts.ts';
import type { LocalText } from '../../lib/messages/views.ts';
import { escapeMarkdown } from '../citations/escape-markdown.ts';
import type { SharedQuestion, SharedSide } from './shared-question.ts';

const addressOf = ({ voice }: SharedSide) => voice?.address ?? t('cite.noAddress');

/** Plain text, one thing a line. */
export function printText({ question, address, sides, ...shared }: SharedQuestion): string {
  const { qualified, rule, corpora } = shared;
  const parts = sides.map((side) =>
    [
      `${side.sign} ${side.heading}`,
      ...(side.voice
        ? [side.voice.words.text, side.voice.who, side.voice.source, addressOf(side)]
        : [side.missing]),
    ].join('\n'),
  );
  const head = address ? `${question.text}\n${address}` : question.text;
  const blocks = [head, ...parts, ...(qualified ? [qualified] : []), rule, corpora.join('\n')];
  return `${blocks.join('\n\n')}\n`;
}

const escapeAddress = (address: string) => address.replace(/[<>]/g, encodeURIComponent);

/** @see https://spec.commonmark.org/ */
export function printMarkdown({ question, address, sides, ...shared }: SharedQuestion): string {
  const { qualified, rule, corpora } = shared;
  const title = escapeMarkdown(question.text);
  const parts = sides.flatMap(({ sign, heading, voice, missing }) => {
    const head = `**${sign} ${escapeMarkdown(heading)}**`;
    if (!voice) return [head, escapeMarkdown(missing ?? '')];
    const source = escapeMarkdown(voice.source);
    return [
      head,
      `> ${escapeMarkdown(voice.words.text)}`,
      `${escapeMarkdown(voice.who)}\\\n${voice.address ? `[${source}](<${escapeAddress(voice.address)}>)` : `${source}\\\n${escapeMarkdown(t('cite.noAddress'))}`}`,
    ];
  });
  const blocks = [
    `## ${address ? `[${title}](<${escapeAddress(address)}>)` : title}`,
    ...parts,
    ...(qualified ? [escapeMarkdown(qualified)] : []),
    escapeMarkdown(rule),
    ...corpora.map(escapeMarkdown),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const escapeHtml = (words: string) =>
  words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const link = (address: string | null, words: string) =>
  address ? `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>` : escapeHtml(words);

/** Words in their own language and direction. */
const foreign = (tag: string, { language: own }: LocalText, content: string) =>
  `<${tag} lang="${escapeHtml(own)}" dir="auto">${content}</${tag}>`;

const paragraph = (words: string) => `<p>${escapeHtml(words)}</p>`;

/** A fragment of HTML, with nothing in it but text and links. */
export function printHtml({ question, address, sides, ...shared }: SharedQuestion): string {
  const { qualified, rule, corpora } = shared;
  const parts = sides.flatMap(({ sign, heading, voice, missing }) => {
    const head = `<p><b>${escapeHtml(`${sign} ${heading}`)}</b></p>`;
    if (!voice) return [head, paragraph(missing ?? '')];
    const source = link(voice.address, voice.source);
    const noAddress = voice.address ? '' : `<br>${escapeHtml(t('cite.noAddress'))}`;
    return [
      head,
      foreign('blockquote', voice.words, escapeHtml(voice.words.text)),
      `<p>${escapeHtml(voice.who)}<br>${source}${noAddress}</p>`,
    ];
  });
  const blocks = [
    foreign('h3', question, link(address, question.text)),
    ...parts,
    ...(qualified ? [paragraph(qualified)] : []),
    paragraph(rule),
    ...corpora.map(paragraph),
  ];
  return `<div lang="${language}" dir="${direction}">${blocks.join('')}</div>`;
}
