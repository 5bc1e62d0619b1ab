import { describe, expect, test } from 'vitest';
import { compareQuotation, longestQuotation } from './compare-quotation.ts';
import { ComparingWork, mostPairsOfText } from './comparing-work.ts';
import { indexQuotations } from './find-quotations.ts';
import { placeWords } from './quoted-words.ts';

const words = (count: number, name = 'w') =>
  Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ');

describe('work', () => {
  test('is taken up to the last pair and not beyond, and says so', () => {
    const work = new ComparingWork(10);
    expect([work.take(4), work.take(6), work.isCut]).toEqual([true, true, false]);
    expect([work.take(1), work.isCut]).toEqual([false, true]);
  });

  test('within other work is bounded by both, and what does not fit takes nothing', () => {
    const all = new ComparingWork(10);
    const one = new ComparingWork(8, all);
    const other = new ComparingWork(8, all);
    expect([one.take(7), other.take(4), other.take(3)]).toEqual([true, false, true]);
    expect([all.isCut, one.isCut, other.isCut]).toEqual([true, false, true]);
  });
});

test('a quotation is compared where its words times the text’s fit, and not with one pair less', () => {
  const quotation = words(40);
  const text = `before ${quotation} after`;
  const pairs = 40 * placeWords(text).length;
  expect(compareQuotation(quotation, text, new ComparingWork(pairs))?.isExact).toBe(true);
  const less = new ComparingWork(pairs - 1);
  expect([compareQuotation(quotation, text, less), less.isCut]).toEqual([null, true]);
});

test('a quotation is compared up to the longest, and not with one word more', () => {
  const compared = (count: number) => compareQuotation(words(count), words(count))?.isExact ?? null;
  expect([compared(longestQuotation), compared(longestQuotation + 1)]).toEqual([true, null]);
});

test('of near-equal quotations as many are compared as the bound lets, the best first', () => {
  const own = words(390, 'q');
  const quotations = Array.from({ length: 60 }, (_, at) => ({
    ...{ text: `${own} x${at} y${at}`, speaker: null },
  }));
  const text = Array.from({ length: 10 }, () => own).join(' . ');
  const found = indexQuotations(quotations).find(text);
  expect(found.length).toBeGreaterThan(0);
  // Each costs its words times those of the text, which is shorter than what is looked at around it.
  const each = 392 * placeWords(text).length;
  const compared = new Set(found.map(({ quotation }) => quotation)).size;
  expect(compared).toBeLessThanOrEqual(Math.ceil(mostPairsOfText / each) * 10);
  expect(compared).toBeLessThan(60);
});
