import { describe, expect, test } from 'vitest';
import { type AuthoredFile, parseAuthored } from '../corpus/authored/parse-authored.ts';
import { bridgeFiles, bridgeWith } from '../corpus/fixtures/bridge.ts';
import { checkAll } from './check-all.ts';
import type { PublishedId, PublishedIds } from './check-history.ts';

const check = (files: readonly AuthoredFile[], published?: PublishedIds) =>
  checkAll(parseAuthored(files), published ? { published } : {}).filter(
    ({ code }) => code !== 'dispute-one-sided',
  );

describe('names', () => {
  const withName = (name: string, more = '') =>
    check(
      bridgeWith(
        'entities.yaml',
        'names: { en: [Ford Herald] }',
        `names: { en: [Ford Herald, "${name}"] }${more}`,
      ),
    );

  test.each([
    ['May', 'name-common'],
    ['The', 'name-common'],
    ['bridge', 'name-common'],
    ['Facebook posts', 'name-common'],
    ['Multiple sources', 'name-common'],
    ['Internet', 'name-common'],
    ['larkhavener', 'name-common'],
    ['—', 'name-not-matched'],
    ['x'.repeat(257), 'name-not-matched'],
  ])('warns of %s', (name, code) => {
    expect(withName(name)).toMatchObject([
      { code, severity: 'warning', file: 'entities.yaml', path: '3.names.en.1' },
    ]);
  });

  test.each([
    'Facebook',
    'Media Matters',
    'Larkhaven',
    'US',
    'WHO',
    'May Day',
    'the Herald',
    'x'.repeat(200).toUpperCase(),
  ])('lets %s be', (name) => {
    expect(withName(name)).toEqual([]);
  });

  test.each([
    '\n  contexts: [{ names: [may], beside: [paper] }]',
    '\n  contexts: [{ names: [May], notBeside: [June] }]',
    '\n  contexts: [{ names: [may], besideEntities: [ada-stone] }]',
    '\n  contexts: [{ names: [may], notBesideEntities: [ada-stone] }]',
    '\n  notNames: [in May]',
  ])('is silent where the author restricts a name:%s', (more) => {
    expect(withName('May', more)).toEqual([]);
  });

  test('a rule without conditions, or for another name, restricts nothing', () => {
    expect(withName('May', '\n  contexts: [{ names: [May] }]')).toHaveLength(1);
    expect(withName('May', '\n  contexts: [{ names: [Ford Herald], beside: [x] }]')).toHaveLength(
      1,
    );
  });

  test('warns of what the statements write in small letters, with how many', () => {
    const files = bridgeWith(
      'entities.yaml',
      'names: { en: [Ford Herald] }',
      'names: { en: [Ford Herald, "Weir Gate"] }',
    ).map((file) => ({
      ...file,
      text: file.path.startsWith('sources/')
        ? file.text.replaceAll('claim: { en: The', 'claim: { en: By the weir gate the')
        : file.text,
    }));
    const problems = check(files).filter(({ code }) => code === 'name-common');
    expect(problems).toMatchObject([{ file: 'entities.yaml', path: '3.names.en.1' }]);
    expect(problems[0]?.message).toMatch(
      /"Weir Gate" stands in small letters in [1-9]\d* of the \d+/,
    );
  });

  test('warns of a topic that news have a word for, with the pages it would be marked on', () => {
    const files = bridgeWith(
      'entities.yaml',
      'names: { en: [Ford Herald] }',
      'names: { en: [Ford Herald, Coup] }',
    ).map((file) => ({ ...file, text: file.text.replace(/kind: organization/g, 'kind: topic') }));
    const parsed = parseAuthored(files);
    const tell = (pages: number) =>
      checkAll(parsed, { pagesOf: (word) => (word === 'Coup' ? pages : 0) })
        .filter(({ code }) => code === 'name-common')
        .map(({ message }) => message);
    expect(tell(0)).toEqual([]);
    expect(tell(5.6)).toMatchObject([expect.stringContaining('some 6 of 100 pages')]);
  });

  test('knows the small words of the language of the name', () => {
    const withGerman = (name: string) =>
      check(bridgeWith('entities.yaml', 'de: [Alte Brücke]', `de: [Alte Brücke, ${name}]`));
    expect(withGerman('Nicht')).toMatchObject([{ code: 'name-common' }]);
    expect(withGerman('Unterfurt')).toEqual([]);
  });
});

describe('a version that readers have', () => {
  const bridge = 'https://corpora.example/bridge';
  const published = (id: string, type: PublishedId['type'], of: PublishedId['of'] = null) => ({
    corpus: bridge,
    ids: new Map([[id, { type, of }]]),
  });

  test.each([
    ['the same thing', 'old-bridge', 'entity', null],
    ['a tombstone of the same', 'herald-1-rumour', 'statement', null],
    ['the same tombstone', 'herald-1-rumour', 'tombstone', 'statement'],
  ] as const)('had %s', (_, id, type, of) => {
    expect(check(bridgeFiles, published(id, type, of))).toEqual([]);
  });

  test.each([
    ['something else', 'old-bridge', 'dispute', null, 'entities.yaml'],
    ['a tombstone', 'old-bridge', 'tombstone', 'entity', 'entities.yaml'],
    ['an entity where a statement is gone', 'herald-1-rumour', 'entity', null, 'tombstones.yaml'],
    ['a tombstone of another', 'herald-1-rumour', 'tombstone', 'source', 'tombstones.yaml'],
  ] as const)('had %s', (_, id, type, of, file) => {
    expect(check(bridgeFiles, published(id, type, of))).toMatchObject([
      { code: 'id-reused', severity: 'error', file, line: 1 },
    ]);
  });

  test('had an id of which nothing is left', () => {
    expect(check(bridgeFiles, published('old-mill', 'entity'))).toMatchObject([
      { code: 'id-vanished', severity: 'warning', message: expect.stringContaining('old-mill') },
    ]);
    const codesOf = (files: readonly AuthoredFile[]) =>
      check(files, published('old-mill', 'entity')).map(({ code }) => code);
    // A record that cannot be read, and whose id is not known, may be the one.
    expect(codesOf(bridgeWith('entities.yaml', 'kind: event', 'kind: fair'))).toContain(
      'id-vanished',
    );
    expect(codesOf(bridgeWith('entities.yaml', 'id: village-fair', 'id: Old Mill'))).not.toContain(
      'id-vanished',
    );
  });

  test('was of another corpus', () => {
    expect(check(bridgeFiles, { corpus: 'urn:example:mill', ids: new Map() })).toMatchObject([
      { code: 'corpus-changed', file: 'corpus.yaml', line: 2 },
    ]);
  });
});

test('problems come by file and line, those of reading among the others', () => {
  const files = bridgeWith(
    'entities.yaml',
    'names: { en: [Millpond] }',
    'names: { en: [mill, 1] }',
  ).map(({ path, text }) => ({
    path,
    text: text.replace('answers: [herald-1-council-flood]', 'answers: [x]'),
  }));
  const places = check(files).map(({ file, line }) => [file, line]);
  expect(places).toEqual([
    ['entities.yaml', 29],
    ['sources/herald-2.yaml', 20],
  ]);
});
