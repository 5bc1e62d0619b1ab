import { beforeEach, expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import { mostAddresses, mostOfAddress } from '../corpus/records/most-joined.ts';
import type { CorpusRecord, Entity } from '../corpus/records/records.ts';
import type { Store } from '../store/store.ts';
import { openFreshStore, serveRecords } from '../sync/fixtures/served-corpus.ts';
import { importGeneration } from '../sync/import-generation.ts';
import { createAnswers } from './answers.ts';

const bridge = 'https://corpora.example/bridge';
const ford = 'https://corpora.example/ford';
const address = 'https://entities.example/old-bridge';
const own = `${bridge}#old-bridge`;

let store: Store;
beforeEach(async () => {
  ({ store } = await openFreshStore());
});

const load = async (records: CorpusRecord[]) =>
  importGeneration({ ...(await serveRecords(records, 1)), store });

/** The corpus about the bridge under one of the ids, with the bridge's addresses, and more entities. */
function recordsOf(id: string, sameAs: string[], more: readonly string[] = []): CorpusRecord[] {
  return parseAuthored(bridgeFiles).records.flatMap((record): CorpusRecord[] => {
    if (record.type === 'corpus') return [{ ...record, id }];
    if (record.type !== 'entity' || record.id !== 'old-bridge') return [record];
    const others = more.map((other): Entity => ({ ...record, id: other, names: {}, sameAs }));
    return [{ ...record, sameAs }, ...others];
  });
}

async function keysOf(together: [string, string][]) {
  const details = await createAnswers(store, { languages: ['en'], together }).getEntityDetails(own);
  return { keys: details?.entity.keys, offered: details?.offers.map(({ corpus }) => corpus.id) };
}
const yes: [string, string][] = [[ford, bridge]];
const others = (count: number) => Array.from({ length: count }, (_, at) => `e${at}`);

test('an address is enough where the reader wants the two together, and is offered else', async () => {
  await load(recordsOf(bridge, [address]));
  await load(recordsOf(ford, [address]));
  expect(await keysOf([])).toEqual({ keys: [own], offered: [ford] });
  expect((await keysOf(yes)).keys).toEqual([own, `${ford}#old-bridge`]);
});

test('each by the other’s key needs no yes; one by the other’s alone does', async () => {
  await load(recordsOf(bridge, [`${ford}#old-bridge`]));
  await load(recordsOf(ford, [own]));
  expect(await keysOf([])).toEqual({ keys: [own, `${ford}#old-bridge`], offered: [] });
  ({ store } = await openFreshStore());
  await load(recordsOf(bridge, []));
  await load(recordsOf(ford, [own]));
  expect(await keysOf([])).toEqual({ keys: [own], offered: [ford] });
  expect((await keysOf(yes)).keys).toEqual([own, `${ford}#old-bridge`]);
});

test('an address of as many entities as there may be names them, of one more none', async () => {
  await load(recordsOf(bridge, [address]));
  await load(recordsOf(ford, [address], others(mostOfAddress - 1)));
  expect((await keysOf(yes)).keys).toHaveLength(1 + mostOfAddress);
  ({ store } = await openFreshStore());
  await load(recordsOf(bridge, [address]));
  await load(recordsOf(ford, [address], others(mostOfAddress)));
  expect(await keysOf(yes)).toEqual({ keys: [own], offered: [] });
});

test('the first addresses count, and none beyond them', async () => {
  const before = (count: number) =>
    Array.from({ length: count }, (_, at) => `https://entities.example/${at}`);
  for (const [count, isSame] of [
    [mostAddresses - 1, true],
    [mostAddresses, false],
  ] as const) {
    ({ store } = await openFreshStore());
    await load(recordsOf(bridge, [address]));
    await load(recordsOf(ford, [...before(count), address]));
    expect((await keysOf(yes)).keys).toHaveLength(isSame ? 2 : 1);
  }
});
