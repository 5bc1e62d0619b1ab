/** Marked names in a text of our own, for the page to draw. */
import type { MatchAnswer } from '../../lib/messages/messages.ts';
import type { MarkKind } from '../../lib/messages/views.ts';

/** A run of the text: plain words, or a name with the entities it may mean. */
export interface Run {
  words: string;
  mark: MarkKind | null;
  entities: string[];
}

interface Span {
  start: number;
  end: number;
  entities: { key: string; mark: MarkKind }[];
}

function spansOf({ entities, mentions }: MatchAnswer, text: number): Span[] {
  const spans = new Map<string, Span>();
  for (let at = 0; at < mentions.length; at += 4) {
    const [index, start = 0, end = 0, entity = -1] = mentions.slice(at, at + 4);
    const found = entities[entity];
    if (index !== text || !found || found.mark === 'quotation') continue;
    const span = spans.get(`${start} ${end}`) ?? { start, end, entities: [] };
    span.entities.push({ key: found.key, mark: found.mark });
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
    let done = 0;
    for (const { start, end, entities } of spansOf(answer, index)) {
      if (start < done) continue;
      if (start > done) runs.push({ words: text.slice(done, start), mark: null, entities: [] });
      const isTwoSided = entities.some(({ mark }) => mark === 'two-sided');
      runs.push({
        words: text.slice(start, end),
        mark: isTwoSided ? 'two-sided' : 'one-sided',
        entities: entities.map(({ key }) => key),
      });
      done = end;
    }
    if (done < text.length) runs.push({ words: text.slice(done), mark: null, entities: [] });
    return runs;
  });
}
