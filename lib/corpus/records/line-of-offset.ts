import type { Bytes } from './sha256.ts';

/** The line, counted from 1, in which the byte at an offset stands. */
export function lineOfOffset(bytes: Bytes, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < offset; at = bytes.indexOf(0x0a, at + 1)) {
    line++;
  }
  return line;
}
