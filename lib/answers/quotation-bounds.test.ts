/** How much is compared of what a page asks at once: at the bound all of it, beyond it no more. */
import { expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import type { Statement } from '../corpus/records/records.ts';
import type { CorpusReader } from '../lookup/reader.ts';
import { QuotationCollector } from '../quotations/collect-postings.ts';
import { mostPairsTogether } from '../quotations/comparing-work.ts';
import { createQuotationFinder, mostRead } from './quotation-finder.ts';

const said = parseAuthored(bridgeFiles).records.find(({ type }) => type === 'statement');

/** A corpus with one quotation, which so many texts repeat. */
async function findRepeated(quotation: string, texts: number) {
  const collector = new QuotationCollector();
  collector.add(0, quotation);
  const quote = { exact: quotation, prefix: '', suffix: '', context: null, language: 'en' };
  const record = { ...(said as Statement), quotes: [quote] };
  const quotations = { ...collector.finish(), read: async () => record };
  const reader = { id: 'urn:x', readQuotations: async () => [quotations] };
  const finder = await createQuotationFinder([reader as unknown as CorpusReader]);
  const { found, isCut } = await finder.find(Array(texts).fill(quotation), () => new Set());
  return [found.length, isCut];
}

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

test('as many records are read for one question as there may be', async () => {
  expect(await findRepeated(words(8), mostRead)).toEqual([mostRead, false]);
  expect(await findRepeated(words(8), mostRead + 1)).toEqual([mostRead, true]);
});

test('as many pairs of words are compared for one question as there may be', async () => {
  const texts = Math.floor(mostPairsTogether / 400 ** 2);
  expect(await findRepeated(words(400), texts)).toEqual([texts, false]);
  expect(await findRepeated(words(400), texts + 1)).toEqual([texts, true]);
});
