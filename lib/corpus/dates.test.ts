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
