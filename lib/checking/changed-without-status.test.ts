import { describe, expect, test } from 'vitest';
import { type AuthoredFile, parseAuthored } from '../corpus/authored/parse-authored.ts';
import { bridgeFiles, bridgeWith } from '../corpus/fixtures/bridge.ts';
import type { CorpusRecord, Statement } from '../corpus/records/records.ts';
import { checkAll } from './check-all.ts';

const parse = (files: readonly AuthoredFile[]) => parseAuthored(files).records;
const statementsOf = (records: readonly CorpusRecord[]) =>
  new Map(
    records
      .filter((record): record is Statement => record.type === 'statement')
      .map((statement) => [statement.id, statement]),
  );

/** What is found silently altered when `after` takes the place of `before`. */
function compare(after: readonly AuthoredFile[], before: readonly AuthoredFile[] = bridgeFiles) {
  const corpus = 'https://corpora.example/bridge';
  const published = { corpus, ids: new Map(), statements: statementsOf(parse(before)) };
  const parsed = parseAuthored(after);
  expect(parsed.problems).toEqual([]);
  return checkAll(parsed, { published }).filter(({ code }) => code === 'changed-without-status');
}

const herald1 = 'sources/herald-1.yaml';
const herald2 = 'sources/herald-2.yaml';
const silent: [string, string, string, string, string][] = [
  ['an inverted claim', herald1, 'will be rebuilt', 'will not be rebuilt', '1.claim.en'],
  ['a claim in another language alone', herald1, '{ en: The fair', '{ de: The fair', '2.claim'],
  ['another speaker', herald1, 'speaker: ada-stone', 'speaker: parish-council', '1.speaker'],
  ['nobody as the speaker', herald2, 'speaker: ada-stone', 'speaker: null', '0.speaker'],
  ['another date', herald1, 'said: 2001-11-01', 'said: 2001-11-02', '0.said'],
  ['no date any more', herald1, 'said: 2001-11-01', 'said: null', '0.said'],
  ['other words in a quotation', herald1, 'nobody may cross', 'all may cross', '0.quotes.1.exact'],
  [
    'a quotation less',
    herald1,
    '      - { exact: nobody may cross, language: en }\n',
    '',
    '0.quotes',
  ],
  ['the opposite stance', herald1, 'stance: affirms', 'stance: denies', '0.stances.0.stance'],
  [
    'a stance less',
    herald2,
    '      - { dispute: bridge-to-be-rebuilt, stance: denies }\n',
    '',
    '0.stances',
  ],
];

describe('what readers have is not altered behind their backs', () => {
  test.each(silent)('%s', (_, path, from, to, field) => {
    const after = bridgeWith(path, from, to);
    const [first] = compare(after);
    const [index] = field.split('.');
    expect(first).toMatchObject({ severity: 'error', file: path, path: `statements.${field}` });
    // Said in the open, it passes.
    const told = after.map((file) => ({ ...file, text: tell(file, path, Number(index)) }));
    expect(compare(told).map((problem) => problem.path)).not.toContain(`statements.${field}`);
    // The same status again tells nothing of a later change.
    const again = bridgeFiles.map((file) => ({ ...file, text: tell(file, path, Number(index)) }));
    const [second] = compare(told, again);
    expect(second).toMatchObject({ path: `statements.${field}` });
    expect(second?.message).toContain('the one that readers have already');
  });

  test('the message tells what stood there', () => {
    const [problem] = compare(bridgeWith(herald1, 'will be rebuilt', 'will not be rebuilt'));
    expect(problem?.message).toContain(
      'claim.en was "The bridge will be rebuilt in stone if the county pays."',
    );
  });

  test('a withdrawal or a correction does not disappear', () => {
    const [, gone = ''] = /( {4}status:[\s\S]*?two ponds. }\n)/.exec(textOf(herald2)) ?? [];
    expect(gone).not.toBe('');
    expect(compare(bridgeWith(herald2, gone, ''))).toMatchObject([
      { file: herald2, path: expect.stringMatching(/^statements\.2/) },
    ]);
  });
});

describe('lets be', () => {
  test.each([
    ['nothing new', herald1, 'said: null', 'said: null'],
    ['a claim in one more language', herald1, 'far bank. }', 'far bank., de: Ein Fest. }'],
    ['a date that was not known', herald1, 'said: null', 'said: 2001-11-02'],
    ['a stance on another question', herald1, 'about: [village-fair]', moreStance()],
    ['a longer prefix', herald1, 'prefix: "“"', 'prefix: "Thursday. “"'],
    ['other white space and quotation marks', herald1, 'deck, so we', 'deck,  so we'],
    ['a note', herald1, 'said: null', 'said: null\n    note: { en: Said at the gate. }'],
  ])('%s', (_, path, from, to) => {
    expect(compare(bridgeWith(path, from, to))).toEqual([]);
  });

  test('an id that a tombstone leads on from', () => {
    const renamed = bridgeFiles.map(({ path, text }) => ({
      path,
      text: text.replaceAll('ada-stone', 'a-stone'),
    }));
    expect(compare(renamed).map(({ path }) => path)).toContain('statements.0.speaker');
    const tombstone =
      '- id: ada-stone\n  of: entity\n  date: 2002-01-05\n  reason: { en: Renamed. }\n  replacedBy: a-stone\n';
    const led = renamed.map((file) =>
      file.path === 'tombstones.yaml' ? { ...file, text: file.text + tombstone } : file,
    );
    expect(compare(led)).toEqual([]);
  });

  test('a stance on a question that is gone', () => {
    const without = bridgeFiles.map(({ path, text }) => ({
      path,
      text: text
        .replace(/- id: pond-drained[\s\S]*$/, '')
        .replaceAll(/ {4}stances: \[\{ dispute: pond-drained.*\n/g, ''),
    }));
    expect(compare(without)).toEqual([]);
  });
});

function textOf(path: string): string {
  return bridgeFiles.find((file) => file.path === path)?.text ?? '';
}

function moreStance(): string {
  return 'about: [village-fair]\n    stances: [{ dispute: bridge-closed-for-flood, stance: qualifies }]';
}

/** The file with a correction on one of its statements. */
function tell({ path, text }: AuthoredFile, wanted: string, index: number): string {
  if (path !== wanted) return text;
  const parts = text.split(/(?=^ {2}- id: )/m);
  const status = '    status: { state: corrected, date: 2002-02-02, reason: { en: Misread. } }\n';
  return parts.map((part, at) => (at === index + 1 ? part + status : part)).join('');
}
