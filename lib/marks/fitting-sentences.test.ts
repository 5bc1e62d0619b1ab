import { expect, it } from 'vitest';
import { cutFittingSentences } from './fitting-sentences.ts';

const text = '  Maj. Gen. Fenn saw the bridge. It was shut.\nThe bridge and the ford were open. ';
const at = (word: string, from = 0) => {
  const start = text.indexOf(word, from);
  return { start, end: start + word.length };
};

it('cuts the sentences that words stand in, each once and trimmed', () => {
  const words = [at('Fenn'), at('bridge'), at('bridge', 40), at('ford')];
  const cut = cutFittingSentences(text, words, 'en');
  expect(cut.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Maj. Gen. Fenn saw the bridge.',
    'The bridge and the ford were open.',
  ]);
});

it('is nothing without words', () => {
  expect(cutFittingSentences(text, [], 'en')).toEqual([]);
});
