import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseContext, type Neighbours } from './choose-context.ts';
import { findSelector } from './find-selector.ts';
import { listPlaces, squeeze, squeezeLong } from './list-places.ts';

const choose = (text: string, exact: string, near: Neighbours) =>
  chooseContext(squeeze(text), exact, near);

const long = 'one two three four five six seven eight nine';

test('a quotation that stands once needs nothing beside it', () => {
  const near = { before: 'We said ', after: ' and so on' };
  const chosen = choose(`We said ${long} and so on`, long, near);
  expect(chosen).toEqual({ prefix: '', suffix: '', isUnique: true });
});

test('takes the fewest words that no other place has', () => {
  const text = `red ${long} end. blue ${long} end.`;
  const chosen = choose(text, long, { before: `red ${long} end. blue `, after: ' end.' });
  expect(chosen).toEqual({ prefix: 'blue ', suffix: '', isUnique: true });
  const after = choose(`red ${long} end. red ${long} stop.`, long, {
    ...{ before: 'end. red ', after: ' stop.' },
  });
  expect(after).toEqual({ prefix: '', suffix: ' stop.', isUnique: true });
});

test('gives a short one more words, so that it is found when some have changed', () => {
  const text = 'a b c d e f g h i j k l m n o p q r s t u v w';
  const chosen = choose(text, 'k', {
    before: 'a b c d e f g h i j ',
    after: text.slice(21),
  });
  expect(chosen).toMatchObject({ prefix: 'c d e f g h i j ', suffix: ' l m n o p q r' });
});

test('white space in the page is any', () => {
  const near = { before: 'red ', after: ' end' };
  const text = `red\n\n  ${long.replaceAll(' ', ' \n')} end`;
  expect(choose(text, long, near)?.isUnique).toBe(true);
});

const word = fc.constantFrom('river', 'bridge', 'stone', 'mill', 'so', 'the', '水', '橋が');

test('what is chosen stands once in the text, and is found there', () => {
  const words = fc.array(word, { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(20), (list, from, count) => {
      const start = from % list.length;
      const end = Math.min(list.length, start + 1 + count);
      const text = list.join(' ');
      const before = list
        .slice(0, start)
        .map((each) => `${each} `)
        .join('');
      const after = list
        .slice(end)
        .map((each) => ` ${each}`)
        .join('');
      const exact = list.slice(start, end).join(' ');
      const chosen = choose(text, exact, { before, after });
      expect(chosen?.isUnique).toBe(true);
      const { prefix, suffix } = chosen ?? { prefix: '', suffix: '' };
      expect(listPlaces(text, prefix + exact + suffix)).toHaveLength(1);
      expect(findSelector(text, { exact, prefix, suffix })).toMatchObject({
        ...{ start: before.length, end: before.length + exact.length, isExact: true },
      });
    }),
  );
});

test('finds words that have changed, and nothing where nothing is like them', () => {
  const selector = { exact: 'the old bridge was closed in March', prefix: 'said ', suffix: '' };
  const text = 'They said the old bridge was shut in March by the town.';
  const found = findSelector(text, selector);
  expect(text.slice(found?.start, found?.end)).toBe('the old bridge was shut in March');
  expect(found?.isExact).toBe(false);
  expect(findSelector('Nothing of the kind stands here at all.', selector)).toBeNull();
});

test('a long text is squeezed as a short one is', () => {
  const spaced = fc.string({
    unit: fc.constantFrom('a', '\u2003', '橋', ' ', '\n', '\ufeff', '💧'),
  });
  fc.assert(
    fc.property(spaced, fc.nat(3_000), (text, times) => {
      const long = text.repeat(times);
      expect(squeezeLong(long)).toBe(squeeze(long));
    }),
    { numRuns: 40 },
  );
});
