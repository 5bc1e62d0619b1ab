import { expect, test } from 'vitest';
import { markPrivate } from '../edit-own.ts';
import { told } from '../fixtures/told.ts';
import { mergeOwnEntities, mergeOwnQuestions } from '../merge-own.ts';
import { applyChange, findOwn, listOwn, type OwnRecord } from '../own-record.ts';
import { recordStatement } from '../record-statement.ts';
import type { RecordedStatement } from '../recorded-statement.ts';
import { chooseShared } from './choose-shared.ts';

const corpus = 'urn:uuid:00000000-0000-4000-8000-000000000000';
const elsewhere = {
  entity: async () => null,
  dispute: async () => null,
  questionOf: async () => null,
};

async function recordAll(...all: Partial<RecordedStatement>[]): Promise<OwnRecord> {
  let own: OwnRecord = new Map();
  for (const [at, each] of all.entries()) {
    const options = { corpus, elsewhere, now: at + 1 };
    own = applyChange(own, (await recordStatement(own, told(each), options)).change);
  }
  return own;
}

const quote = (exact: string) => ({ quotes: [{ exact, prefix: '', suffix: '' }] });
const address = (path: string) => ({
  source: { ...told().source, address: `https://gazette.example/${path}`, title: path },
});
const idOf = (own: OwnRecord, label: string) =>
  listOwn(own, 'entity').find((entity) => Object.values(entity.label).includes(label))?.id ?? '';
const hide = (own: OwnRecord, id: string) => applyChange(own, markPrivate(own, [id], true, 9));
const wordsOf = (own: OwnRecord) => JSON.stringify(chooseShared(own).records);

test('all is shared when nothing is private, as it stands', async () => {
  const own = await recordAll({}, { ...quote('It ran'), stance: 'affirms' });
  const { records, marked, telling } = chooseShared(own);
  expect(records).toEqual(
    [...own.values()].map(({ record }) => record).filter(({ type }) => type !== 'corpus'),
  );
  expect([...marked, ...telling]).toEqual([]);
});

test('with a statement goes the document and question that only it needs', async () => {
  const own = await recordAll(
    {},
    {
      ...quote('It ran twice'),
      ...address('other'),
      question: { question: 'Did it run twice?' },
      isPrivate: true,
    },
  );
  const { records, marked } = chooseShared(own);
  expect(marked.size).toBe(1);
  expect(records.filter(({ type }) => type === 'statement')).toHaveLength(1);
  expect(JSON.stringify(records)).not.toMatch(/twice|other/i);
});

test('with a person goes what that person said, and what says the name', async () => {
  const own = await recordAll(
    { speaker: { name: 'Ann Lee', kind: 'person' } },
    { ...quote('He saw ANN LEE’s boat'), ...address('boat') },
    { ...quote('The boat sank'), ...address('at-ann-lee-s') },
    { ...quote('A landlubber ran'), ...address('land') },
  );
  const hidden = hide(own, idOf(own, 'Ann Lee'));
  const { records, telling } = chooseShared(hidden);
  expect(records.filter(({ type }) => type === 'statement')).toHaveLength(1);
  expect(telling.size).toBeGreaterThanOrEqual(3);
  expect(wordsOf(hidden)).not.toMatch(/ann.?lee/i);
  expect(wordsOf(hidden)).toContain('landlubber');
});

test('a private question takes its statements along', async () => {
  const own = await recordAll({}, { ...quote('It sank'), question: { question: 'Did it sink?' } });
  const question = listOwn(own, 'dispute').find(({ question }) => question.en === 'Did it sink?');
  const hidden = hide(own, question?.id ?? '');
  expect(wordsOf(hidden)).not.toMatch(/sink|sank/i);
  expect(wordsOf(hidden)).toContain('never ran');
});

test('what another answers is not named when it stays', async () => {
  let own = await recordAll({}, { ...quote('It ran'), isPrivate: true });
  const [open, hidden] = listOwn(own, 'statement');
  if (!open || !hidden) throw new Error('two statements');
  const answering = { ...open, answers: [hidden.id], retracts: hidden.id };
  own = new Map(own).set(open.id, { record: answering, isPrivate: false, changedAt: 1 });
  expect(wordsOf(own)).not.toContain(hidden.id);
  expect(wordsOf(own)).toContain(open.id);
});

test('a name that only holds beside somebody private stays here, and so does a name for its own record', async () => {
  let own = await recordAll(
    { speaker: { name: 'Zed Quay', kind: 'person' }, isPrivate: true },
    { ...quote('It ran'), ...address('other') },
  );
  const zed = idOf(own, 'Zed Quay');
  const tom = findOwn(own, 'entity', idOf(own, 'Tom Reed'));
  if (!tom) throw new Error('Tom');
  const rule = {
    ...{ names: ['Tom'], beside: [], besideEntities: [zed], notBeside: [] },
    ...{ notBesideEntities: [], scope: 'block' as const },
  };
  const sameAs = [`${corpus}#${zed}`, 'https://corpora.example/a#tom'];
  const record = { ...tom, names: { en: ['Tom', 'Tom Reed'] }, contexts: [rule], sameAs };
  own = new Map(own).set(tom.id, { record, isPrivate: false, changedAt: 1 });
  const find = (from: OwnRecord) => chooseShared(from).records.find(({ id }) => id === tom.id);
  expect(find(own)).toMatchObject({ names: record.names, contexts: [rule] });
  expect(find(hide(own, zed))).toMatchObject({
    ...{ names: { en: ['Tom Reed'] }, contexts: [] },
    sameAs: ['https://corpora.example/a#tom'],
  });
  expect(wordsOf(hide(own, zed))).not.toMatch(/zed/i);
});

test('what is merged with something private is private', async () => {
  const own = await recordAll({}, { ...quote('It sank'), question: { question: 'Did it sink?' } });
  const [keep, gone] = listOwn(own, 'dispute');
  const hidden = hide(own, gone?.id ?? '');
  const merged = applyChange(
    hidden,
    mergeOwnQuestions(hidden, keep?.id ?? '', [gone?.id ?? ''], 9),
  );
  expect(merged.get(keep?.id ?? '')?.isPrivate).toBe(true);
  const people = await recordAll(
    {},
    { ...quote('So'), speaker: { name: 'T. Reed', kind: 'person' } },
  );
  const tom = idOf(people, 'Tom Reed');
  const other = hide(people, idOf(people, 'T. Reed'));
  const one = applyChange(other, mergeOwnEntities(other, tom, [idOf(people, 'T. Reed')], 9));
  expect(one.get(tom)?.isPrivate).toBe(true);
});
