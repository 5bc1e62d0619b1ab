import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryPage } from './fixtures/arbitrary-page.ts';
import { assertRecorded } from './fixtures/assert-recorded.ts';
import { findInPieces } from './fixtures/find-in-pieces.ts';
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
    assertRecorded(
      'plain',
      fc.property(pageOfNames, ({ entities, texts }) => {
        const mentions = buildMatcher(entities).findMentions(texts);
        expect(mentions).toEqual(findByReference(entities, texts));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 1_500) },
    );
  }, 600_000);

  test('finds nested what the reference finds, and the same beside it', () => {
    assertRecorded(
      'nested',
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

  test('finds in a page piece by piece, in any order, what it finds in the whole', () => {
    const inPieces = arbitraryPage({ minTexts: 2, maxTexts: 6 }).chain((page) =>
      fc.record({
        page: fc.constant(page),
        order: fc.shuffledSubarray([...page.texts.keys()], { minLength: page.texts.length }),
        size: fc.integer({ min: 1, max: 3 }),
      }),
    );
    assertRecorded(
      'pieces',
      fc.property(inPieces, ({ page: { entities, texts }, order, size }) => {
        const matcher = buildMatcher(entities);
        expect(findInPieces(matcher, texts, order, size)).toEqual(matcher.findMentions(texts));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 1_500) },
    );
  }, 600_000);

  test('gives offsets inside the texts that split no surrogate pair', () => {
    assertRecorded(
      'offsets',
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
