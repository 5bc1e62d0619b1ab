import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEdtfDate } from '../corpus/records/dates.ts';
import { draftQuotations } from './draft-quotations.ts';
import { findTimes } from './find-times.ts';
import { createWhenTeller } from './tell-when.ts';

/** A Thursday. */
const published = '2024-03-07';

function when(text: string, day: string | null = published, language = 'en') {
  const quotations = draftQuotations(text);
  const tell = createWhenTeller(text, quotations, day, language);
  return quotations.map((each) => tell(each)?.date ?? null);
}

describe('the day of saying', () => {
  test.each([
    ['“It is shut,” Ada Fenn said on Tuesday.', '2024-03-05'],
    ['“It is shut,” Ada Fenn said on Thursday.', '2024-03-07'],
    ['“It is shut,” Ada Fenn said last Thursday.', '2024-02-29'],
    ['“It is shut,” said Ada Fenn yesterday.', '2024-03-06'],
    ['Ada Fenn said yesterday: “It is shut.”', '2024-03-06'],
    ['On Monday, Ada Fenn said: “It is shut.”', '2024-03-04'],
    ['Ada Fenn on Monday said: “It is shut.”', '2024-03-04'],
    ['“It is shut,” Ada Fenn said on 3 May.', '2023-05-03'],
    ['“It is shut,” Ada Fenn said on March 3, 2021.', '2021-03-03'],
    ['“It is shut,” Ada Fenn wrote last week.', '2024-02-26/2024-03-03'],
    ['“It is shut,” Ada Fenn said over the weekend.', '2024-03-02/2024-03-03'],
    ['“It is shut,” Ada Fenn said last month.', '2024-02'],
    ['“It is shut,” Ada Fenn wrote in May.', '2023-05'],
    ['“It is shut,” Ada Fenn wrote in 2019.', '2019'],
    ['“It is shut,” Ada Fenn said two days ago.', '2024-03-05'],
    ['“It is shut,” Ada Fenn said three years ago.', '2021~'],
    ['Ada Fenn said on Tuesday that the bridge is shut for good.', '2024-03-05'],
  ])('%s', (text, date) => {
    expect(when(text)).toEqual([date]);
  });

  test.each([
    '“It is shut,” Ada Fenn said.',
    '“It was shut on Tuesday,” Ada Fenn said.',
    'Ada Fenn said that the bridge was shut on Tuesday.',
    '“It is shut,” said Ada Fenn, who came back on Tuesday.',
    '“It is shut,” Ada Fenn said. On Tuesday it rained.',
    '“It will open,” Ada Fenn said of the fair next Tuesday.',
    '“It is wet,” Ada Fenn said of Mondays.',
    '“It is shut,” Ada Fenn told Lindow Today.',
    '“It is shut,” Ada Fenn said on Lindow’s This Week.',
    'In 2012, it had to run. That is “shut for good”, the mayor said.',
    'Her Tuesday began when Ada Fenn said: “It is shut.”',
  ])('is left open: %s', (text) => {
    expect(when(text)).toEqual([null]);
  });

  test('needs the day of the text where it is counted from that', () => {
    expect(when('“It is shut,” Ada Fenn said on Tuesday.', null)).toEqual([null]);
    expect(when('“It is shut,” Ada Fenn said on 3 May 2021.', null)).toEqual(['2021-05-03']);
  });

  test('is that of the cue for all that hangs on it', () => {
    const text = '“The bridge,” Ada Fenn said on Monday, “is shut. It was old.”';
    expect(when(text)).toEqual(['2024-03-04', '2024-03-04']);
  });
});

test.each([
  ['es', 'el martes', '2024-03-05'],
  ['es', 'la semana pasada', '2024-02-26/2024-03-03'],
  ['es', 'hace tres días', '2024-03-04'],
  ['fr', 'mardi', '2024-03-05'],
  ['fr', 'hier', '2024-03-06'],
  ['fr', 'mardi dernier', '2024-03-05'],
  ['fr', 'il y a deux ans', '2022~'],
  ['ru', 'во вторник', '2024-03-05'],
  ['ru', 'в среду', '2024-03-06'],
  ['ru', '3 мая', '2023-05-03'],
  ['ru', 'в прошлом месяце', '2024-02'],
  ['tr', 'salı günü', '2024-03-05'],
  ['tr', 'dün', '2024-03-06'],
  ['tr', 'geçen hafta', '2024-02-26/2024-03-03'],
  ['ar', 'يوم الثلاثاء', '2024-03-05'],
  ['ar', 'أمس', '2024-03-06'],
  ['ar', 'الشهر الماضي', '2024-02'],
])('%s: %s', (language, words, date) => {
  expect(findTimes(words, published, language).map((each) => each.date)).toEqual([date]);
});

test('what is told is a date that is not after the text, whatever the text', () => {
  const word = fc.constantFrom(
    ...['on', 'Tuesday', 'yesterday', 'last', 'week', 'May', '3', 'in', '2019', 'ago', 'two'],
    ...['days', 'next', 'said', '31', 'February', 'hier', 'вчера', 'month', '.'],
  );
  const day = fc.date({
    min: new Date('1990-01-01'),
    max: new Date('2040-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), day, (words, date) => {
      const iso = date.toISOString().slice(0, 10);
      for (const { date: told } of findTimes(words.join(' '), iso, 'en')) {
        expect(isEdtfDate(told)).toBe(true);
        expect(told.slice(0, 4) <= iso.slice(0, 4)).toBe(true);
      }
    }),
  );
});
