/** Names as folded keys. */
import { DOT, LETTER } from './fold.ts';
import { seedHash } from './hash.ts';
import { TokenReader } from './token-reader.ts';

/** A folded name. */
export interface NameKey {
  /** The folded stream, its UTF-16 code units those that are compared. */
  text: string;
  /** Lengths at which a text's token might end, ascending; the last is the whole. */
  tokenEnds: number[];
  /** Kind of the first token. */
  firstKind: number;
}

const reader = new TokenReader();
const hyphenInWord = /(?<=[\p{L}\p{N}])[-‐‑‒–](?=[\p{L}\p{N}])/gu;
const dotBeforeSpace = /\.(?=\p{White_Space})/gu;
/** Shorter joined words would be other words: "U-S" is not "us". */
const minJoinedLetters = 4;

/**
 * Folds a name.
 * @returns null if nothing of it can be looked for, or it is longer than `maxKeyUnits`
 */
export function foldName(name: string): NameKey | null {
  reader.begin(name, 0, seedHash(0));
  const tokenEnds: number[] = [];
  let length = 0;
  let firstKind = -1;
  while (reader.readToken()) {
    if (reader.overflows) return null;
    if (firstKind < 0) firstKind = reader.kind;
    // Several characters of a text may fold to what is one here, so any unit may be a token's end.
    if (reader.kind !== LETTER) {
      for (let end = reader.tokenStart + 1; end < reader.length; end++) tokenEnds.push(end);
    }
    tokenEnds.push(reader.length);
    // The dot that closes "Inc." is not asked of a text.
    if (reader.kind !== DOT) length = reader.length;
  }
  if (length === 0) return null;
  return {
    text: Reflect.apply(String.fromCharCode, null, reader.units.subarray(0, length)),
    tokenEnds: length === reader.length ? tokenEnds : tokenEnds.filter((end) => end <= length),
    firstKind,
  };
}

/** The writings of a name that are the same name: hyphens left out, and the dot of "St. ". */
export function listWritings(name: string): string[] {
  const writings = [name];
  if (!/[.\-‐-–]/u.test(name)) return writings;
  const undotted = name.replace(dotBeforeSpace, '');
  if (undotted !== name) writings.push(undotted);
  for (const writing of [...writings]) {
    const joined = writing.replace(hyphenInWord, '');
    if (joined !== writing && hasLongJoints(writing)) writings.push(joined);
  }
  return writings;
}

function hasLongJoints(name: string): boolean {
  return name
    .split(/\p{White_Space}+/u)
    .every((word) => word.search(hyphenInWord) < 0 || countLetters(word) >= minJoinedLetters);
}

function countLetters(word: string): number {
  return word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
