import { buildIndex } from './build-index.ts';
import { type NameIndex, stampOf } from './name-index.ts';
import { listPagePhrases, PageEvidence } from './page-evidence.ts';
import { MentionResolver } from './resolve-mentions.ts';
import { TextScanner } from './scan-text.ts';
import { SpanList } from './span-list.ts';
import type { Matcher, NamedEntity } from './types.ts';

/**
 * Makes the names of entities ready to be searched for. Names that fold to nothing, and names that
 * fold to more than 256 UTF-16 code units, are not looked for.
 *
 * What counts as a mention is told in docs/decisions/0005-how-names-are-matched.md.
 */
export function buildMatcher(entities: readonly NamedEntity[]): Matcher {
  const steps = buildIndex(entities);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return createMatcher(value);
  }
}

/** Searches for the names of an index. */
export function createMatcher(index: NameIndex): Matcher {
  const hits = new SpanList();
  const scanner = new TextScanner(index, hits);
  const decoder = new TextDecoder();
  const pagePhrases = listPagePhrases(index);

  const findOnPage: Matcher['findOnPage'] = (texts, { nested = false, evidence = [] } = {}) => {
    const resolver = new MentionResolver(index, new PageEvidence(index, pagePhrases, evidence));
    texts.forEach((text, textIndex) => {
      hits.length = 0;
      scanner.scan(text);
      if (hits.length > 0) resolver.addText(textIndex, text, hits);
    });
    return resolver.resolve(nested);
  };

  let stamp = 0;

  return {
    index,
    get stamp() {
      stamp ||= stampOf(index);
      return stamp;
    },
    keyOf(entity) {
      const { idBytes, idEnd, corpusOf, keyPrefixes } = index;
      const id = idBytes.subarray(idEnd[entity - 1] ?? 0, idEnd[entity]);
      return `${keyPrefixes[corpusOf[entity] as number]}${decoder.decode(id)}`;
    },
    findMentions: (texts, options) => findOnPage(texts, options).mentions,
    findOnPage,
  };
}
