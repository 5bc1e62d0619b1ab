/** What of a text is looked at for quotations: at the bound all of it, beyond it no more. */
import { expect, test } from 'vitest';
import { QuotationCollector } from './collect-postings.ts';
import {
  mostCandidates,
  mostHits,
  mostHitsOfText,
  mostRecords,
  QuotationTable,
} from './quotation-table.ts';

function tableOf(texts: readonly string[]): QuotationTable {
  const collector = new QuotationCollector();
  for (const [record, text] of texts.entries()) collector.add(record, text);
  return QuotationTable.build([collector.finish()]);
}

/** Eight words that no other number's quotation has. */
const quotation = (number: number) =>
  Array.from({ length: 8 }, (_, at) => `word${number}x${at}`).join(' ');
const several = (count: number) => Array.from({ length: count }, (_, at) => quotation(at));

test('as many candidates come of a text as there may be, and of one more the first ones', () => {
  for (const [count, told] of [
    [mostCandidates, mostCandidates],
    [mostCandidates + 1, mostCandidates],
  ] as const) {
    const texts = several(count);
    const table = tableOf(texts);
    expect(table.findCandidates(texts.join(' . '))).toHaveLength(told);
    expect(table.isCut).toBe(count > told);
  }
});

test('as many short ones come as there may be, and of one more the first ones', () => {
  for (const [count, told] of [
    [mostCandidates, mostCandidates],
    [mostCandidates + 1, mostCandidates],
  ] as const) {
    const texts = Array.from({ length: count }, (_, at) => `short${at} words`);
    const text = texts.map((each) => `“${each}”`).join(' ');
    const table = tableOf(texts);
    expect(table.findCandidates(text)).toHaveLength(told);
    expect(table.isCut).toBe(count > told);
  }
});

test('of one record as many places are looked at as there may be', () => {
  const table = tableOf([quotation(0)]);
  const times = Math.ceil(mostHits / 7);
  const placesOf = (count: number) =>
    table.findCandidates(`${quotation(0)} . `.repeat(count))[0]?.places.length ?? 0;
  expect(placesOf(times - 1)).toBeGreaterThan(placesOf(times - 2));
  expect(placesOf(times + 1)).toBe(mostHits);
  expect(placesOf(10 * times)).toBe(mostHits);
});

test('a quotation is found until the hits before it are as many as there may be', () => {
  const [loud, last] = [quotation(0), quotation(1)];
  const table = tableOf([loud, last]);
  const each = table.findCandidates(`${loud} . ${last}`).length;
  expect(each).toBe(2);
  // Each repetition hits with all its shingles, seven of eight words.
  const times = Math.floor(mostHitsOfText / 7);
  const records = (count: number) =>
    table.findCandidates(`${`${loud} . `.repeat(count)}${last}`).map(({ record }) => record);
  expect([records(times - 1).sort(), table.isCut]).toEqual([[0, 1], false]);
  expect([records(times + 1), table.isCut]).toEqual([[0], true]);
  expect([records(1).sort(), table.isCut]).toEqual([[0, 1], false]);
});

test('a quotation that as many records have as may be is found in each, and one more in none', () => {
  for (const text of [quotation(0), '“two words”']) {
    const candidates = (count: number) =>
      tableOf(Array(count).fill(text)).findCandidates(text).length;
    expect([candidates(mostRecords), candidates(mostRecords + 1)]).toEqual([mostRecords, 0]);
  }
});
