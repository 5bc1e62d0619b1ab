/** Somebody else under the id of the corpus that comes with Gainsay: at an address and in a file. */
import type { CorpusRecord } from '../lib/corpus/records/records.ts';
import { archiveCorpus } from '../lib/publishing/archive-files.ts';
import { emptyRoot, nameKeys } from '../lib/trust/change-root.ts';
import { firstBridge } from './sync-bridge.ts';
import { expect, test } from './sync-fixtures.ts';

// A browser is started for each.
test.describe.configure({ timeout: 60_000 });

const day = 86_400_000;

test('it is told, and can neither be subscribed to nor imported', async ({
  publisher,
  reader,
  server,
}) => {
  const idsHere = () =>
    reader.page.evaluate(async () => {
      const message = { gainsay: 'background', name: 'getStatus', params: {} };
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(asked: object): Promise<unknown> } };
      };
      const answer = (await chrome.runtime.sendMessage(message)) as {
        result: { corpora: { id: string; version: number; title: { text: string } }[] };
      };
      return answer.result.corpora.map(({ id, version, title }) => [id, version, title.text]);
    }) as unknown as Promise<[string, number, string][]>;
  await expect.poll(async () => (await idsHere()).length).toBeGreaterThan(0);
  const before = await idsHere();
  const corpus = before[0]?.[0] ?? '';
  publisher.corpus = corpus;
  const now = Date.now();
  const expires = new Date(now + 30 * day).toISOString();
  publisher.root = await nameKeys(emptyRoot(corpus), [publisher.signingKey], { expires, now });
  const stolen = firstBridge.map(
    (record): CorpusRecord => (record.type === 'corpus' ? { ...record, id: corpus } : record),
  );
  server.files = await publisher.publish(1_000_000, stolen);
  const file = await reader.hold(
    archiveCorpus([...server.files].map(([path, bytes]) => ({ path, bytes }))),
  );
  const { address } = server;
  const met = await reader.ask('previewPublisher', { address });
  expect(met.refusal?.code).toBe('id-taken');
  expect((await reader.ask('previewArchive', { file })).refusal?.code).toBe('id-taken');
  const agreement = { corpus, thumbprint: met.thumbprint, title: met.title.text };
  await expect(reader.ask('subscribe', { address, ...agreement })).rejects.toThrow('id-taken');
  await expect(reader.ask('importArchive', { file, ...agreement })).rejects.toThrow('id-taken');
  expect(await idsHere()).toEqual(before);
  expect(await reader.onlySubscription()).toBeUndefined();
});
