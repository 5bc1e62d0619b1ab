import { lowerBound } from '../algorithms/lower-bound.ts';
import type { Span } from './span.ts';
import type { Mention } from './types.ts';

/**
 * Adds to the spans kept of one text those that stand inside of one of them, of the same corpus.
 * A span that only overlaps a kept one is no mention, nested or not.
 * @param text index of the text
 * @param kept spans that do not overlap within a corpus, or are the same for several entities
 * @param standing all spans that names take, those kept included
 * @param corpusOf entity → number of its corpus
 * @returns in order of start, the longest first, then entity; so what is nested follows
 */
export function withNested(
  text: number,
  kept: readonly Span[],
  standing: readonly Span[],
  corpusOf: ArrayLike<number>,
): Mention[] {
  const outerByCorpus = new Map<number, Span[]>();
  for (const span of kept) {
    const corpus = corpusOf[span.entity] as number;
    const outer = outerByCorpus.get(corpus);
    if (outer) outer.push(span);
    else outerByCorpus.set(corpus, [span]);
  }
  const mentions: Mention[] = kept.map(({ start, end, entity }) => ({ text, start, end, entity }));
  const seen = new Set<string>();
  for (const { start, end, entity } of standing) {
    const outer = findAround(start, outerByCorpus.get(corpusOf[entity] as number) ?? []);
    if (!outer || end > outer.end || (start === outer.start && end === outer.end)) continue;
    const key = `${start} ${end} ${entity}`;
    if (seen.has(key)) continue;
    seen.add(key);
    mentions.push({ text, start, end, entity, within: [outer.start, outer.end] });
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end || a.entity - b.entity);
}

/** The last of sorted spans that starts at or before an offset. */
function findAround(offset: number, spans: readonly Span[]): Span | undefined {
  return spans[lowerBound(spans.length, (index) => (spans[index] as Span).start <= offset) - 1];
}
