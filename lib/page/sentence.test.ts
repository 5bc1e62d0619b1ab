import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAround } from './sentence.ts';

const text = 'The first one. The council met\n  on Friday, again. The last one.';

test('gives the sentence that a span stands in, on one line', () => {
  const start = text.indexOf('council');
  expect(sentenceAround(text, start, start + 7)).toBe('The council met on Friday, again.');
});

test('a span over two sentences gives both', () => {
  const start = text.indexOf('one');
  const end = text.indexOf('council');
  expect(sentenceAround(text, start, end)).toContain('The first one. The council');
});

test('is never longer than 1,000 code units and keeps to the span', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4_000 }), fc.nat(), (around, at) => {
      const long = `${around}needle${around}`;
      const start = around.length;
      const sentence = sentenceAround(long, start, start + 6 + (at % 3));
      expect(sentence.length).toBeLessThanOrEqual(1_000);
      expect(sentence).toContain('needle');
    }),
  );
});
