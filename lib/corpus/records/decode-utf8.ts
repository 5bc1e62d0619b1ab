import { lineOfOffset } from './line-of-offset.ts';
import type { Problem } from './problem.ts';
import type { Bytes } from './sha256.ts';

/** What the bytes before an offset spell, without a character that is cut there; null if broken. */
function decodeBefore(bytes: Bytes, end: number): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes.subarray(0, end), { stream: true });
  } catch {
    return null;
  }
}

/**
 * Where in bytes that are no UTF-8 the first character stands that is none.
 * @returns its offset, and whether it is only cut by the end
 */
function findBroken(bytes: Bytes): { at: number; isCut: boolean } {
  let good = 0;
  let broken = bytes.length + 1;
  while (broken - good > 1) {
    const middle = (good + broken) >> 1;
    if (decodeBefore(bytes, middle) !== null) good = middle;
    else broken = middle;
  }
  const whole = decodeBefore(bytes, good) ?? '';
  return { at: new TextEncoder().encode(whole).length, isCut: good === bytes.length };
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
    const { at, isCut } = findBroken(bytes);
    const what = isCut
      ? `The text ends in the middle of the character that begins at byte ${at}.`
      : `Byte ${at} (0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}) is not UTF-8.`;
    return fail('text-encoding', at, `${what} Fetch the file again, or save it as UTF-8.`);
  }
  const nul = bytes.indexOf(0);
  if (nul === -1) return { text, problem: null };
  const message = `Byte ${nul} is NUL, which no text has. Remove it, or save the file as UTF-8.`;
  return fail('text-nul', nul, message);
}
