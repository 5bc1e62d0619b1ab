import { beforeAll, expect, test } from 'vitest';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import type { Meaning } from '../messages/messages.ts';
import { openFreshStore, serveBridge } from '../sync/fixtures/served-corpus.ts';
import { importGeneration } from '../sync/import-generation.ts';
import { type Answers, createAnswers } from './answers.ts';
import { bridgeId, key } from './fixtures/bridge-answers.ts';

const otherId = 'https://corpora.example/ford';
const other = (id: string) => `${otherId}#${id}`;
let both: Answers;

/** The bridge's corpus together with another, which is the same but for what is changed in it. */
async function openBoth(change: (text: string) => string): Promise<Answers> {
  const { store } = await openFreshStore();
  await importGeneration({ ...(await serveBridge(7)), store });
  const files = bridgeFiles.map(({ path, text }) => ({
    path,
    text: change(text.replaceAll(bridgeId, otherId)),
  }));
  await importGeneration({ ...(await serveBridge(3, files)), store });
  return createAnswers(store, { languages: ['en'], together: [[otherId, bridgeId]] });
}

beforeAll(async () => {
  // The other corpus has it by other names, and by another writing of its address.
  both = await openBoth((text) =>
    text
      .replaceAll('https://entities.example/old-bridge', 'http://entities.example/old-bridge/')
      .replaceAll(/(en: )Old Bridge|the ford bridge|Alte Brücke/g, (_, en) =>
        en ? `${en}Ford Crossing` : 'the crossing',
      ),
  );
});

test('an entity that two corpora have is one view with the records of both, each with its corpus', async () => {
  const found = await both.getEntityView(key('old-bridge'));
  expect(found?.entity).toMatchObject({
    keys: [key('old-bridge'), other('old-bridge')],
    label: { text: 'Old Bridge' },
    disputes: 4,
    twoSided: 2,
    statements: 6,
  });
  expect(found?.corpora.map(({ id }) => id)).toEqual([bridgeId, otherId]);
  expect(found?.disputes.map((dispute) => [dispute.twoSided, dispute.key])).toEqual([
    [true, key('bridge-closed-for-flood')],
    [true, other('bridge-closed-for-flood')],
    [false, key('bridge-to-be-rebuilt')],
    [false, other('bridge-to-be-rebuilt')],
  ]);
  expect(found?.total.disputes).toBe(4);
  const details = await both.getEntityDetails(key('old-bridge'));
  const questions = found?.disputes.map((dispute) => {
    const { key: each, question, twoSided } = dispute;
    return { key: each, keys: [each], question, twoSided };
  });
  const { entity, corpora, elsewhere, statements, total } = found ?? {};
  expect(details).toEqual({
    ...{ entity, corpora, elsewhere, statements, total },
    offers: [{ corpus: corpora?.[1], isShown: true, claim: null }],
    disputes: questions,
  });
  expect(await both.getEntityDetails(key('nobody'))).toBeNull();
});

test('its view begins with the question that one of the corpora told to fit', async () => {
  const fit = { dispute: key('bridge-to-be-rebuilt'), words: ['stone'] };
  const [near] = await both.getEntityPreviews(
    [
      { key: other('old-bridge'), mark: 'on-record' },
      { key: key('old-bridge'), mark: 'one-sided', fit },
    ],
    { sentence: 'It is to be of stone.', nearby: [] },
  );
  expect([near?.fits, near?.disputes[0]?.key]).toEqual([true, fit.dispute]);
  expect(near?.disputes).toHaveLength(4);
});

test('it can be compared if one of the corpora can, and not if none has the language', async () => {
  const answers = await openBoth((text) =>
    text.replaceAll(/question: \{ en: (.*) \}/g, 'question: { en: $1, tr: $1 }'),
  );
  const ask = async (language: string) => {
    const [found] = await answers.getEntityPreviews(
      [
        { key: key('old-bridge'), mark: 'on-record' },
        { key: other('old-bridge'), mark: 'on-record' },
      ],
      { sentence: 'Old Bridge 2001.', language, nearby: [] },
    );
    return { language: found?.otherLanguage, questions: found?.disputes.length };
  };
  expect(await ask('tr')).toEqual({ language: null, questions: 4 });
  expect(await ask('fr')).toEqual({ language: 'fr', questions: 4 });
});

test('it stands once in a list, under the key that was asked for', async () => {
  const keys = [other('old-bridge'), key('old-bridge'), key('ada-stone'), other('ada-stone')];
  const summaries = await both.getSummaries(keys);
  // Ada Stone says nowhere who else she is, so she is two.
  expect(summaries.map((each) => each.key)).toEqual([keys[0], keys[2], keys[3]]);
  expect(summaries[0]).toMatchObject({ label: { text: 'Ford Crossing' }, statements: 6 });
  const context = { sentence: 'The gates were shut because of the flood.', nearby: [] };
  const meanings = keys.map((each): Meaning => ({ key: each, mark: 'on-record' }));
  const views = await both.getEntityPreviews(meanings, context);
  expect(views.map(({ entity }) => entity.key)).toEqual([keys[0], keys[2], keys[3]]);
  expect(views.map(({ fits }) => fits)).toEqual([false, false, false]);
  const { entities } = await both.search('bridge', 5, {
    starting: [{ key: key('old-bridge'), name: 'old bridge' }],
  });
  expect(entities.filter(({ keys: same }) => same.includes(other('old-bridge')))).toHaveLength(1);
});
