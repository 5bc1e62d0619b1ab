import type { Bytes } from '../records/sha256.ts';

/** A line of a file; `bytes` is null for one that is longer than allowed, which was not kept. */
export interface Line {
  /** Counted from 1. */
  number: number;
  bytes: Bytes | null;
}

const lineFeed = 0x0a;

function join(parts: readonly Uint8Array[], length: number): Bytes {
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/**
 * Cuts a stream of bytes into lines, without their line feeds. However long a line is, no more
 * than `maxBytes` of it are held.
 * @param chunks bytes in any portions, as a file or a decompressor gives them
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const take = (part: Uint8Array) => {
    length += part.length;
    if (length <= maxBytes) parts.push(part);
    else parts = [];
  };
  const finish = (): Line => {
    const line = { number, bytes: length <= maxBytes ? join(parts, length) : null };
    parts = [];
    length = 0;
    number++;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    // A copy: a stream may fill its buffer again.
    if (start < chunk.length) take(chunk.slice(start));
  }
  if (length > 0) yield finish();
}
