import { isHtml, readHtmlBlocks } from './html-blocks.ts';

/** A run of text in which names are looked for together. */
export interface FileBlock {
  text: string;
  /** Line of the file in which it begins, from 1; null in HTML, whose lines nobody reads. */
  line: number | null;
}

/** Paragraphs: lines without an empty one between them. */
function readParagraphs(text: string): FileBlock[] {
  const blocks: FileBlock[] = [];
  let lines: string[] = [];
  const end = (next: number) => {
    if (lines.length > 0) blocks.push({ text: lines.join('\n'), line: next - lines.length });
    lines = [];
  };
  const all = text.split('\n');
  for (const [index, line] of all.entries()) {
    if (line.trim() === '') end(index + 1);
    else lines.push(line);
  }
  end(all.length + 1);
  return blocks;
}

/** The blocks of a text or HTML file. @param path tells HTML by its ending */
export function readFileBlocks(path: string, text: string): FileBlock[] {
  if (!isHtml(path, text)) return readParagraphs(text);
  return readHtmlBlocks(text).map((block) => ({ text: block, line: null }));
}

/**
 * Tells where offsets of a block stand in its file, as `:line:column`; empty in HTML.
 * @returns a function that is asked for offsets in their order
 */
export function createPlaceFinder({ text, line }: FileBlock): (offset: number) => string {
  let at = line ?? 0;
  let lineStart = 0;
  let next = text.indexOf('\n');
  return (offset) => {
    if (line === null) return '';
    for (; next !== -1 && next < offset; next = text.indexOf('\n', lineStart)) {
      lineStart = next + 1;
      at++;
    }
    return `:${at}:${offset - lineStart + 1}`;
  };
}
