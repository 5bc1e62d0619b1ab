/** Marked names in a text of our own, for the page to draw. */
import type { MatchAnswer, Meaning } from '../../lib/messages/messages.ts';
import type { NameMark } from '../../lib/messages/views.ts';

/** A run of the text: plain words, or a name with what it may mean. */
export interface Run {
  words: string;
  mark: NameMark | null;
  meanings: Meaning[];
}

interface Span {
  start: number;
  end: number;
  meanings: Meaning[];
}

/** The stronger first. */
const marks = ['two-sided', 'one-sided', 'on-record'] as const;

function spansOf({ meanings, mentions }: MatchAnswer, text: number): Span[] {
  const spans = new Map<string, Span>();
  for (let at = 0; at < mentions.length; at += 4) {
    const [index, start = 0, end = 0, place = -1] = mentions.slice(at, at + 4);
    const meaning = meanings[place];
    if (
      index !== text ||
      !meaning?.mark ||
      meaning.mark === 'quotation' ||
      meaning.mark === 'claim'
    )
      continue;
    const span = spans.get(`${start} ${end}`) ?? { start, end, meanings: [] };
    span.meanings.push(meaning);
    spans.set(`${start} ${end}`, span);
  }
  return [...spans.values()].sort((a, b) => a.start - b.start);
}

/**
 * Cuts each text into runs; joined, they are the text.
 * @param answer what the background found in these texts
 */
export function findMarks(texts: readonly string[], answer: MatchAnswer): Run[][] {
  return texts.map((text, index) => {
    const runs: Run[] = [];
    const addPlain = (words: string) => {
      if (words.length > 0) runs.push({ words, mark: null, meanings: [] });
    };
    let done = 0;
    for (const { start, end, meanings } of spansOf(answer, index)) {
      if (start < done) continue;
      addPlain(text.slice(done, start));
      const mark = marks.find((each) => meanings.some((meaning) => meaning.mark === each)) ?? null;
      runs.push({ words: text.slice(start, end), mark, meanings });
      done = end;
    }
    addPlain(text.slice(done));
    return runs;
  });
}

/** The strongest mark of a text; null where nothing in it is marked. */
export function strongestMark(runs: readonly Run[]): NameMark | null {
  return marks.find((each) => runs.some(({ mark }) => mark === each)) ?? null;
}

/** A marked name, by the places of its text and of its run. */
export interface MarkPlace {
  text: number;
  run: number;
}

/**
 * The mark whose card stands open at first: the last of the strongest in the first text that has one,
 * since a sentence of ours ends with the name that it is about. Null where nothing is marked.
 */
export function chooseFirstCard(texts: readonly Run[][]): MarkPlace | null {
  const text = texts.findIndex((runs) => strongestMark(runs) !== null);
  const runs = texts[text] ?? [];
  const strongest = strongestMark(runs);
  if (!strongest) return null;
  return { text, run: runs.findLastIndex(({ mark }) => mark === strongest) };
}
