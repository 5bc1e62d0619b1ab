import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../lib/corpus/records/dates.ts';
import { formatDate, toMachineDate } from './format-date.ts';

function format(edtf: string): string {
  const date = readDate(edtf);
  expect(date).not.toBeNull();
  return formatDate(date);
}

describe('formatDate', () => {
  it.each([
    ['2016-06-09', '9 June 2016'],
    ['2016-06', 'June 2016, day not given'],
    ['2016', '2016, month not given'],
    ['2016-06-09?', '9 June 2016 (inferred)'],
    ['2016-09?', 'September 2016 (inferred)'],
    ['2016~', 'about 2016'],
    ['2016-06-09~', 'about 9 June 2016'],
    ['2016-02-27/2016-03-01', '27 February – 1 March 2016'],
    ['2016-02/2016-05', 'February – May 2016'],
    ['2015/2016', '2015 – 2016'],
    ['2015/2016-03', '2015 – March 2016'],
    ['2016-09-25/..', '25 September 2016 or later'],
    ['2016-09-25?/..', '25 September 2016 or later (inferred)'],
    ['0079-08-24', '24 August 79'],
  ])('says %s as “%s”', (edtf, words) => {
    // Intl puts thin spaces around the dash of a range.
    expect(format(edtf).replace(/[\u2009\u00a0]/g, ' ')).toBe(words);
  });

  it('says when a date is not given', () => {
    expect(formatDate(null)).toBe('date not given');
  });

  it('says the era of a year before the first', () => {
    expect(format('-0043-03-15')).toMatch(/15 March 44 BC/);
  });

  it('names the day itself, wherever the reader is', () => {
    const someDay = fc.date({
      min: new Date('1000-01-01'),
      max: new Date('2999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(someDay, (date) => {
        const edtf = date.toISOString().slice(0, 10);
        expect(format(edtf).startsWith(`${date.getUTCDate()} `)).toBe(true);
      }),
    );
  });
});

describe('toMachineDate', () => {
  it.each(['2016-06-09', '2016-06', '2016'])('keeps %s', (edtf) => {
    const date = readDate(edtf);
    expect(date && toMachineDate(date)).toBe(edtf);
  });

  it.each(['2016-06-09?', '2016~', '2016-02-27/2016-03-01', '2016-09-25/..'])(
    'does not make %s surer than it is',
    (edtf) => {
      const date = readDate(edtf);
      expect(date && toMachineDate(date)).toBeNull();
    },
  );
});
