import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryPage } from './fixtures/arbitrary-page.ts';
import { findByReference } from './fixtures/reference-matcher.ts';
import { buildMatcher } from './matcher.ts';

const pageOfNames = arbitraryPage({ maxTexts: 3 });

function splitsPair(text: string, offset: number): boolean {
  return (
    /[\ud800-\udbff]$/.test(text.slice(0, offset)) && /^[\udc00-\udfff]/.test(text.slice(offset))
  );
}

describe('on random texts in mixed scripts, with lone surrogates and controls', () => {
  test('finds what the reference finds', () => {
    fc.assert(
      fc.property(pageOfNames, ({ entities, texts }) => {
        const mentions = buildMatcher(entities).findMentions(texts);
        expect(mentions).toEqual(findByReference(entities, texts));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 1_500) },
    );
  }, 600_000);

  test('finds nested what the reference finds, and the same beside it', () => {
    fc.assert(
      fc.property(pageOfNames, ({ entities, texts }) => {
        const matcher = buildMatcher(entities);
        const mentions = matcher.findMentions(texts, { nested: true });
        expect(mentions).toEqual(findByReference(entities, texts, { nested: true }));
        const outer = mentions.filter(({ within }) => within === undefined);
        expect(outer).toHaveLength(matcher.findMentions(texts).length);
        expect(outer).toEqual(expect.arrayContaining(matcher.findMentions(texts)));
      }),
      { numRuns: 1_500 },
    );
  });

  test('gives offsets inside the texts that split no surrogate pair', () => {
    fc.assert(
      fc.property(pageOfNames, ({ entities, texts }) => {
        for (const { text, start, end } of buildMatcher(entities).findMentions(texts)) {
          const whole = texts[text] ?? '';
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(whole.length);
          for (const offset of [start, end]) expect(splitsPair(whole, offset)).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
