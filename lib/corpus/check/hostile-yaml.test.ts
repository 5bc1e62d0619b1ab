import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseAuthored } from '../authored/parse-authored.ts';
import { bridgeFiles, bridgeWith } from '../fixtures/bridge.ts';
import { checkCorpus } from './check-corpus.ts';

const parse = (text: string, path = 'entities.yaml') => parseAuthored([{ path, text }]);

const deep = 100_000;
test.each([
  ['lists in each other', '['.repeat(deep), 'nesting-too-deep', 1],
  ['closed lists in each other', `${'['.repeat(deep)}${']'.repeat(deep)}`, 'nesting-too-deep', 1],
  ['maps in each other', '{a: '.repeat(deep), 'nesting-too-deep', 1],
  ['dashes in a line', '- '.repeat(deep), 'nesting-too-deep', 1],
  [
    'ever deeper lines',
    Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    'nesting-too-deep',
    50,
  ],
  ['a tag of a program', '- id: a\n  kind: !!js/function x', 'yaml-tag', 2],
  ['a tag that makes bytes', '- id: !!binary aGk=', 'yaml-tag', 1],
  ['another version of YAML', '%YAML 1.1\n---\n- id: yes', 'yaml-version', 1],
  ['an unknown directive', '%FOO bar\n---\n- id: a', 'yaml-invalid', 1],
  ['a second document', '- id: a\n---\n- id: b', 'yaml-invalid', 2],
  ['a key twice', '- id: a\n  id: b', 'yaml-invalid', 2],
  ['tabs', '-\tid: a\n\tkind: place', 'yaml-invalid', 1],
  ['a list as a key', '- id: a\n  ? [a]\n  : b', 'yaml-key', 2],
  ['an alias', '- &a {id: b}\n- *a', 'yaml-alias', 2],
  ['__proto__', '- id: a\n  __proto__: {kind: place}', 'key-reserved', 2],
  ['constructor as a language', '- id: a\n  label:\n    constructor: x', 'key-reserved', 3],
  ['half a character', '- id: a\n  label: {en: "\\ud800"}', 'text-half-character', 2],
  ['text where records are due', 'hello', 'record-invalid', 1],
])('names %s', (_, text, code, line) => {
  const { problems, records } = parse(text);
  expect(records).toEqual([]);
  expect(problems[0]).toMatchObject({ code, line, file: 'entities.yaml', severity: 'error' });
});

test('a merge key is a field like any other, and unknown', () => {
  const { problems } = parse(
    '- id: a\n  kind: place\n  label: {en: A}\n  names: {}\n  <<: {kind: x}',
  );
  expect(problems).toMatchObject([{ code: 'record-invalid', line: 5 }]);
});

test('reads line feeds of any system, and a file with nothing but comments', () => {
  const crlf = bridgeFiles.map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') }));
  const whole = parseAuthored(crlf);
  expect(whole.problems).toEqual([]);
  expect(whole.records).toEqual(parseAuthored(bridgeFiles).records);
  expect(parse('# nothing yet\n')).toMatchObject({ records: [], problems: [] });
});

test.each([
  ['a broken file', 'entities.yaml', '- id: old-bridge', '- id: "old-bridge'],
  ['a broken record', 'entities.yaml', 'kind: place', 'kind: spot'],
  ['a broken corpus record', 'corpus.yaml', 'licence:', 'license:'],
  ['a broken source', 'sources/herald-1.yaml', 'language: en\nsha256', 'language: 1\nsha256'],
])('%s brings no complaints of what it would have held', (_, path, from, to) => {
  const parsed = parseAuthored(bridgeWith(path, from, to));
  expect(parsed.problems.length).toBeGreaterThan(0);
  const found = checkCorpus(parsed.records, parsed);
  expect(found.filter((problem) => problem.severity === 'error')).toEqual([]);
});

const fields = fc.dictionary(
  fc.constantFrom('id', 'kind', 'label', 'names', 'contexts', 'statements', '__proto__', 'x'),
  fc.oneof(fc.string(), fc.constant(null), fc.integer(), fc.array(fc.string()), fc.object()),
  { noNullPrototype: true },
);
const paths = fc.constantFrom('corpus.yaml', 'entities.yaml', 'sources/a.yaml', 'x.yaml');

test('never throws, whatever the text is', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[-{}[\]:,#&*!|>'"%@?a \n\t]*$/),
    fc.array(fields).map((value) => stringify(value)),
    fields.map((value) => stringify(value)),
  );
  fc.assert(
    fc.property(texts, paths, (text, path) => {
      const parsed = parse(text, path);
      for (const problem of [...parsed.problems, ...checkCorpus(parsed.records, parsed)]) {
        expect(problem.code).toMatch(/^[a-z]+(-[a-z]+)+$/);
        expect(problem.line).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});
