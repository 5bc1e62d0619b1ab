import { describe, expect, test } from 'vitest';
import { parseAuthored } from '../../corpus/authored/parse-authored.ts';
import { bridgeFiles } from '../../corpus/fixtures/bridge.ts';
import type { Statement } from '../../corpus/records/records.ts';
import { printCsv } from './print-csv.ts';
import { readCsv } from './read-csv.ts';

const read = (text: string, options = {}) => readCsv({ path: 'table.csv', text }, options);
const header = 'id,source,source_title,source_language,speech,claim:en,quotes,about,note';
const row = 'one,herald,Herald,en,reported,The bridge is old.,,bridge,';

function firstStatement(text: string): Statement | undefined {
  return read(text).records.flatMap(({ record }) =>
    record.type === 'statement' ? [record] : [],
  )[0];
}

describe('readCsv', () => {
  test.each([
    ['commas and line feeds', `${header}\n${row}\n`],
    ['no line end at the end', `${header}\n${row}`],
    ['CRLF and a byte order mark', `\uFEFF${header}\r\n${row}\r\n`],
    ['carriage returns', `${header}\r${row}\r`],
    ['semicolons', `${header}\n${row}\n`.replaceAll(',', ';')],
    ['tabs', `${header}\n${row}\n`.replaceAll(',', '\t')],
    ['empty rows', `${header}\n\n,,,,,,,,\n${row}\n\n`],
  ])('%s', (_, text) => {
    const { records, problems } = read(text);
    expect(problems).toEqual([]);
    expect(records.map(({ record }) => record)).toMatchObject([
      { type: 'source', id: 'herald', title: 'Herald', language: 'en' },
      { type: 'statement', id: 'one', claim: { en: 'The bridge is old.' }, about: ['bridge'] },
    ]);
  });

  test('line ends, delimiters and quotation marks within quoted cells', () => {
    const text = `${header}\r\none,herald,Herald,en,direct,"It is ""old"", he says.","First\r\nsecond, third",bridge,\r\n`;
    expect(firstStatement(text)).toMatchObject({
      claim: { en: 'It is "old", he says.' },
      quotes: [{ exact: 'First\r\nsecond, third', language: 'en' }],
    });
  });

  test('a text column without a language is in the one that was given, or the source’s', () => {
    const text = `${header}\n${row}\n`.replace('claim:en', 'claim');
    expect(firstStatement(text)?.claim).toEqual({ en: 'The bridge is old.' });
    const [, statement] = read(text, { language: 'fr' }).records;
    expect(statement?.record).toMatchObject({ claim: { fr: 'The bridge is old.' } });
  });

  test('everything that is wrong is named by row and column, and the other rows are read', () => {
    const text = [
      `${header},colour`,
      `${row},red`,
      'Two,herald,Other,en,sung,,,bridge,,',
      'three,herald,,,direct,Words.,[1],bridge,,',
      'four,herald,,,direct,Words.,[{,bridge,,',
      'five,herald,,,reported,Words.,,bridge,,,too much',
      '',
    ].join('\n');
    const { records, problems } = read(text);
    expect(records.map(({ record }) => record.id)).toEqual(['herald', 'one', 'five']);
    expect(problems.map(({ code, line, path }) => `${line} ${path}: ${code}`)).toEqual([
      '1 row 1, column colour: column-unknown',
      '3 row 3, column source_title: source-differs',
      '3 row 3, column id: record-invalid',
      '3 row 3, column speech: record-invalid',
      '3 row 3, column claim: record-invalid',
      '4 row 4, column quotes: record-invalid',
      '5 row 5, column quotes: json-invalid',
      '6 row 6: row-too-wide',
    ]);
  });

  test.each([
    ['no text', '', 'column-missing'],
    ['other columns', 'name,words\na,b\n', 'column-missing'],
    ['an open quotation mark', `${header}\none,"herald\n`, 'csv-invalid'],
    ['text behind a quotation mark', `${header}\none,"herald" x\n`, 'csv-invalid'],
    ['a column twice', `${header},claim:en\n`, 'column-twice'],
    ['a reserved language', `${header},claim:__proto__\n`, 'column-unknown'],
    ['an endless cell', `${header}\none,"${'x'.repeat(5 * 1024 * 1024)}"\n`, 'csv-invalid'],
  ])('%s', (_, text, code) => {
    const { records, problems } = read(text);
    expect(records).toEqual([]);
    expect(problems.map((problem) => problem.code)).toContain(code);
  });
});

describe('printCsv', () => {
  const bridge = parseAuthored(bridgeFiles).records;

  test('no cell can be taken for a formula, and the import undoes that', () => {
    const texts = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\tx',
      '\rx',
      '\n=x',
      "'=x",
      "''=x",
      "'tis",
      '＝1',
      ' =1',
    ];
    const statement = bridge.find((record) => record.type === 'statement');
    if (!statement) throw new Error('The bridge has no statements.');
    const statements = texts.map((en, at) => ({
      ...statement,
      id: `s-${at}`,
      claim: { en },
      note: null,
    }));
    const text = [...printCsv(statements)].join('');
    expect(text).toContain(",'=1+1,");
    expect(/,"?[=+\-@\t＝]|,"[\r\n]/.exec(text)).toBeNull();
    const read = readCsv({ path: 'x', text }).records.map(({ record }) =>
      record.type === 'statement' ? record.claim.en : null,
    );
    expect(new Set(read)).toEqual(new Set(texts));
  });

  test('an export is taken by the corpus that it came from without a word', () => {
    const known = bridge.map((record) => ({ record, place: { file: 'x', line: 1, path: '' } }));
    const text = [...printCsv(bridge)].join('');
    const { records, problems } = readCsv({ path: 'x', text }, { known });
    const statements = bridge.filter(({ type }) => type === 'statement');
    expect(problems).toEqual([]);
    expect(new Set(records.map(({ record }) => record))).toEqual(new Set(statements));
  });
});
