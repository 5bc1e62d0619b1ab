import { expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import { createMemoryReader } from '../lookup/memory-reader.ts';
import { listComparedLanguages } from './compared-languages.ts';

const { records } = parseAuthored(bridgeFiles);
const list = (changed: typeof records) =>
  listComparedLanguages({ corpus: createMemoryReader('urn:bridge', changed) });

test('the languages of questions, of their words and of claims are told, each once', async () => {
  const before = await list(records);
  expect(before).toContain('en');
  expect(before).not.toContain('pt');
  const withWords = records.map((record) =>
    record.type === 'dispute'
      ? { ...record, deed: { 'pt-BR': ['fechar'], pt: ['abrir'] } }
      : record,
  );
  expect((await list(withWords)).toSorted()).toEqual([...before, 'pt'].toSorted());
});

test('a corpus without questions has none', async () => {
  const isOther = ({ type }: BuiltRecord) => type !== 'dispute' && type !== 'statement';
  expect(await list(records.filter(isOther))).toEqual([]);
});
