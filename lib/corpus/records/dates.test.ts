import edtf from 'edtf';
import { expect, test } from 'vitest';
import { isEdtfDate, readDate } from './dates.ts';

test.each([
  '2016',
  '2016-06',
  '2016-06-09',
  '2016-06-09?',
  '2016~',
  '2016-06%',
  '-0044-03-15',
  '2015/2016-03',
  '2015?/2016~',
  '2015/..',
  '2015/',
])('%s is a date', (date) => {
  expect(isEdtfDate(date)).toBe(true);
});

test.each([
  '201X',
  '2016-06-XX',
  '2016-21',
  '2016-06-09T10:00:00Z',
  'Y170000002',
  '2016S2',
  '?2016-06',
  '../2016',
  '/2016',
  '[2015..2016]',
  '2016-02-30',
  '20160609',
  ' 2016',
  '',
])('"%s" says what a card could not show', (date) => {
  expect(isEdtfDate(date)).toBe(false);
});

test('both of uncertain and about is %', () => {
  expect(readDate('2016%')).toMatchObject({ uncertain: true, approximate: true });
});

test('a whole day is read as the library reads it, and no day that is none', () => {
  for (const year of [1000, 1900, 2000, 9999]) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        let min: number | null = null;
        try {
          min = edtf(text, { types: ['Date'] }).min;
        } catch {
          // No date.
        }
        expect(readDate(text)?.min ?? null, text).toBe(min);
      }
    }
  }
});
