import { lineOfOffset } from './line-of-offset.ts';
import type { Problem } from './problem.ts';
import type { Bytes } from './sha256.ts';

/** Whether the bytes before an offset hold something that is no UTF-8; a cut character is none. */
function isBrokenBefore(bytes: Bytes, end: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
    return false;
  } catch {
    return true;
  }
}

/** Offset of the byte at which UTF-8 ends to be valid; the length if the last character is cut. */
function findBrokenByte(bytes: Bytes): number {
  let good = 0;
  let broken = bytes.length + 1;
  while (broken - good > 1) {
    const middle = (good + broken) >> 1;
    if (middle <= bytes.length && !isBrokenBefore(bytes, middle)) good = middle;
    else broken = middle;
  }
  return broken - 1;
}

/**
 * Decodes a text file. A byte order mark is left out.
 * @param file path for the problem's place
 * @returns the text, or the problem: `text-encoding` (no UTF-8) or `text-nul` (a NUL byte), each
 *   with line and offset of the byte, counted from 0
 */
export function decodeUtf8(
  bytes: Bytes,
  file: string,
): { text: string; problem: null } | { text: null; problem: Problem } {
  const fail = (code: string, offset: number, message: string) => {
    const line = lineOfOffset(bytes, offset);
    const problem: Problem = { code, severity: 'error', file, line, path: '', message };
    return { text: null, problem };
  };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const at = findBrokenByte(bytes);
    const what =
      at >= bytes.length
        ? `The file ends in the middle of a character, after byte ${bytes.length}.`
        : `Byte ${at} (0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}) is not UTF-8.`;
    return fail('text-encoding', at, `${what} Fetch the file again, or save it as UTF-8.`);
  }
  const nul = bytes.indexOf(0);
  if (nul === -1) return { text, problem: null };
  const message = `Byte ${nul} is NUL, which no text has. Remove it, or save the file as UTF-8.`;
  return fail('text-nul', nul, message);
}
