/** Where words stand in a text, whatever white space lies in and between them. */

/** From and to, UTF-16 code units. */
export type Place = readonly [start: number, end: number];

/** Whether a code unit is white space, as `\s` has it; asked a million times for one page. */
function isSpaceCode(code: number): boolean {
  if (code < 33) return code === 32 || (code > 8 && code < 14);
  if (code < 160) return false;
  return (
    code === 160 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** A text without any white space. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** Code units that are made a string at once. */
const chunk = 8_192;

/** The same for the text of a long page, in half the time. */
export function squeezeLong(text: string): string {
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isSpaceCode(code)) units[length++] = code;
  }
  const parts: string[] = [];
  for (let at = 0; at < length; at += chunk) {
    parts.push(String.fromCharCode(...units.subarray(at, Math.min(length, at + chunk))));
  }
  return parts.join('');
}

/**
 * Where words begin in a text, both squeezed.
 * @param most no more than so many are listed
 */
export function listStarts(text: string, words: string, most = 20_000): number[] {
  const starts: number[] = [];
  if (words === '') return starts;
  for (
    let at = text.indexOf(words);
    at !== -1 && starts.length < most;
    at = text.indexOf(words, at + 1)
  ) {
    starts.push(at);
  }
  return starts;
}

/**
 * How many characters of `words` stand in a text from a place on, or up to it, white space left out.
 * @param words squeezed
 * @param way 1: the first of `words` at `at` and on; -1: the last of them before `at` and back
 * @returns how many, and the end that they reach in the text
 */
export function matchAlong(
  text: string,
  at: number,
  words: string,
  way: 1 | -1,
): { count: number; reached: number } {
  let reached = at;
  let count = 0;
  let place = at;
  while (count < words.length) {
    const index = way === 1 ? place : place - 1;
    if (index < 0 || index >= text.length) break;
    const code = text.charCodeAt(index);
    place += way;
    if (isSpaceCode(code)) continue;
    if (code !== words.charCodeAt(way === 1 ? count : words.length - 1 - count)) break;
    count++;
    reached = place;
  }
  return { count, reached };
}

/**
 * Every place where words stand in a text, character by character but for white space.
 * @param most no more than so many are listed
 */
export function listPlaces(text: string, words: string, most = 20_000): Place[] {
  const tokens = words.split(/\s+/u).filter(Boolean);
  // The longest stands in fewest places, as a rule.
  const anchor = tokens.reduce((one, other) => (other.length > one.length ? other : one), '');
  if (anchor === '') return [];
  const index = tokens.indexOf(anchor);
  const before = tokens.slice(0, index).join('');
  const after = tokens.slice(index + 1).join('');
  const places: Place[] = [];
  for (
    let at = text.indexOf(anchor);
    at !== -1 && places.length < most;
    at = text.indexOf(anchor, at + 1)
  ) {
    const back = matchAlong(text, at, before, -1);
    if (back.count < before.length) continue;
    const on = matchAlong(text, at + anchor.length, after, 1);
    if (on.count === after.length) places.push([back.reached, on.reached]);
  }
  return places;
}
