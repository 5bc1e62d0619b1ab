import { describe, expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { checkCorpus } from '../corpus/check/check-corpus.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import type { Elsewhere } from './choose-entity.ts';
import { deleteStatements } from './delete-records.ts';
import { findMissing } from './find-missing.ts';
import { told } from './fixtures/told.ts';
import { mergeOwnEntities } from './merge-own.ts';
import { applyChange, findOwn, invertChange, listOwn, type OwnRecord } from './own-record.ts';
import { recordStatement } from './record-statement.ts';
import type { RecordedStatement } from './recorded-statement.ts';
import { tellStatement } from './tell-statement.ts';

const corpus = 'urn:uuid:11111111-1111-4111-8111-111111111111';
const { records } = parseAuthored(bridgeFiles);
const bridge = records.find(({ type }) => type === 'corpus')?.id ?? '';

const inBridge = (key: string) => {
  const record = records.find(({ id }) => key === `${bridge}#${id}`);
  return record ?? null;
};
const elsewhere: Elsewhere = {
  async entity(key) {
    const record = inBridge(key);
    return record?.type === 'entity' ? record : null;
  },
  async dispute(key) {
    const record = inBridge(key);
    return record?.type === 'dispute' ? record : null;
  },
  async questionOf(key) {
    const record = inBridge(key);
    const dispute = record?.type === 'statement' ? record.stances[0]?.dispute : undefined;
    return dispute === undefined ? null : `${bridge}#${dispute}`;
  },
};

let now = 0;
async function record(own: OwnRecord, statement: RecordedStatement, replaces?: string) {
  const options = { corpus, elsewhere, now: ++now, replaces: replaces ?? null };
  const { id, change } = await recordStatement(own, statement, options);
  return { id, own: applyChange(own, change), change };
}
const empty: OwnRecord = new Map();
const recordsOf = (own: OwnRecord) => [...own.values()].map((row) => row.record);
const errorsOf = (own: OwnRecord) =>
  checkCorpus(recordsOf(own)).filter(({ severity }) => severity === 'error');

describe('a statement of the form', () => {
  test('becomes a corpus that passes every check', async () => {
    const { own, id } = await record(empty, told());
    expect(errorsOf(own)).toEqual([]);
    const statement = findOwn(own, 'statement', id);
    expect(statement?.quotes[0]?.exact).toBe('The ferry never ran on Sundays');
    expect(statement?.claim).toEqual({ en: 'The ferry never ran on Sundays' });
    expect(listOwn(own, 'source')[0]?.urls).toEqual([
      { url: 'https://gazette.example/ferry', kind: 'original', accessed: '2026-11-29' },
    ]);
    expect(findMissing(own).get(id)).toEqual(['other-side', 'claim']);
  });

  test('is told again as it was, and changed in place', async () => {
    const first = await record(empty, told({ question: null, stance: null }));
    const again = tellStatement(first.own, first.id);
    if (!again) throw new Error('The statement is gone.');
    const same = await record(first.own, again, first.id);
    expect(same.change).toEqual({ put: [], remove: [] });
    const changed = {
      ...again,
      about: [],
      claim: 'No ferry on Sundays.',
      speaker: { name: 'Ada Quill', kind: 'person' as const },
    };
    const second = await record(first.own, changed, first.id);
    expect(second.id).toBe(first.id);
    expect(errorsOf(second.own)).toEqual([]);
    // Nothing else names the one who was taken for the speaker.
    expect(listOwn(second.own, 'entity').map(({ label }) => label.en)).not.toContain('Tom Reed');
  });

  test('of the same words, speaker and document is refused', async () => {
    const { own } = await record(empty, told());
    await expect(record(own, told())).rejects.toMatchObject({ code: 'already-recorded' });
  });

  test('brings the question and entities of another corpus along, which say that they are the same', async () => {
    const dispute = records.find(({ type }) => type === 'dispute')?.id ?? '';
    const key = `${bridge}#${dispute}`;
    const { own } = await record(empty, told({ question: { key }, stance: 'denies' }));
    expect(errorsOf(own)).toEqual([]);
    const [copy] = listOwn(own, 'dispute');
    expect(copy?.sameAs[0]).toEqual({ id: key, inverted: false });
    const old = listOwn(own, 'entity').find(({ id }) => id === 'old-bridge');
    expect(old?.sameAs[0]).toBe(`${bridge}#old-bridge`);
    const twice = await record(
      own,
      told({
        question: { key },
        stance: 'affirms',
        quotes: [{ exact: 'Another', prefix: '', suffix: '' }],
      }),
    );
    expect(listOwn(twice.own, 'dispute')).toHaveLength(1);
    expect(twice.change.put.map((row) => row.record.type)).toEqual(['statement']);
  });

  test('that answers a statement of another corpus stands on its question', async () => {
    const theirs = records.find((each) => each.type === 'statement' && each.stances.length > 0);
    const { own } = await record(
      empty,
      told({ question: null, answers: [`${bridge}#${theirs?.id}`] }),
    );
    expect(listOwn(own, 'dispute')[0]?.sameAs[0]?.id).toContain(bridge);
    expect(errorsOf(own)).toEqual([]);
  });

  test('with a field that the format does not take changes nothing', async () => {
    await expect(record(empty, told({ said: 'last Tuesday' }))).rejects.toMatchObject({
      code: 'field-invalid',
    });
    await expect(
      record(empty, told({ question: { key: `${bridge}#none` } })),
    ).rejects.toMatchObject({ code: 'record-unknown' });
  });
});

test('what is deleted takes along what only it needed, and comes back whole', async () => {
  const first = await record(empty, told());
  const second = await record(
    first.own,
    told({
      quotes: [{ exact: 'It did', prefix: '', suffix: '' }],
      speaker: { name: 'Ada Quill', kind: 'person' },
    }),
  );
  const change = deleteStatements(second.own, [second.id], 9);
  const rest = applyChange(second.own, change);
  expect(new Set(rest.keys())).toEqual(new Set(first.own.keys()));
  const back = applyChange(rest, invertChange(second.own, change));
  expect(new Map([...back].sort())).toEqual(new Map([...second.own].sort()));
  const none = applyChange(rest, deleteStatements(rest, [first.id], 10));
  expect(recordsOf(none).map(({ type }) => type)).toEqual(['corpus']);
});

test('entities that are merged are named as one', async () => {
  const first = await record(empty, told());
  const second = await record(
    first.own,
    told({
      quotes: [{ exact: 'It did', prefix: '', suffix: '' }],
      speaker: { name: 'T. Reed', kind: 'person' },
    }),
  );
  const idOf = (name: string) =>
    listOwn(second.own, 'entity').find(({ label }) => label.en === name)?.id ?? '';
  const merged = applyChange(
    second.own,
    mergeOwnEntities(second.own, idOf('Tom Reed'), [idOf('T. Reed')], 11),
  );
  expect(errorsOf(merged)).toEqual([]);
  expect(findOwn(merged, 'entity', idOf('Tom Reed'))?.names.en).toEqual(['Tom Reed', 'T. Reed']);
  expect(listOwn(merged, 'statement').map(({ speaker }) => speaker)).toEqual([
    idOf('Tom Reed'),
    idOf('Tom Reed'),
  ]);
});
