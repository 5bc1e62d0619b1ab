import { expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { buildCorpus } from '../corpus/built/build-corpus.ts';
import { checkCorpus } from '../corpus/check/check-corpus.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import { createMemoryReader } from '../lookup/memory-reader.ts';
import { RecordReader } from './record-reader.ts';
import { readSuccessor } from './successor.ts';

const gone = (id: string, replacedBy: string | null, of = 'dispute') =>
  `- { id: ${id}, of: ${of}, date: 2026-01-01, reason: { en: Asked twice. }${replacedBy ? `, replacedBy: ${replacedBy}` : ''} }\n`;

function read(tombstones: string) {
  const files = [
    ...bridgeFiles.filter(({ path }) => path !== 'tombstones.yaml'),
    { path: 'tombstones.yaml', text: tombstones },
  ];
  const { records, problems } = parseAuthored(files);
  expect(problems).toEqual([]);
  const codes = checkCorpus(records).flatMap(({ code, severity, path }) =>
    severity === 'error' && path === 'replacedBy' ? code : [],
  );
  const reader = new RecordReader(createMemoryReader('c', records), ['en']);
  return { reader, codes };
}

test('what took the place of a question is found, over several tombstones', async () => {
  const { reader, codes } = read(
    gone('bridge-shut', 'bridge-barred') + gone('bridge-barred', 'bridge-closed-for-flood'),
  );
  expect(codes).toEqual([]);
  expect(await readSuccessor(reader, 'dispute', 'bridge-shut')).toEqual({
    key: 'c#bridge-closed-for-flood',
    label: { text: 'Was the Old Bridge closed because of the flood?', language: 'en' },
  });
});

test.each([
  ['where the record is there', 'bridge-closed-for-flood', ''],
  ['where nothing took its place', 'bridge-shut', gone('bridge-shut', null)],
  ['of what was never there', 'bridge-shut', ''],
  ['in a circle', 'bridge-shut', gone('bridge-shut', 'x') + gone('x', 'bridge-shut')],
  ['of another type', 'bridge-shut', gone('bridge-shut', 'old-bridge', 'entity')],
])('nothing is found %s', async (_, id, tombstones) => {
  expect(await readSuccessor(read(tombstones).reader, 'dispute', id)).toBeNull();
});

test.each([
  ['nothing', gone('bridge-shut', 'bridge-open')],
  ['a record of another type', gone('bridge-shut', 'old-bridge')],
])('a tombstone that names %s is an error', (_, tombstones) => {
  expect(read(tombstones).codes).toEqual(['id-dangling']);
});

test('so is it in a build', async () => {
  const build = (tombstones: string) =>
    buildCorpus(
      parseAuthored([
        ...bridgeFiles.filter(({ path }) => path !== 'tombstones.yaml'),
        { path: 'tombstones.yaml', text: tombstones },
      ]).records,
      { version: 1 },
    );
  await expect(build(gone('bridge-shut', 'old-bridge'))).rejects.toMatchObject({
    code: 'id-dangling',
  });
  const chain = gone('bridge-shut', 'x') + gone('x', 'bridge-closed-for-flood');
  expect((await build(chain)).head.format).toBe(1.1);
});
