import type { Sentence } from '../sentences/cut-sentences.ts';

/** A sentence, or two that follow each other, that may be like a claim. */
export interface Window {
  /** UTF-16 code units, without the white space around. */
  start: number;
  end: number;
  /** Where the two sentences before begin and the two behind end. */
  around: readonly [start: number, end: number];
  isDouble: boolean;
  /** The sentence before, and the one behind; empty where there is none. */
  before: string;
  behind: string;
}

/** Sentences on either side that tell what a sentence is about. */
const sentencesAround = 2;

/** The windows of a text that reach into a part of it. */
export function listWindows(
  text: string,
  sentences: readonly Sentence[],
  [from, to]: readonly [start: number, end: number],
): Window[] {
  const windows: Window[] = [];
  const wordsOf = (one: Sentence | undefined) => (one ? text.slice(one.start, one.end) : '');
  for (const [at, { start, end }] of sentences.entries()) {
    if (end <= from || start >= to) continue;
    for (const size of [1, 2]) {
      const last = sentences[at + size - 1];
      if (!last || (size > 1 && last.start >= to)) continue;
      const words = text.slice(start, last.end);
      const begin = start + words.length - words.trimStart().length;
      const before = sentences[Math.max(0, at - sentencesAround)];
      const behind = sentences[Math.min(sentences.length - 1, at + size - 1 + sentencesAround)];
      windows.push({
        start: begin,
        end: Math.max(begin, start + words.trimEnd().length),
        around: [before?.start ?? 0, behind?.end ?? end],
        isDouble: size > 1,
        before: wordsOf(sentences[at - 1]),
        behind: wordsOf(sentences[at + size]),
      });
    }
  }
  return windows;
}
