import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QuotationCollector } from './collect-postings.ts';
import { QuotationTable } from './quotation-table.ts';
import { placeWords } from './quoted-words.ts';
import { WordScanner } from './scan-words.ts';

function postingsOf(...texts: string[]) {
  const collector = new QuotationCollector();
  for (const [record, text] of texts.entries()) collector.add(record, text);
  return collector.finish();
}

const river = 'The river rose so fast that nobody on the bridge could be warned in time';
const stone = 'It will be rebuilt in stone and it will stand for three hundred years';

test('tells lists and records apart, and where their words stand', () => {
  const table = QuotationTable.build([postingsOf('other words', river), postingsOf(stone)]);
  const text = `Nothing here. ${stone}. And then: ${river}!`;
  const found = table.findCandidates(text);
  expect(found.map(({ list, record }) => [list, record]).sort()).toEqual([
    [0, 1],
    [1, 0],
  ]);
  const places = found.find(({ list }) => list === 1)?.places ?? [];
  expect(places.length).toBeGreaterThan(1);
  expect(Math.min(...places)).toBeGreaterThanOrEqual(text.indexOf(stone));
  expect(Math.max(...places)).toBeLessThan(text.indexOf('And then'));
});

test('keeps the shingles of a quotation that are rarest', () => {
  const common = 'in the name of the people of the city of the river';
  const [kept] = [
    postingsOf(...Array.from({ length: 9 }, (_, at) => `${common} ${at}${at} zebra quagga`)),
  ];
  const counts = new Map<number, number>();
  for (const hash of kept?.hashes ?? []) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  expect([...counts.values()].filter((count) => count === 1)).toHaveLength(2 * 9);
});

test('what too many records have leads to none', () => {
  const table = QuotationTable.build([postingsOf(...Array.from({ length: 65 }, () => river))]);
  expect(table.findCandidates(river)).toEqual([]);
  const less = QuotationTable.build([postingsOf(...Array.from({ length: 64 }, () => river))]);
  expect(less.findCandidates(river)).toHaveLength(64);
});

test('a short quotation is found between marks that open and close', () => {
  const table = QuotationTable.build([postingsOf('the whole bridge')]);
  const isFound = (text: string) => table.findCandidates(text).length > 0;
  for (const text of [
    '“the whole bridge,” he said',
    '«The whole bridge»',
    "It's 'the whole bridge'",
  ]) {
    expect(isFound(text), text).toBe(true);
  }
  for (const text of ['“yes” the whole bridge “no”', 'the whole bridge', '“the whole bridge is”']) {
    expect(isFound(text), text).toBe(false);
  }
});

test('accents, soft hyphens and case make no difference', () => {
  const quotation = 'La café était fermée depuis la première crue du fleuve en été';
  const table = QuotationTable.build([postingsOf(quotation)]);
  for (const text of [
    quotation.normalize('NFD'),
    quotation.toUpperCase(),
    quotation.replace('première', 'pre\u00admière'),
  ]) {
    expect(table.findCandidates(text), text).toHaveLength(1);
  }
});

test('finds the words that `placeWords` places', () => {
  const letters = fc.constantFrom(...'abZé1я-’\' ".,«“ \u00ad'.split(''));
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
      const scanner = new WordScanner();
      scanner.scan(text);
      const found = Array.from({ length: scanner.count }, (_, word) =>
        text.slice(scanner.starts[word], scanner.ends[word]).replaceAll('\u00ad', ''),
      );
      const placed = placeWords(text).map(({ start, end }) =>
        text.slice(start, end).replaceAll('\u00ad', ''),
      );
      expect(found).toEqual(placed);
    }),
  );
});

test('any text is read, however long', () => {
  const table = QuotationTable.build([postingsOf(river)]);
  const text = 'and so on '.repeat(1_000);
  expect(table.findCandidates(`${text}${river} ${text}`)).toHaveLength(1);
  fc.assert(
    fc.property(fc.string(), (any) => {
      expect(Array.isArray(table.findCandidates(any))).toBe(true);
    }),
  );
});
