import { buildIndex } from './build-index.ts';
import { countIndexBytes } from './name-index.ts';
import { MentionResolver } from './resolve-mentions.ts';
import { TextScanner } from './scan-text.ts';
import type { Matcher, NamedEntity } from './types.ts';

/**
 * Makes the names of entities ready to be searched for. Names that fold to nothing, and names that
 * fold to more than 256 UTF-16 code units, are not looked for.
 *
 * What counts as a mention is told in docs/decisions/0005-how-names-are-matched.md.
 */
export function buildMatcher(entities: readonly NamedEntity[]): Matcher & { bytes: number } {
  const index = buildIndex(entities);
  let hits: number[] = [];
  const scanner = new TextScanner(index, (pattern, start, end) => {
    hits.push(pattern, start, end);
  });
  return {
    entities,
    bytes: countIndexBytes(index),
    findMentions(texts, { nested = false } = {}) {
      const resolver = new MentionResolver(index, entities);
      texts.forEach((text, textIndex) => {
        hits = [];
        scanner.scan(text);
        if (hits.length > 0) resolver.addText(textIndex, text, hits);
      });
      return resolver.resolve(nested);
    },
  };
}
