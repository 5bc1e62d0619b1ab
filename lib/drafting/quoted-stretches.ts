/** Stretches of a text between quotation marks, whatever marks its language and its printer use. */
import { cueOf } from './cues.ts';
import type { Span } from './types.ts';

export interface Stretch {
  /** Without the marks. */
  start: number;
  end: number;
  /** With them, as far as they are there. */
  outerStart: number;
  outerEnd: number;
  /** Number of the paragraph. */
  paragraph: number;
  /** It goes on what the paragraph before left open. */
  continues: boolean;
}

/** By what opens, what closes; the Unicode names are those of CLDR's delimiters. */
const closings = new Map<string, string>([
  ['“', '”'],
  ['„', '“”„'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['〝', '〞〟'],
  ['"', '"”'],
  ['＂', '＂'],
  ["''", "''"],
  ['``', "''"],
  ['”', '”'],
]);
const longestStretch = 6_000;

const isSpace = (text: string | undefined) => text === undefined || /[\s\u00a0([{—–-]/u.test(text);
const isInner = (text: string | undefined) => text !== undefined && /\S/u.test(text);

/** Whether a mark that could be either opens here. */
function opens(text: string, at: number, mark: string): boolean {
  const before = text[at - 1];
  const after = text[at + 1];
  if (mark === '»') return isSpace(before) && isInner(after) && !isSpace(after);
  if (mark === "''") return isSpace(before) && /[^\s']/u.test(text[at + 2] ?? '');
  if (mark === '"' || mark === '＂' || mark === '”')
    return (isSpace(before) || /[‘'“,.;:]/u.test(before ?? '')) && isInner(after) && after !== ' ';
  return true;
}

/** The paragraphs of a text: runs of lines that no line break parts. */
export function listParagraphs(text: string): Span[] {
  return [...text.matchAll(/[^\n\r]*\S[^\n\r]*/gu)].map(({ 0: line, index }) => [
    index,
    index + line.length,
  ]);
}

/** "… – she said. – …": the narrator between dashes, within the marks, as Russian has it. */
const innerNarration = /[,.!?…]?\s+[–—]\s+([^–—\n]{3,80}?)[.,]\s+[–—]\s+/gu;

const hasEnglishCue = (words: string): boolean =>
  words.split(/\s+/u).some((word) => cueOf(word.toLowerCase())?.form === 'finite');

/** Parts stretches where the narrator speaks within the marks. */
function partAtNarrator(
  text: string,
  stretches: readonly Stretch[],
  hasCue: (words: string) => boolean,
): Stretch[] {
  return stretches.flatMap((stretch) => {
    const parts: Stretch[] = [];
    let from = stretch;
    for (const { 0: narration, 1: words = '', index } of text
      .slice(stretch.start, stretch.end)
      .matchAll(innerNarration)) {
      if (!hasCue(words)) continue;
      const at = stretch.start + index;
      const end = at + narration.search(/\s/u);
      parts.push({ ...from, end, outerEnd: end });
      const start = at + narration.length;
      from = { ...stretch, start, outerStart: start };
    }
    return [...parts, from];
  });
}

/**
 * In the order of the text; those inside another are left to it.
 * @param hasCue whether words of the narrator say that somebody speaks; in English if not given
 */
export function findStretches(
  text: string,
  paragraphs: readonly Span[],
  hasCue = hasEnglishCue,
): Stretch[] {
  return partAtNarrator(text, findMarked(text, paragraphs), hasCue);
}

function findMarked(text: string, paragraphs: readonly Span[]): Stretch[] {
  const found: Stretch[] = [];
  let open: string | null = null;
  for (const [paragraph, [from, to]] of paragraphs.entries()) {
    let at = from;
    let start = -1;
    let continues = false;
    let mark: string | null = null;
    /** How many are open within it. */
    let depth = 0;
    if (open !== null) {
      const first = from + text.slice(from, to).search(/\S/u);
      if (text.startsWith(open, first)) {
        continues = true;
        mark = open;
        start = first + open.length;
        at = start;
      }
      open = null;
    }
    for (; at < to; at++) {
      const pair = text.slice(at, at + 2);
      const sign = pair === "''" || pair === '``' ? pair : (text[at] ?? '');
      if (mark === null) {
        if (!closings.has(sign) || !opens(text, at, sign)) continue;
        // A closing mark alone opens nothing.
        if (sign === '”' && !text.slice(at + 1, to).includes('”')) continue;
        mark = sign;
        start = at + sign.length;
        at = start - 1;
        continue;
      }
      const closing = closings.get(mark) ?? '';
      const isClosing =
        closing.length > 1 && closing.startsWith("''") ? sign === closing : closing.includes(sign);
      const reopens = sign === mark && closings.get(mark)?.includes(mark) === false && at > start;
      const isInch =
        sign === '"' &&
        isInner(text[at + 1]) &&
        /[\p{L}\p{N}]/u.test(text[at + 1] ?? '') &&
        isSpace(text[at - 1]);
      if (reopens) {
        const rest = [...text.slice(at, to)];
        const isNested =
          rest.filter((each) => closing.includes(each)).length >
          rest.filter((each) => each === mark).length;
        if (isNested) depth++;
        // It was never closed, and another begins.
        else start = at + 1;
        continue;
      }
      if (!isClosing || isInch) continue;
      if (depth > 0) {
        depth--;
        continue;
      }
      if (at > start)
        found.push({
          ...{
            start,
            end: at,
            outerStart: start - mark.length,
            outerEnd: at + sign.length,
            paragraph,
            continues,
          },
        });
      at += sign.length - 1;
      continues = false;
      mark = null;
    }
    if (mark !== null && to > start && to - start < longestStretch) {
      const next = paragraphs[paragraph + 1];
      const goesOn = next && text.slice(next[0]).trimStart().startsWith(mark);
      const isWhole =
        continues ||
        text.slice(from, start - 1).trim() === '' ||
        /[:,]\s*$/u.test(text.slice(from, start - 1));
      if (goesOn) open = mark;
      if (goesOn || isWhole) {
        found.push({
          ...{
            start,
            end: to,
            outerStart: start - mark.length,
            outerEnd: to,
            paragraph,
            continues,
          },
        });
      }
    }
  }
  return found;
}
