import { describe, expect, test } from 'vitest';
import { tellApart, type Vouched } from './tell-apart.ts';

const key = '8bhpli_Cn4jz9sERpgmoOIzxlX3bzXUXivirdMJoLB0';
const own: Vouched = {
  id: 'https://one.example/',
  names: ['The Old Bridge', 'Bridge Society'],
  thumbprint: null,
};
const named = (...names: string[]): Vouched => ({
  ...{ id: 'https://two.example/', names, thumbprint: key },
});
const areAlike = (other: Vouched) =>
  [...tellApart([own, other]).values()].map(({ isAlike }) => isAlike);

describe('two corpora', () => {
  test.each([
    ['the same title', ['The Old Bridge', 'Somebody']],
    ['the title for a publisher', ['Something', 'the old bridge']],
    ['letters of another script', ['Тhe Оld Вridgе', 'Somebody']],
    ['marks, spaces and controls between', ['T\u0301he\u200b Old\u202eBridge!', 'Somebody']],
    [
      'letters that are not seen between',
      [Array.from('The Old Bridge', (each) => `${each}\u115f`).join(''), 'Somebody'],
    ],
    ['digits for letters', ['The 0ld Br1dge', 'Somebody']],
    ['a letter more', ['The Old Bridgee', 'Somebody']],
    ['the name and more words', ['News', 'Bridge Society (verified)']],
  ])('are alike with %s, and each is told from the other', (_, names) => {
    expect(areAlike(named(...names))).toEqual([true, true]);
  });

  test('are not alike by a word in common', () => {
    expect(areAlike(named('The Old Mill', 'Mill Society'))).toEqual([false, false]);
  });
});

test.each(['\u200b\u202e', '\u3164', '\u115f\u1160\uffa0', '\u2800'])(
  'a corpus without a letter that is seen in its name is told by its mark (%j)',
  (name) => {
    expect(areAlike(named(name, 'Somebody'))).toEqual([false, true]);
  },
);

test('a mark is of the key, and one that came with Gainsay has none', () => {
  const marks = [...tellApart([own, named('The Old Mill')]).values()].map(({ mark }) => mark);
  expect(marks).toEqual([null, '8bhp li_C n4jz']);
});
