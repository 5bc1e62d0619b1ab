/**
 * A corpus's words as they are shown: nothing in them turns what stands beside them round, or grows out
 * of its line. What is looked for, compared and ranked are the words as they were published.
 */

/**
 * Embeddings, overrides and isolates: each shown text is isolated by its element and has its direction by
 * its own letters. The marks for single letters (U+200E, U+200F, U+061C) and the joiners stay.
 */
const turning = /[\u202a-\u202e\u2066-\u2069]/u;
/** Controls that no reader sees, but for the tab and the line's end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;
/** Most marks on one letter; more than any writing has, with vowels, tones and signs of chant. */
export const mostMarks = 6;
const stacked = new RegExp(`(\\p{M}{${mostMarks}})\\p{M}+`, 'gu');
const mayBeAltered = new RegExp(`${turning.source}|${unseen.source}|\\p{M}{${mostMarks + 1}}`, 'u');

/** What of a text would not be shown. */
export interface Unshown {
  /** Characters that turn the direction of what follows. */
  turns: boolean;
  /** Other controls. */
  controls: boolean;
  /** More marks on a letter than are shown. */
  stacks: boolean;
}

export function findUnshown(text: string): Unshown {
  if (!mayBeAltered.test(text)) return { turns: false, controls: false, stacks: false };
  stacked.lastIndex = 0;
  return { turns: turning.test(text), controls: unseen.test(text), stacks: stacked.test(text) };
}

/** A text without what is not shown; almost every text is returned as it is. */
export function toShown(text: string): string {
  if (!mayBeAltered.test(text)) return text;
  return text
    .replaceAll(new RegExp(turning.source, 'gu'), '')
    .replaceAll(new RegExp(unseen.source, 'gu'), '')
    .replaceAll(stacked, '$1');
}
