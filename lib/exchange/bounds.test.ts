/** How much of a spreadsheet and of a ClaimReview is read: as much, and one more is told. */
import { expect, test } from 'vitest';
import { maxTextUnits, Reading } from './claimreview/reading.ts';
import { maxRowSize, parseRows } from './csv/parse-rows.ts';

test('a row', () => {
  const codes = (units: number) =>
    parseRows(`id\n${'a'.repeat(units)}\n`, 'c.csv').problems.map(({ code }) => code);
  expect([codes(maxRowSize), codes(maxRowSize + 1)]).toEqual([[], ['csv-invalid']]);
});

test('a text', () => {
  const reading = new Reading({ file: 'c.json', line: 1, path: '' }, new Map());
  const read = (units: number) => reading.toText({ value: 'a'.repeat(units), path: [] })?.length;
  expect(read(maxTextUnits)).toBe(maxTextUnits);
  expect(reading.problems).toEqual([]);
  expect(read(maxTextUnits + 1)).toBeUndefined();
  expect(reading.problems).toMatchObject([{ code: 'text-too-long' }]);
});
