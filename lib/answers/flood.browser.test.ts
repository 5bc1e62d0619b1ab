/** A corpus by another's title, that floods another's question with denials of an early date. */
import { beforeAll, expect, test } from 'vitest';
import { listStatements } from '../../entrypoints/sidepanel/filter-statements.ts';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';
import type { Meaning } from '../messages/messages.ts';
import type { DisputeView } from '../messages/views.ts';
import type { Store } from '../store/store.ts';
import { openFreshStore, serveRecords } from '../sync/fixtures/served-corpus.ts';
import { importGeneration } from '../sync/import-generation.ts';
import { emptySyncState } from '../sync/sync-corpus.ts';
import { type Answers, createAnswers } from './answers.ts';

const bridge = 'https://corpora.example/bridge';
const hostile = 'https://corpora.example/a-flood';
const flood = 'bridge-closed-for-flood';
const question = `${bridge}#${flood}`;
const invented = 600;
let store: Store;
let apart: Answers;
let together: Answers;

/** The same corpus, of which one statement is said six hundred times, long before anything else. */
function makeHostile(records: readonly CorpusRecord[]): CorpusRecord[] {
  return records.flatMap((record): CorpusRecord[] => {
    if (record.type === 'corpus') return [{ ...record, id: hostile }];
    if (record.type === 'dispute' && record.id === flood) {
      return [{ ...record, sameAs: [{ id: question, inverted: false }] }];
    }
    if (record.type !== 'statement' || record.id !== 'herald-2-stone-flood') return [record];
    return Array.from({ length: invented }, (_, at) => ({
      ...record,
      ...{ id: at === 0 ? record.id : `invented-${at}`, said: '1000-01-01', answers: [] },
    }));
  });
}

beforeAll(async () => {
  ({ store } = await openFreshStore());
  const { records } = parseAuthored(bridgeFiles);
  for (const each of [records, makeHostile(records)]) {
    await importGeneration({ ...(await serveRecords(each, 1)), store });
  }
  apart = createAnswers(store, { languages: ['en'] });
  together = createAnswers(store, { languages: ['en'], together: [[bridge, hostile]] });
});

const ownOf = (dispute: DisputeView) =>
  listStatements(dispute).map(({ statement }) => statement.key.startsWith(`${bridge}#`));

test('without the reader’s yes nothing of it stands there, in no view', async () => {
  const details = await apart.getDisputeDetails(question);
  expect(details && ownOf(details.dispute)).toEqual([true, true]);
  expect(details?.offers.map(({ corpus }) => corpus.id)).toEqual([hostile]);
  const view = await apart.getEntityView(`${bridge}#old-bridge`);
  expect(view?.corpora.map(({ id }) => id)).toEqual([bridge]);
  const [listed] = await apart.getQuestions([question]);
  expect(listed?.sides.map(({ count }) => count)).toEqual([1, 1]);
});

test('with it every second one of a beginning is the question’s own, until there are none left', async () => {
  for (const limit of [2, 4, 60]) {
    const details = await together.getDisputeDetails(question, limit);
    const own = details ? ownOf(details.dispute) : [];
    expect(own).toHaveLength(limit);
    expect(own.filter(Boolean)).toHaveLength(Math.min(2, limit / 2));
    expect(own.slice(0, 2).toSorted()).toEqual([false, true]);
  }
  const all = await together.getDisputeDetails(question);
  expect(all && ownOf(all.dispute)).toHaveLength(invented + 3);
  // The year 1000 puts no side in front, and the question's own voices lead.
  expect(all?.dispute.sides.map(({ stance }) => stance)).toEqual(['affirms', 'denies']);
  const [listed] = await together.getQuestions([question]);
  expect(listed?.sides.map(({ voice }) => voice?.statement.startsWith(bridge))).toEqual([
    ...[true, true],
  ]);
});

test('what came with Gainsay gives a card its words, whichever meaning was told first', async () => {
  // The other was signed by a publisher's key.
  await store.changeSyncState(hostile, () => ({
    ...emptySyncState(hostile),
    known: { thumbprint: 'A'.repeat(43), root: '', head: null, rootAskedAt: 0 },
  }));
  const answers = createAnswers(store, { languages: ['en'], together: [[bridge, hostile]] });
  const meanings = [hostile, bridge].map(
    (corpus): Meaning => ({
      ...{ key: `${corpus}#old-bridge`, mark: 'on-record' },
    }),
  );
  const [preview] = await answers.getEntityPreviews(meanings, { sentence: 'So.', nearby: [] });
  expect(preview?.entity.key).toBe(`${bridge}#old-bridge`);
  expect(preview?.corpora.map(({ id, vouch }) => [id, vouch.mark])).toEqual([
    [bridge, null],
    [hostile, 'AAAA AAAA AAAA'],
  ]);
});

test('each carries what tells it from the other', async () => {
  const details = await together.getDisputeDetails(question, 2);
  expect(details?.corpora.map(({ id, vouch }) => [id, vouch.isAlike])).toEqual([
    [bridge, true],
    [hostile, true],
  ]);
});
