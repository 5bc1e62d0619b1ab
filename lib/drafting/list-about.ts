/** What a statement is about: the names that stand in it. */
import { genderOfName } from './first-names.ts';
import { createHeadlineTeller } from './headlines.ts';
import type { KnownName } from './match-speaker.ts';
import { NameBook } from './name-book.ts';
import { listNames } from './names.ts';
import { tokenize } from './tokens.ts';
import type { Span } from './types.ts';

/** Most entities that a statement is proposed to be about. */
const mostAbout = 3;
/** Most names that no corpus knows. */
const mostNew = 6;

/**
 * The entities named in what is said, else in its paragraph; without the speaker.
 * @param stretches of what is said, in their order
 * @param known names of the reader's or publisher's corpora in the text
 */
export function listAbout(
  text: string,
  stretches: readonly Span[],
  known: readonly KnownName[],
  speaker: string | null,
): string[] {
  const within = (from: number, to: number) => [
    ...new Set(
      known
        .filter(({ start, end, entity }) => start >= from && end <= to && entity !== speaker)
        .map(({ entity }) => entity),
    ),
  ];
  const [first] = stretches;
  const last = stretches.at(-1);
  if (!first || !last) return [];
  const said = stretches.flatMap(([from, to]) => within(from, to));
  const line = text.indexOf('\n', last[1]);
  const around = within(text.lastIndexOf('\n', first[0]) + 1, line < 0 ? text.length : line);
  return (said.length > 0 ? [...new Set(said)] : around).slice(0, mostAbout);
}

/** A word with a capital at the start of a sentence need not be a name. */
const startsSentence = (text: string, start: number) =>
  /(?:^|[.!?:\n])["“”«»„'’‘)\s]*$/u.test(text.slice(Math.max(0, start - 12), start));

/**
 * Names in what is said that no corpus knows, by their fullest form in the text, each once.
 * @param known names of the reader's or publisher's corpora in the text
 * @returns with where each stands in the text
 */
export function listNewNames(
  text: string,
  stretches: readonly Span[],
  known: readonly KnownName[],
): { name: string; start: number }[] {
  const runs = listNames(tokenize(text));
  const isHeadline = createHeadlineTeller(text);
  // Headlines have capitals for words that are no names.
  const book = new NameBook(runs.filter(({ start }) => !isHeadline(start)));
  const sure = new Set(
    runs.flatMap(({ words, start }) => (startsSentence(text, start) ? [] : words)),
  );
  const found = new Map<string, number>();
  for (const [from, to] of stretches) {
    for (const { words, start, end } of runs) {
      if (start < from || end > to) continue;
      if (known.some((name) => name.start < end && start < name.end)) continue;
      const [first = ''] = words;
      if (words.length === 1 && (first.length < 2 || !sure.has(first))) continue;
      // "Norland" is not "South Norland": a part of a name stands for the whole of a person's only.
      const full = book.fullest(words, start);
      const name = genderOfName(full) === null ? words.join(' ') : full;
      if (!found.has(name)) found.set(name, start);
    }
  }
  return [...found].slice(0, mostNew).map(([name, start]) => ({ name, start }));
}
