import { describe, expect, test } from 'vitest';
import { parseAuthored } from '../authored/parse-authored.ts';
import { bridgeFiles, bridgeWith } from '../fixtures/bridge.ts';
import { type LaterOptions, makeLater } from '../fixtures/later-format.ts';
import { walkBuilt } from '../fixtures/walk-built.ts';
import { buildCorpus, printHead } from './build-corpus.ts';
import { indexPath } from './built-format.ts';
import { minorOf, printFormat, readFormat } from './format-version.ts';
import { parseHead } from './read-built.ts';

const bridge = parseAuthored(bridgeFiles).records;
const build = (files = bridgeFiles) => buildCorpus(parseAuthored(files).records, { version: 1 });
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test.each([
  [1, { major: 1, minor: 0 }],
  [1.1, { major: 1, minor: 1 }],
  ['1.10', { major: 1, minor: 10 }],
  [2, { major: 2, minor: 0 }],
])('%s says a version, and is said so', (value, version) => {
  expect(readFormat(value)).toEqual(version);
  expect(printFormat(version)).toBe(value);
});

test.each([null, undefined, -1, 1e21, '', 'v1', '1.', '1.1.1', {}])('%s says none', (value) => {
  expect(readFormat(value)).toBeNull();
});

describe('what a build says of its format', () => {
  const fields = {
    disputes: ['actors: [ada-stone]', 'deed: { en: [close] }', 'when: 2016', 'places: [millpond]'],
    entities: ['standing: background', 'adjectives: { en: [stony] }'],
  };
  const says = async (files = bridgeFiles) => {
    const { head, files: built } = await build(files);
    const index = built.find(({ path }) => path === indexPath(head.index));
    return [head.format, JSON.parse(decode(index?.bytes)).format];
  };
  test('1 in the head and nothing in the index, as ever, where nothing is of a later version', async () => {
    expect(await says()).toEqual([1, undefined]);
    expect(Math.max(...bridge.map(minorOf))).toBe(0);
  });
  test.each([
    ...fields.disputes.map((field) => ['disputes.yaml', '- id: bridge-closed-for-flood', field]),
    ...fields.entities.map((field) => ['entities.yaml', '- id: old-bridge', field]),
  ])('%s with %s and %s: 1.1', async (file = '', id = '', field = '') => {
    const written = field.replace('2016', '"2016"');
    expect(await says(bridgeWith(file, `${id}\n`, `${id}\n  ${written}\n`))).toEqual([1.1, 1.1]);
  });
  test('1.2 with the words around a quotation', async () => {
    const quote = 'exact: nobody may cross';
    const files = bridgeWith('sources/herald-1.yaml', quote, `${quote}, context: { after: . }`);
    expect(await says(files)).toEqual([1.2, 1.2]);
  });
});

test.each([1.7, '1.12'])('reads what it knows of a corpus of format %s', async (format) => {
  const built = await build();
  const before = await walkBuilt(built.files);
  const walked = await walkBuilt((await makeLater(built, { format })).files);
  const known = walked.records.filter(({ type }) => type !== 'unknown');
  expect(known).toEqual(before.records);
  expect(walked.records.length).toBeGreaterThan(known.length + 10);
  expect(walked.entries.map(({ kind }) => kind)).toContain('relations');
});

test('says that a corpus of a later major version needs a newer Gainsay', async () => {
  const built = await build();
  const late = { ...built.head, format: 2 };
  expect(() => parseHead(printHead(late))).toThrow(
    expect.objectContaining({
      code: 'format-unknown',
      message: expect.stringMatching(/needs a newer Gainsay.* format 2, .* reads format 1/),
    }),
  );
  // The head may say less than the index.
  const { head, files } = await makeLater(built, { format: 2.1 });
  const disguised = files.map((file) =>
    file.path === 'head.json' ? { ...file, bytes: printHead({ ...head, format: 1 }) } : file,
  );
  await expect(walkBuilt(disguised)).rejects.toMatchObject({ code: 'format-unknown' });
});

const deep = `${'['.repeat(200)}${']'.repeat(200)}`;
test.each<[string, LaterOptions, string]>([
  ['no JSON', { changeLine: (line) => line.slice(1) }, 'record-invalid'],
  ['lists 200 deep', { changeLine: (line) => line.replace('null', deep) }, 'record-invalid'],
  ['no type', { changeLine: (line) => line.replace('"type"', '"typo"') }, 'record-invalid'],
  [
    'a record that has its place elsewhere',
    {
      changeLine: () =>
        '{"about":["old-bridge"],"id":"x","question":{"en":"Is it?"},"type":"dispute"}',
    },
    'record-invalid',
  ],
  [
    'more records than announced',
    { changeEntry: (entry) => ({ ...entry, count: 1 }) },
    'segment-corrupt',
  ],
  [
    'more bytes than announced',
    { changeEntry: (entry) => ({ ...entry, bytes: 10 }) },
    'segment-corrupt',
  ],
  [
    'more bytes than any segment has',
    { changeEntry: (entry) => ({ ...entry, bytes: 5_000_000 }) },
    'index-corrupt',
  ],
  [
    'a kind that is no word',
    { changeEntry: (entry) => ({ ...entry, kind: '../x' }) },
    'index-corrupt',
  ],
])('in what it does not know it refuses %s', async (_, options, code) => {
  const { files } = await makeLater(await build(), options);
  await expect(walkBuilt(files)).rejects.toMatchObject({ code });
});
