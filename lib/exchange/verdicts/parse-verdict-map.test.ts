import { expect, test } from 'vitest';
import { parseVerdictMap } from './parse-verdict-map.ts';

test('a map from words to stances, whatever their case and marks', () => {
  const { map, problems } = parseVerdictMap(
    'map.yaml',
    '# Ours\n"Four Pinocchios!": denies\n“C’eri quasi”: qualifies\nfalse: denies\n7: affirms\n“FALSE!”: denies\n',
  );
  expect(problems).toEqual([]);
  expect(map).toEqual(
    new Map([
      ['four pinocchios', 'denies'],
      ['c eri quasi', 'qualifies'],
      ['false', 'denies'],
      ['7', 'affirms'],
    ]),
  );
});

test.each([
  ['', 'verdicts-invalid', 1],
  ['- False', 'verdicts-invalid', 1],
  ['Fuzzy: denies\nFine: maybe\n', 'verdict-stance', 2],
  ['Fuzzy: denies\n"fuzzy.": affirms\n', 'verdict-twice', 2],
  ['"!": denies', 'verdict-empty', 1],
  ['Fuzzy: [denies', 'yaml-invalid', 1],
  ['Fuzzy: denies\nFuzzy: denies', 'yaml-invalid', 2],
  ['__proto__: denies', 'key-reserved', 1],
])('%j is told as %s', (text, code, line) => {
  const { map, problems } = parseVerdictMap('map.yaml', text);
  expect(map).toBeNull();
  expect(problems[0]).toMatchObject({ file: 'map.yaml', line, code, severity: 'error' });
});
