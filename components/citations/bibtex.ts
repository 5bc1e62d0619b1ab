/** BibTeX entries, as biblatex reads them. */
import type { StatementView } from '../../lib/messages/views.ts';
import { wordsOf } from './words-of.ts';

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Words that TeX takes as they are. */
export function escapeTex(words: string): string {
  return words.replace(/[\\{}~^]/g, (sign) => commands[sign] ?? sign).replace(/[$%&#_]/g, '\\$&');
}

/** A field's braces keep the letters of names as they are; an address needs only its braces kept out. */
function field(name: string, value: string | undefined): string[] {
  return value ? [`  ${name} = {${value}}`] : [];
}

function keyOf({ key }: StatementView): string {
  return (key.split('#').at(-1) ?? key).replace(/[^A-Za-z0-9:_-]/g, '-');
}

/**
 * An `@online` entry of a statement's source, with the statement's words in its note. The date
 * is EDTF, which biblatex reads.
 * @see https://ctan.org/pkg/biblatex (manual, 2.3.8)
 */
export function toBibtex(statement: StatementView): string {
  const { source } = statement;
  const publisher = source.publisher ? escapeTex(source.publisher.text) : undefined;
  const fields = [
    ...field('author', publisher && `{${publisher}}`),
    ...field('title', source.title ? `{${escapeTex(source.title.text)}}` : undefined),
    ...field('date', source.published?.edtf),
    ...field('url', source.url?.replace(/[{}\\]/g, encodeURIComponent)),
    ...field('note', escapeTex(wordsOf(statement))),
  ];
  return `@online{${keyOf(statement)},\n${fields.join(',\n')}\n}`;
}
