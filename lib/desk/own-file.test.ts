import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parseNdjson } from '../corpus/built/parse-ndjson.ts';
import { arbitraryCorpus } from '../corpus/fixtures/arbitrary-corpus.ts';
import { recordSchema } from '../corpus/records/records.ts';
import { openOwnFile, printOwnFile } from './own-file.ts';
import { applyChange, type OwnRecord } from './own-record.ts';

async function* chunksOf(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const empty: OwnRecord = new Map();
const open = async (own: OwnRecord, text: string) =>
  applyChange(own, await openOwnFile(own, chunksOf(text), 5));
const toRows = (own: OwnRecord) =>
  [...own.values()]
    .map(({ record, isPrivate }) => [record.id, record, isPrivate] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));

test('what is saved as a file is opened again without loss', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCorpus, fc.infiniteStream(fc.boolean()), async (raw, hidden) => {
      const records = raw.map((record) => v.parse(recordSchema, record));
      const own: OwnRecord = new Map(
        records.map((record) => [
          record.id,
          { record, isPrivate: hidden.next().value === true, changedAt: 1 },
        ]),
      );
      const again = await open(empty, printOwnFile(own));
      expect(toRows(again)).toEqual(toRows(own));
      // Opened once more, it changes nothing.
      expect(await openOwnFile(again, chunksOf(printOwnFile(own)), 9)).toEqual({
        put: [],
        remove: [],
      });
    }),
    { numRuns: 60 },
  );
});

test('the command takes the file, and refuses what is private', async () => {
  const [raw = []] = fc.sample(arbitraryCorpus, { numRuns: 1, seed: 7 });
  const records = raw.map((record) => v.parse(recordSchema, record));
  const rows = (isPrivate: boolean): OwnRecord =>
    new Map(records.map((record) => [record.id, { record, isPrivate, changedAt: 1 }]));
  const shown = await parseNdjson(chunksOf(printOwnFile(rows(false))), 'own.ndjson');
  expect(shown.problems).toEqual([]);
  expect(shown.records).toHaveLength(records.length);
  const hidden = await parseNdjson(chunksOf(printOwnFile(rows(true))), 'own.ndjson');
  expect(hidden.problems.map(({ code }) => code)).toEqual(['record-private']);
});

test.each([
  ['not JSON', 'nonsense\n', 'Line 1'],
  ['a record with an unknown field', '{"type":"entity","id":"a","kin":"place"}\n', 'Line 1'],
  ['nothing', '\n', 'no corpus record'],
])('a file with %s changes nothing', async (_, text, words) => {
  await expect(openOwnFile(empty, chunksOf(text), 1)).rejects.toMatchObject({
    code: 'file-invalid',
    message: expect.stringContaining(words),
  });
});
