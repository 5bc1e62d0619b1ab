import { expect, test } from 'vitest';
import { createLaterStore, longestWait, mostKept } from './later-texts.ts';

const later = (text: string) => ({ texts: [text], language: 'en' });

test('texts are given once, by their own ticket', () => {
  const store = createLaterStore();
  const one = store.keep(later('one'));
  const two = store.keep(later('two'));
  expect(store.take(two)).toEqual(later('two'));
  expect(store.take(two)).toBeNull();
  expect(store.take(one)).toEqual(later('one'));
});

test('texts that nobody asks for are dropped in time', () => {
  let now = 0;
  const store = createLaterStore(() => now);
  const early = store.keep(later('early'));
  const late = store.keep(later('late'));
  now = longestWait - 1;
  expect(store.take(late)).not.toBeNull();
  now = longestWait;
  expect(store.take(early)).toBeNull();
});

test('as much as there may be is kept, and for more the first goes', () => {
  const store = createLaterStore(() => 0);
  const half = later('a'.repeat(mostKept / 2));
  const [first, second] = [store.keep(half), store.keep(half)];
  const third = store.keep(later('b'));
  expect(store.take(first)).toBeNull();
  expect(store.take(second)).not.toBeNull();
  expect(store.take(third)).not.toBeNull();
});
