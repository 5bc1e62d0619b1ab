import { expect, test } from 'vitest';
import { parseAuthored } from '../authored/parse-authored.ts';
import { bridgeWith } from '../fixtures/bridge.ts';
import { checkCorpus } from './check-corpus.ts';
import { createNearestId } from './nearest-id.ts';

const ids = ['ada-stone', 'parish-council', 'old-bridge', 'old-bridge-2'];

test.each([
  ['eda-stone', 'ada-stone'],
  ['stone-ada', 'ada-stone'],
  ['parish-counsil', 'parish-council'],
  ['old-brigde', 'old-bridge'],
  ['old-bridge-3', 'old-bridge-2'],
  ['mill', null],
  ['abc', null],
])('%s was meant as %s', (id, meant) => {
  expect(createNearestId(() => ids)('entity', id)).toBe(meant);
});

test('a corpus full of slips is looked through a hundred times, and each slip once', () => {
  let listed = 0;
  const find = createNearestId(() => {
    listed++;
    return ids;
  });
  for (let round = 0; round < 3; round++) {
    for (let at = 0; at < 1000; at++) find('entity', `ada-stone-${at}`);
  }
  expect(listed).toBe(100);
});

test('says which id was meant, and names dangling ids beside what the schema refuses', () => {
  const files = bridgeWith('sources/herald-1.yaml', 'speaker: ada-stone', 'speaker: eda-stone').map(
    ({ path, text }) => ({ path, text: text.replace('kind: event', 'kind: fair') }),
  );
  const parsed = parseAuthored(files);
  expect(parsed.problems).toMatchObject([{ code: 'record-invalid', file: 'entities.yaml' }]);
  const errors = checkCorpus(parsed.records, parsed).filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([
    { code: 'id-dangling', message: expect.stringContaining('Did you mean "ada-stone"?') },
  ]);
});

test('says what the id does stand for', () => {
  const files = bridgeWith('sources/herald-1.yaml', 'speaker: ada-stone', 'speaker: herald-2');
  const parsed = parseAuthored(files);
  const [error] = checkCorpus(parsed.records, parsed);
  expect(error?.message).toContain('"herald-2" is a source');
});
