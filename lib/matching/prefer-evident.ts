import type { Span } from './span.ts';

/**
 * Of entities of one corpus that have the same span keeps those that are evident on the page, by a
 * name that is theirs alone; all, where none is.
 * @param spans of one text
 * @param evident entities
 * @param corpusOf entity → number of its corpus
 */
export function preferEvident(
  spans: Span[],
  evident: ReadonlySet<number>,
  corpusOf: ArrayLike<number>,
): Span[] {
  if (evident.size === 0) return spans;
  const keyOf = ({ start, end, entity }: Span) => `${corpusOf[entity]} ${start} ${end}`;
  const told = new Set<string>();
  for (const span of spans) if (evident.has(span.entity)) told.add(keyOf(span));
  return spans.filter((span) => evident.has(span.entity) || !told.has(keyOf(span)));
}
