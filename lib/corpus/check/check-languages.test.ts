import { describe, expect, test } from 'vitest';
import { parseAuthored } from '../authored/parse-authored.ts';
import { bridgeFiles } from '../fixtures/bridge.ts';
import type { CorpusRecord } from '../records/records.ts';
import { checkCorpus } from './check-corpus.ts';
import { listTexts } from './list-texts.ts';

function parse(): CorpusRecord[] {
  const { records, problems } = parseAuthored(bridgeFiles);
  expect(problems).toEqual([]);
  return records;
}

const missingIn = (records: readonly CorpusRecord[]) =>
  checkCorpus(records).filter(({ code }) => code === 'language-missing');

/** The bridge's records with every text in a second language. */
function inTwo(records: readonly CorpusRecord[], second: string): CorpusRecord[] {
  const copies = structuredClone([...records]);
  for (const copy of copies) {
    for (const { text } of listTexts(copy)) text[second] = `[${Object.values(text)[0]}]`;
  }
  return copies;
}

describe('a corpus that describes itself in two languages', () => {
  const records = inTwo(parse(), 'fr');

  test('has nothing missing if all is in both', () => {
    expect(missingIn(records)).toEqual([]);
  });

  test('is warned of each single text that is in one of them only', () => {
    const places = records.flatMap((record, at) =>
      record.type === 'corpus'
        ? []
        : listTexts(record).map(({ path }) => ({ at, path: path.join('.') })),
    );
    expect(places.length).toBeGreaterThan(20);
    for (const { at, path } of places) {
      const copies = structuredClone(records);
      const found = copies[at] && listTexts(copies[at]).find((one) => one.path.join('.') === path);
      if (!found) throw new Error(`${path} is gone`);
      delete found.text.fr;
      expect(missingIn(copies)).toMatchObject([{ severity: 'warning', path }]);
      expect(missingIn(copies)[0]?.message).toContain('missing in fr,');
    }
  });

  test('takes a dialect for its language', () => {
    const copies = inTwo(parse(), 'fr-CA');
    const corpus = copies.find((record) => record.type === 'corpus');
    if (!corpus) throw new Error('There is no corpus record.');
    for (const { text } of listTexts(corpus)) {
      text.fr = text['fr-CA'] ?? '';
      delete text['fr-CA'];
    }
    expect(missingIn(copies)).toEqual([]);
  });
});

test('a corpus is not asked for a language that only some of its description has', () => {
  const copies = parse();
  const corpus = copies.find((record) => record.type === 'corpus');
  if (!corpus) throw new Error('There is no corpus record.');
  corpus.title.fr = 'Le vieux pont';
  expect(missingIn(copies)).toEqual([]);
});

test('every record type that has texts is read', () => {
  const types = new Set(parse().flatMap((record) => listTexts(record).map(() => record.type)));
  expect([...types].sort()).toEqual(
    expect.arrayContaining(['corpus', 'dispute', 'entity', 'statement']),
  );
});
