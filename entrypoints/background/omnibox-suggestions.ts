/** What the address bar suggests, made of what a search found. */
import { t } from '../../lib/i18n/texts.ts';
import type { FoundView } from '../../lib/messages/found-views.ts';
import type { PanelPlace } from '../../lib/panel/panel-place.ts';

export interface Suggestion {
  /** What the address bar holds when the suggestion is chosen; unlike all others and what is typed. */
  content: string;
  description: string;
  place: PanelPlace;
}

/** Most of each kind: address bars show few. */
const mostOfKind = 4;

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML 1.0 holds it: signs by reference, and without the characters that it cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => references[sign] ?? '')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/**
 * Names first, then questions.
 * @param typed what the reader has typed, which no suggestion may repeat
 * @param isXml whether descriptions are XML (Chromium) or plain text (Firefox)
 */
export function listSuggestions(
  { entities, disputes }: FoundView,
  typed: string,
  isXml: boolean,
): Suggestion[] {
  const write = (words: string, more: string) => {
    if (!isXml) return more ? `${words} – ${more}` : words;
    return `${escapeXml(words)}${more && ` <dim>${escapeXml(more)}</dim>`}`;
  };
  const suggestions: Suggestion[] = [
    ...entities.slice(0, mostOfKind).map(({ key, label, description }) => ({
      content: label.text,
      description: write(label.text, description?.text ?? ''),
      place: { view: 'entity', key } as const,
    })),
    ...disputes.slice(0, mostOfKind).map(({ key, question }) => ({
      content: question.text,
      description: write(question.text, t('search.question')),
      place: { view: 'dispute', key } as const,
    })),
  ];
  const seen = new Set([typed]);
  for (const suggestion of suggestions) {
    // Two corpora may have the same name; a space tells them apart for the browser.
    while (seen.has(suggestion.content)) suggestion.content += ' ';
    seen.add(suggestion.content);
  }
  return suggestions;
}
