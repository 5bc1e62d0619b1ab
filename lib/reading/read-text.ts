/** A reader's own text: pasted, or out of a text file. */
import { joinBrokenWords } from './join-lines.ts';
import { ReadingError } from './reading-error.ts';

/** Bytes of a text file; a long novel is 3 MB. */
export const mostTextBytes = 20_000_000;

const marks: [encoding: string, ...bytes: number[]][] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

function encodingOf(bytes: Uint8Array): string {
  const marked = marks.find(([, ...mark]) => mark.every((byte, index) => bytes[index] === byte));
  return marked?.[0] ?? 'utf-8';
}

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so.
 * @param name of the file, for messages
 * @throws {ReadingError} `file-too-large`, `file-no-text`: another encoding, or no text at all
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>, name: string): string {
  if (bytes.length > mostTextBytes) {
    const message = `${name} has ${bytes.length} bytes; a text may have ${mostTextBytes}. Open a part of it.`;
    throw new ReadingError('file-too-large', message);
  }
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    const message = `${name} is no text in UTF-8. Save it as UTF-8 text, or paste its words.`;
    throw new ReadingError('file-no-text', message, { cause });
  }
  if (!text.includes('\0')) return text;
  throw new ReadingError('file-no-text', `${name} holds NUL bytes, which no text does.`);
}

/** The paragraphs of a text, which blank lines part; other line breaks stay. */
export function splitParagraphs(text: string): string[] {
  const lines = text.replace(/\r\n?|\u2028/g, '\n').replaceAll('\u2029', '\n\n');
  return joinBrokenWords(lines)
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
