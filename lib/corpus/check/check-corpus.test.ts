import { describe, expect, test } from 'vitest';
import { type AuthoredFile, parseAuthored } from '../authored/parse-authored.ts';
import { bridgeFiles, bridgeWith, heraldText } from '../fixtures/bridge.ts';
import { sha256Hex } from '../records/sha256.ts';
import { checkCorpus } from './check-corpus.ts';

const heraldHash = await sha256Hex(heraldText);

function check(files: readonly AuthoredFile[], texts?: ReadonlyMap<string, string>) {
  const { records, problems, locate } = parseAuthored(files);
  expect(problems).toEqual([]);
  return checkCorpus(records, texts ? { locate, texts } : { locate });
}

function errorsOf(files: readonly AuthoredFile[], texts?: ReadonlyMap<string, string>) {
  return check(files, texts).filter((problem) => problem.severity === 'error');
}

test('finds nothing wrong in a good corpus but what the corpus itself leaves one-sided', () => {
  expect(check(bridgeFiles)).toMatchObject([
    { code: 'dispute-one-sided', severity: 'warning', file: 'disputes.yaml', line: 5 },
    { code: 'dispute-one-sided', severity: 'warning', file: 'disputes.yaml', line: 9 },
  ]);
});

const herald1 = 'sources/herald-1.yaml';
const herald2 = 'sources/herald-2.yaml';
test.each([
  [
    'a speaker that is nobody',
    herald1,
    'speaker: ada-stone',
    'speaker: eda-stone',
    'id-dangling',
    'statements.1.speaker',
  ],
  [
    'a dispute that is none',
    herald2,
    'dispute: bridge-to-be-rebuilt',
    'dispute: bridge',
    'id-dangling',
    'statements.0.stances.1.dispute',
  ],
  [
    'an entity in place of a dispute',
    herald2,
    'dispute: bridge-to-be-rebuilt',
    'dispute: old-bridge',
    'id-dangling',
    'statements.0.stances.1.dispute',
  ],
  [
    'an answer to nothing',
    herald2,
    'answers: [herald-1-council-flood]',
    'answers: [herald-9]',
    'id-dangling',
    'statements.0.answers.0',
  ],
  [
    'an id taken twice',
    herald2,
    'id: herald-2-pond',
    'id: millpond',
    'id-duplicate',
    'statements.1.id',
  ],
  [
    'a name twice',
    'entities.yaml',
    '[Ada Stone, A. Stone]',
    '[Ada Stone, ADA STONE]',
    'name-duplicate',
    '2.names.en.1',
  ],
  [
    'direct speech without words',
    herald1,
    'speech: reported',
    'speech: direct',
    'quote-missing',
    'statements.1.speech',
  ],
  [
    'an open speaker without a reason',
    herald1,
    'speaker: ada-stone',
    'speaker: null',
    'speaker-without-reason',
    'statements.1.speaker',
  ],
  [
    'an inferred date without a reason',
    herald1,
    'said: 2001-11-01',
    'said: 2001-11-01?',
    'date-without-reason',
    'statements.0.said',
  ],
  [
    'two stances on one dispute',
    herald2,
    'dispute: bridge-to-be-rebuilt',
    'dispute: bridge-closed-for-flood',
    'stance-duplicate',
    'statements.0.stances.1',
  ],
  [
    'a withdrawal without a reason',
    herald2,
    'reason: { en: The paper mixed up two ponds. }',
    'reason: null',
    'status-without-reason',
    'statements.2.status',
  ],
])('reports %s', (_, path, from, to, code, field) => {
  expect(errorsOf(bridgeWith(path, from, to))).toMatchObject([{ code, file: path, path: field }]);
});

test('lets a statement name one that was withdrawn to a tombstone', () => {
  expect(errorsOf(bridgeWith(herald2, '[herald-1-council-flood]', '[herald-1-rumour]'))).toEqual(
    [],
  );
});

test('warns of a long quotation, counted in words', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'dry').join(', ');
  const withWords = (count: number) =>
    check(bridgeWith(herald2, 'I rowed past shut gates on a dry deck', `"${words(count)}"`));
  expect(withWords(60).map((problem) => problem.code)).not.toContain('quote-long');
  expect(withWords(61)).toContainEqual(
    expect.objectContaining({ code: 'quote-long', severity: 'warning' }),
  );
});

test('proves quotations against the text of their source', () => {
  const texts = new Map([[heraldHash, heraldText]]);
  expect(errorsOf(bridgeFiles, texts)).toEqual([]);
  expect(errorsOf(bridgeFiles, new Map())).toMatchObject([
    { code: 'source-text-missing', file: herald1, line: 9 },
  ]);
});

test('catches any one character that was changed in a quotation', () => {
  const quote = 'The water stood on the deck, so we shut the gates';
  const texts = new Map([[heraldHash, heraldText]]);
  for (const [at, character] of [...quote].entries()) {
    const changed = `${quote.slice(0, at)}${character === 'x' ? 'y' : 'x'}${quote.slice(at + 1)}`;
    const files = bridgeWith(herald1, quote, changed);
    expect(errorsOf(files, texts)).toMatchObject([
      { code: 'quote-not-verbatim', file: herald1, line: 18 },
    ]);
  }
});

test('asks for a prefix or suffix where a quotation stands twice', () => {
  const files = bridgeWith(herald1, 'exact: nobody may cross', 'exact: there was');
  const texts = new Map([[heraldHash, heraldText]]);
  expect(errorsOf(files, texts)).toMatchObject([{ code: 'quote-ambiguous' }]);
});

describe('the words around a quotation', () => {
  const texts = new Map([[heraldHash, heraldText]]);
  const at = heraldText.indexOf('nobody may cross');
  const before = heraldText.slice(at - 40, at);
  const after = heraldText.slice(at + 'nobody may cross'.length).slice(0, 20);
  const around = (words: { before: string; after: string }) =>
    bridgeWith(
      herald1,
      'exact: nobody may cross',
      `exact: nobody may cross, context: ${JSON.stringify(words)}`,
    );

  test('are proved where the quotation stands', () => {
    expect(errorsOf(around({ before, after }), texts)).toEqual([]);
    const other = heraldText.slice(0, 20);
    expect(errorsOf(around({ before: other, after }), texts)).toMatchObject([
      { code: 'context-not-verbatim', file: herald1 },
    ]);
    expect(errorsOf(around({ before, after: `${after}x` }), texts)).toMatchObject([
      { code: 'context-not-verbatim', file: herald1 },
    ]);
  });

  test('are at most 300 characters on either side', () => {
    const { problems } = parseAuthored(around({ before: 'x'.repeat(301), after: '' }));
    const message = expect.stringContaining('more than 300 characters');
    expect(problems).toMatchObject([{ code: 'record-invalid', message }]);
  });
});

test('warns when much of a source is quoted', async () => {
  const short = '“The water stood on the deck, so we shut the gates, nobody may cross';
  const hash = await sha256Hex(short);
  const problems = check(bridgeWith(herald1, heraldHash, hash), new Map([[hash, short]]));
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'source-quoted-much', severity: 'warning' }),
  );
});
