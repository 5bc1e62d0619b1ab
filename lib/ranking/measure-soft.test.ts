import { expect, test } from 'vitest';
import { createSoftMeasurer } from './measure-soft.ts';
import { emptyWordTable, type WordTable } from './word-table.ts';

const directions = new Map([
  ['hospital', [1, 0]],
  ['clinic', [0.9, Math.sqrt(1 - 0.81)]],
  ['bridge', [0, 1]],
]);
const table: WordTable = {
  ...emptyWordTable,
  wordVector: (stem) => {
    const vector = directions.get(stem);
    return vector ? Float32Array.from(vector) : null;
  },
};
const stems = ['hospital', 'clinic', 'bridge', 'unheard'];
const noNames = new Set<number>();
const textOf = (stem: number) => stems[stem] ?? '';
const measurer = (words: string[], by = table) =>
  createSoftMeasurer(
    words.map((text) => ({ text, rarity: 2 })),
    by,
    { textOf, vectorOf: (stem) => by.wordVector(textOf(stem)), rarityOf: () => 4 },
  );

test('a stem counts for one that it is near, the more the rarer both are', () => {
  const { near, soft } = measurer(['hospital'])(new Map([[1, 1]]), noNames);
  expect(near).toBeCloseTo(0.85 * 2);
  expect(soft).toBeCloseTo((0.85 * 2) / 1.8);
});

test('what is there itself adds nothing here, and neither does a stranger', () => {
  const none = { near: 0, soft: 0, otherNames: 0 };
  expect(measurer(['hospital'])(new Map([[0, 1]]), noNames)).toEqual(none);
  expect(measurer(['hospital'])(new Map([[3, 1]]), noNames)).toEqual(none);
  expect(measurer(['hospital'], emptyWordTable)(new Map([[1, 1]]), noNames)).toEqual(none);
});

test('a stem that stands there itself is not met by its neighbour too', () => {
  const { near } = measurer(['hospital'])(
    new Map([
      [0, 1],
      [1, 1],
    ]),
    noNames,
  );
  expect(near).toBe(0);
});

test('a name that the sentence has not, nor anything near it, tells of something else', () => {
  const weights = new Map([
    [0, 1],
    [1, 1],
    [3, 1],
  ]);
  const { otherNames } = measurer(['hospital'])(weights, new Set([0, 1, 3]));
  expect(otherNames).toBe(4);
});
