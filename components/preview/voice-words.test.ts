import { expect, test } from 'vitest';
import { makeStatement, reported, toLocal } from '../fixtures.ts';
import { chooseWords } from './voice-words.ts';

const long = toLocal('The bridge has stood for two hundred years and will stand');
const claimed = toLocal('The old bridge is too weak for lorries.');
const words = (quotes: string[], changes = {}) =>
  chooseWords(
    makeStatement('s', { claim: claimed, quotes: quotes.map((text) => toLocal(text)), ...changes }),
  );

test('a quotation of nine words stands by itself, and others beside it', () => {
  const quotes = [long, toLocal('no doubt')];
  expect(chooseWords(makeStatement('s', { quotes }))).toEqual({ kind: 'quotation', quotes });
});

test('a fragment never stands alone: the claim does, with the fragment in it or after it', () => {
  expect(words(['too weak'])).toMatchObject({
    kind: 'claim',
    parts: [
      { text: 'The old bridge is ', isQuoted: false },
      { text: 'too weak', isQuoted: true },
      { text: ' for lorries.', isQuoted: false },
    ],
    quotes: [],
  });
  expect(words(['a wreck', 'since May'])).toMatchObject({
    kind: 'claim',
    parts: [{ text: claimed.text, isQuoted: false }],
    quotes: [toLocal('a wreck'), toLocal('since May')],
  });
  // Eight words are a fragment still.
  expect(words(['one two three four five six seven eight']).kind).toBe('claim');
});

test('a quotation in another language follows the claim', () => {
  const quotes = [{ ...long, language: 'ru' }];
  expect(chooseWords(makeStatement('s', { quotes }))).toMatchObject({ kind: 'claim', quotes });
});

test('of what is not quoted directly the claim stands alone', () => {
  expect(chooseWords({ ...reported, quotes: [long] })).toMatchObject({
    kind: 'claim',
    parts: [{ text: reported.claim.text, isQuoted: false }],
    quotes: [],
  });
});
