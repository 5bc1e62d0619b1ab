import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { grammarOf } from './grammars.ts';
import { findSeams } from './seams.ts';
import { listTokens } from './tokens.ts';

const english = grammarOf('en');
const seamsOf = (text: string) => {
  const tokens = listTokens(text, 0, text.length, 'en');
  return findSeams(tokens, english, 'en').map((at) => tokens[at]?.word);
};

it('finds where names run into a sentence', () => {
  expect(seamsOf('Tags Oslo Denmark Norway At least two were hurt.')).toEqual(['at']);
  expect(seamsOf('Pier Ferry Norway Airstrikes in the north hit a pier.')).toEqual(['airstrikes']);
});

it('finds none in a headline in capitals, behind small letters, or behind an adjective', () => {
  expect(seamsOf('Norway At Odds With Denmark Over Pier')).toEqual([]);
  expect(seamsOf('Two were hurt in Norway and the Danish left.')).toEqual([]);
  expect(seamsOf('Norwegian Airstrikes in the north hit a pier.')).toEqual([]);
});

it('finds nothing where no word has a capital', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(seamsOf(text.toLowerCase())).toEqual([]);
    }),
  );
});
