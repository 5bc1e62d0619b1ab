import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAutomaton, writeAutomaton } from './automaton-bytes.ts';
import { arbitraryPage } from './fixtures/arbitrary-page.ts';
import { assertRecorded } from './fixtures/assert-recorded.ts';
import { findByReference } from './fixtures/reference-matcher.ts';
import { buildMatcher } from './matcher.ts';

const texts = Number(process.env.FUZZ_TEXTS ?? 1_000_000);
const textsOfPage = 20;

test('finds in a million random texts what the reference finds, also when read from bytes', () => {
  assertRecorded(
    'million',
    fc.property(
      arbitraryPage({ minTexts: textsOfPage, maxTexts: textsOfPage }),
      ({ entities, texts }) => {
        const matcher = readAutomaton(writeAutomaton(buildMatcher(entities)));
        expect(matcher.findMentions(texts)).toEqual(findByReference(entities, texts));
      },
    ),
    { numRuns: Math.ceil(texts / textsOfPage) },
  );
}, 900_000);
