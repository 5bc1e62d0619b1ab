import { expect, test } from 'vitest';
import { isSameDate, listDates } from './list-dates.ts';

test.each([
  ['en', 'On 9 June 2016 and on June 10, he spoke.', ['2016-06-09', '-06-10']],
  ['en', 'It was the 14th of March, 2016; by May 2017 it was over.', ['2016-03-14', '2017-05']],
  ['en-GB', 'In 2016-02 or on 2016-02-11', ['2016-02', '2016-02-11']],
  ['fr', 'Le 1er février 2016', ['2016-02-01']],
  ['es', 'El 9 de junio de 2016', ['2016-06-09']],
  ['ru', 'Это было 9 июня 2016 года', ['2016-06-09']],
  ['tr', '9 Haziran 2016 günü', ['2016-06-09']],
  ['xx', 'June 9, 2016, or 2016-06-09', ['2016-06-09']],
  ['en', 'They may march on 45 June roads, 12 people said in March.', []],
])('reads the dates of a sentence in %s: %s', (language, text, dates) => {
  expect(listDates(text, language)).toEqual(dates);
});

test.each([
  ['2016-06-09', '2016-06-09', true],
  ['-06-09', '2016-06-09?', true],
  ['2016-06', '2016-06-09', true],
  ['2016-06', '2016-06', true],
  ['2016-06-09', '2016-06', false],
  ['-06-09', '2016-06-10', false],
  ['2016-06-09', '2016-06-09/2016-06-12', true],
])('%s names %s: %s', (named, onRecord, isSame) => {
  expect(isSameDate(named, onRecord)).toBe(isSame);
});
