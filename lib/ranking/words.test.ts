import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listWords } from './words.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
const segmented = (text: string) =>
  [...segmenter.segment(text.normalize('NFC').toLowerCase())]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

const stop = new Set(['a', 'i', 'in', 'is', 'as', 'at', 'if', 'it', 'so', 's', 'an']);

test('words are those of the Unicode segmenter, on whichever way they are found', () => {
  const unit = fc.constantFrom(..."xyzéßłX19 .,;:'’‘“”–—-_/()&%$@#!?\u0301\u00a0\u00ad\nжع中·İ🙂");
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 24 }), (text) => {
      expect(listWords(text)).toEqual(segmented(text).filter((word) => !stop.has(word)));
    }),
    { numRuns: 20_000 },
  );
});

test.each([
  ["The Mayor's 3,500.50 pounds – “paid”", ["mayor's", '3,500.50', 'pounds', 'paid']],
  ['U.N. envoy; e.g. Müller’s', ['u.n', 'envoy', 'e.g', 'müller’s']],
])('the words of %s', (text, words) => {
  expect(listWords(text)).toEqual(words);
});
