import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDateline } from './dateline.ts';

const toldBy = (sentence: string) => sentence.slice(findDateline(sentence));

it.each([
  'OSLO March 3 (Wire) - ',
  'OSLO, March 3 (Wire) — ',
  'OSLO – ',
  'Oslo, 3 mars (Wire) - ',
  'Port Alba (Wire/Agency) -- ',
  'PORT ALBA/OSLO, 3 Mar. - ',
  'ОСЛО, 3 марта (Волна) — ',
])('ends the dateline "%s" before what is told', (dateline) => {
  expect(toldBy(`${dateline}Two boats sank.`).trim()).toBe('Two boats sank.');
});

it.each([
  'Norway - which denies it - sent two boats.',
  'Norway sent two boats (Wire) - and a third.',
  'On March 3 Norway - unlike Denmark - sent boats.',
  'OSLO-based boats sank.',
  // Long runs of capitals once took a pattern for ever.
  `Norway. ${'U.S. Aa. '.repeat(12)}`,
  'Norway Says Boats Sank Off Port Alba And Other News From The Strait Of Lark Today',
])('finds none in "%s"', (sentence) => {
  expect(findDateline(sentence)).toBe(0);
});

it('never ends beyond the sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const end = findDateline(text);
      expect(end).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
