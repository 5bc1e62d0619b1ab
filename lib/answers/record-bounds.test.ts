/** How many records are read and shown for one answer: as many as there may be, and all are counted. */
import { expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import type { CorpusRecord, Dispute, Entity, Statement } from '../corpus/records/records.ts';
import { createMemoryReader } from '../lookup/memory-reader.ts';
import { chooseRecords, maxDisputes, maxRead, maxStatements } from './choose-records.ts';
import { listMostDisputed, maxPreviews } from './most-disputed.ts';
import { maxNamed, readNames } from './read-names.ts';
import { RecordReader } from './record-reader.ts';
import { maxAbout, searchDisputes } from './search-disputes.ts';

const { records: bridge } = parseAuthored(bridgeFiles);
const find = <Type extends CorpusRecord['type']>(type: Type) =>
  bridge.find((record) => record.type === type) as Extract<CorpusRecord, { type: Type }>;
const entity: Entity = { ...find('entity'), id: 'mill' };
const many = <Value>(count: number, make: (at: number) => Value) =>
  Array.from({ length: count }, (_, at) => make(at));
const disputes = (count: number) =>
  many(count, (at): Dispute => ({ ...find('dispute'), id: `asked-${at}`, about: ['mill'] }));
const statements = (count: number) =>
  many(count, (at): Statement => {
    return { ...find('statement'), id: `said-${at}`, about: ['mill'], stances: [], answers: [] };
  });
const readerOf = (records: CorpusRecord[]) =>
  new RecordReader(createMemoryReader('urn:x', [entity, ...records]), ['en']);

test('a view holds as many questions and statements as there may be', async () => {
  for (const more of [0, 1]) {
    const all = [...disputes(maxDisputes + more), ...statements(maxStatements + more)];
    const chosen = await chooseRecords(readerOf(all), 'mill');
    expect([chosen.disputes.length, chosen.statements.length]).toEqual([
      ...[maxDisputes, maxStatements],
    ]);
    expect(chosen.total).toEqual({
      disputes: maxDisputes + more,
      statements: maxStatements + more,
    });
  }
});

test('what is not read to choose from is counted all the same', async () => {
  for (const more of [0, 1]) {
    const chosen = await chooseRecords(readerOf(statements(maxRead + more)), 'mill');
    expect(chosen.total.statements).toBe(maxRead + more);
    expect(chosen.statements).toHaveLength(maxStatements);
  }
});

test('a search looks at as many questions of a named entity as there may be', async () => {
  const within = [{ key: 'urn:x#mill', name: 'the mill' }];
  const found = async (count: number) => {
    const query = { query: 'the mill', words: [], within };
    return (await searchDisputes(readerOf(disputes(count)), query, 2 * maxAbout)).length;
  };
  expect([await found(maxAbout), await found(maxAbout + 1)]).toEqual([maxAbout, maxAbout]);
});

test('as many names are set aside, and questions turned over in a card, as there may be', async () => {
  for (const more of [0, 1]) {
    const ids = many(maxNamed + more, () => 'mill');
    expect(await readNames(readerOf([]), ids)).toHaveLength(
      maxNamed * Object.keys(entity.label).length,
    );
    const wholes = disputes(maxPreviews + more).map((dispute) => ({ dispute, statements: [] }));
    expect(listMostDisputed(wholes)).toHaveLength(maxPreviews);
  }
});
