import { decodeUtf8 } from '../../../lib/corpus/records/decode-utf8.ts';
import { CliError } from '../terminal/cli-error.ts';

/** What a page says of its encoding: its server's header, else its head. */
function tellCharset(bytes: Uint8Array, type: string): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
  const told = /charset\s*=\s*["']?([\w-]+)/iu;
  return (told.exec(type) ?? told.exec(head))?.[1] ?? null;
}

/**
 * The text of a page in the encoding that it names; UTF-8 where it names none.
 * @param type the server's `Content-Type`, or nothing
 * @param place for messages
 * @throws {CliError} `text-encoding`, `text-nul`
 */
export function decodeHtml(bytes: Uint8Array<ArrayBuffer>, type: string, place: string): string {
  const { text, problem } = decodeUtf8(bytes, place);
  if (!problem) return text;
  try {
    return new TextDecoder(tellCharset(bytes, type) ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CliError(problem.code, `${place}: ${problem.message}`);
  }
}
