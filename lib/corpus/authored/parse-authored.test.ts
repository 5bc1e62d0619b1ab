import { expect, test } from 'vitest';
import { bridgeFiles, bridgeWith } from '../fixtures/bridge.ts';
import { parseAuthored } from './parse-authored.ts';

const place = (file: string, line: number, path: string) =>
  expect.objectContaining({ file, line, path });

test('reads a whole corpus with its defaults', () => {
  const { records, problems } = parseAuthored(bridgeFiles);
  expect(problems).toEqual([]);
  const statement = records.find((record) => record.id === 'herald-1-fair');
  expect(statement).toMatchObject({
    type: 'statement',
    source: 'herald-1',
    stances: [],
    status: { state: 'current' },
  });
  expect(records.filter((record) => record.type === 'statement')).toHaveLength(7);
});

test('says where every mistake stands, all at once', () => {
  const files = bridgeFiles.map(({ path, text }) => {
    if (path === 'disputes.yaml')
      return { path, text: text.replace('about: [millpond]', 'abuot: [millpond]') };
    if (path === 'sources/herald-1.yaml') {
      return {
        path,
        text: text
          .replace('published: 2001-11-02', 'published: 2001')
          .replace('said: 2001-11-01', 'said: on Thursday'),
      };
    }
    return { path, text };
  });
  const { problems } = parseAuthored(files);
  expect(problems).toEqual([
    place('disputes.yaml', 8, '2.about'),
    place('disputes.yaml', 10, '2.abuot'),
    place('sources/herald-1.yaml', 7, 'published'),
    place('sources/herald-1.yaml', 14, 'statements.0.said'),
  ]);
  expect(problems.map((problem) => problem.message)).toEqual([
    'The field "about" is missing. Add it.',
    'There is no field "abuot" here. Remove it or mend its spelling.',
    'This must be text, not a number. Put it in quotation marks: "2001".',
    '"on Thursday" must be an EDTF date such as 2016-06-09, 2016-02 or 2016-09?.',
  ]);
});

test('refuses aliases, so that a few lines cannot stand for gigabytes', () => {
  const bomb = ['- &a [x,x,x,x,x,x,x,x,x]'];
  for (let level = 0; level < 12; level++)
    bomb.push(`- &${'bcdefghijklmn'[level]} [${`*${'abcdefghijklm'[level]},`.repeat(9)}]`);
  const { problems, records } = parseAuthored([{ path: 'entities.yaml', text: bomb.join('\n') }]);
  expect(records).toEqual([]);
  expect(problems.map((problem) => problem.code)).toContain('yaml-alias');
  expect(problems[0]).toMatchObject({ file: 'entities.yaml', line: 2 });
});

test.each([
  ['broken YAML', 'disputes.yaml', '- id: bridge-closed-for-flood', '- id: "open', 'yaml-invalid'],
  ['a key twice', 'corpus.yaml', 'licence: CC0-1.0', 'licence: a\nlicence: b', 'yaml-invalid'],
  [
    'a list that is none',
    'entities.yaml',
    '- id: old-bridge',
    'old-bridge:\n  id: old-bridge',
    'yaml-invalid',
  ],
  [
    'a type written out',
    'sources/herald-1.yaml',
    '  - id: herald-1-fair',
    '  - type: statement\n    id: herald-1-fair',
    'field-given',
  ],
  [
    'another name than its id',
    'sources/herald-2.yaml',
    'id: herald-2\n',
    'id: herald-3\n',
    'file-name',
  ],
])('reports %s', (_, path, from, to, code) => {
  const { problems } = parseAuthored(bridgeWith(path, from, to));
  expect(problems.map((problem) => problem.code)).toContain(code);
});

test('reports a file that a corpus does not have', () => {
  const { problems } = parseAuthored([...bridgeFiles, { path: 'notes.yaml', text: 'a: b' }]);
  expect(problems).toMatchObject([{ code: 'file-unknown', file: 'notes.yaml', line: 1 }]);
});
