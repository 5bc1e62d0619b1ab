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
    if (index !== text || !meaning?.mark || meaning.mark === 'quotation') continue;
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
