import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyScanner } from './scan-keys.ts';

const scanner = new KeyScanner();
function keysOf(text: string): number[] {
  scanner.scan(text);
  return [...scanner.keys.subarray(0, scanner.count)];
}

test.each([
  ['#AustralianFires', 'Australian fire'],
  ['Russia’s killings', 'russia killing'],
  ['250,000 at 1.5', '250000 at 15'],
  ['Été caf\u0065\u0301', 'ete cafe'],
  ['co\u00adoperate', 'cooperate'],
  ['see https://example.org/a-b?c now', 'see now'],
])('%s has the same words as %s', (one, other) => {
  expect(keysOf(one)).toEqual(keysOf(other));
  expect(keysOf(one).length).toBeGreaterThan(0);
});

test('words and numbers that differ have other keys', () => {
  const words = 'fire fired 250 2500 2005 мост моста 日本 本日 مستشفى'.split(' ');
  expect(new Set(words.map((word) => keysOf(word)[0])).size).toBe(words.length);
});

test('of a script without spaces each pair of characters is a word', () => {
  expect(keysOf('日本語')).toEqual([...keysOf('日本'), ...keysOf('本語')]);
});

test('words stand where they begin, in order, and sentences only grow', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      scanner.scan(text);
      const { count, starts, sentences } = scanner;
      for (let at = 0; at < count; at++) {
        expect(starts[at]).toBeLessThan(text.length);
        if (at === 0) continue;
        expect(starts[at]).toBeGreaterThan(starts[at - 1] as number);
        expect(sentences[at]).toBeGreaterThanOrEqual(sentences[at - 1] as number);
      }
    }),
    { numRuns: 500 },
  );
});
