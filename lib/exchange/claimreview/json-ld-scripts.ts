import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';

/** A `<script type="application/ld+json">` of a page. */
export interface JsonLdScript {
  /** Its text without the wrappers that some sites put around it. */
  text: string;
  /** The line on which the element begins, counted from 1. */
  line: number;
}

export interface HtmlPage {
  scripts: JsonLdScript[];
  /** The `lang` of the page's root; null when it has none. */
  language: string | null;
}

const wrappers = [
  /^\s*(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?/,
  /(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?\s*$/,
  /^\s*(?:\/\/\s*)?<!--/,
  /(?:\/\/\s*)?-->\s*$/,
];

/** Takes off comment and CDATA marks; then, if quotation marks are entities, decodes them. */
function unwrap(script: string): string {
  let text = script;
  for (const wrapper of [...wrappers, ...wrappers]) text = text.replace(wrapper, '');
  const start = text.trimStart();
  return /^[[{]\s*&(?:quot|#34|#x22);/i.test(start) ? decodeHTML(text) : text;
}

const isJsonLd = (type: string | undefined) =>
  /^\s*application\/ld\+json\s*(?:;|$)/i.test(type ?? '');

/** How many line feeds there are before ever larger offsets. */
function createLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let from = 0;
  return (offset) => {
    for (
      let at = text.indexOf('\n', from);
      at !== -1 && at < offset;
      at = text.indexOf('\n', from)
    ) {
      line++;
      from = at + 1;
    }
    return line;
  };
}

/** Finds the JSON-LD of an HTML page, however broken its markup is. */
export function readHtmlPage(html: string): HtmlPage {
  const page: HtmlPage = { scripts: [], language: null };
  const lineAt = createLineCounter(html);
  let open: { parts: string[]; line: number } | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html' && attributes.lang) page.language ??= attributes.lang;
      if (name !== 'script' || !isJsonLd(attributes.type)) return;
      open = { parts: [], line: lineAt(parser.startIndex) };
    },
    ontext(text) {
      open?.parts.push(text);
    },
    onclosetag(name) {
      if (name !== 'script' || !open) return;
      page.scripts.push({ text: unwrap(open.parts.join('')), line: open.line });
      open = null;
    },
  });
  parser.end(html);
  return page;
}
