import { archiveCorpus } from '../lib/publishing/archive-files.ts';
import type { FaultServer } from '../lib/sync/fixtures/fault-server.ts';
import { createPublisher } from '../lib/sync/fixtures/publisher.ts';
import { article, expectMarked } from './reader.ts';
import { firstBridge, secondBridge } from './sync-bridge.ts';
import { expect, test } from './sync-fixtures.ts';

// A browser is started for each.
test.describe.configure({ timeout: 60_000 });

test('publish, subscribe, change, sync: marks follow, and only what changed is fetched', async ({
  publisher,
  reader,
  server,
  site,
}) => {
  const preview = await reader.ask('previewPublisher', { address: server.address });
  expect(preview).toMatchObject({
    address: server.address,
    corpus: publisher.corpus,
    thumbprint: publisher.thumbprint,
    version: 1,
    isSubscribed: false,
  });
  expect(preview.plainBytes).toBeGreaterThan(1000);
  await reader.subscribe(server.address);
  const page = await reader.driver.open(site.page(article('<p>Ada Stone saw the Old Bridge.</p>')));
  await expectMarked(page, ['Ada Stone', 'Old Bridge']);
  await page.close();

  server.asked.length = 0;
  await reader.ask('syncNow', { corpus: publisher.corpus });
  expect(server.asked).toEqual(['200 head.jws']);
  server.files = await publisher.publish(2, secondBridge);
  await reader.ask('syncNow', { corpus: publisher.corpus });
  await reader.expectVersion(2);
  const segments = server.asked.filter((asked) => asked.includes('segments/'));
  expect(segments).toHaveLength(1);

  const { requests } = await reader.ask('listRequests', {});
  expect(requests.every(({ url }) => url.startsWith(server.address))).toBe(true);
  expect(requests.map(({ outcome }) => outcome)).toContain('ok');
});

test('an attack is named, nothing else is asked, and what was there is still served', async ({
  publisher,
  reader,
  server,
}) => {
  const { corpus } = publisher;
  await reader.subscribe(server.address);
  const codeAfter = async () => {
    await reader.ask('syncNow', { corpus });
    const only = await reader.onlySubscription();
    expect(only?.version).toBe(1);
    return only?.problem?.code;
  };
  const second = await publisher.publish(2, secondBridge);
  const onlyHead: FaultServer['fault'] = (path, response) => {
    if (path !== 'head.jws') return false;
    response.writeHead(302, { location: `${server.otherOrigin}/corpus/head.jws` }).end();
    return true;
  };
  server.fault = onlyHead;
  server.asked.length = 0;
  expect(await codeAfter()).toBe('redirect-refused');
  expect(server.asked).toEqual(['302 head.jws']);
  server.fault = null;
  server.files = new Map(
    [...second].map(([path, bytes]) => [
      path,
      path.startsWith('segments/') ? bytes.slice(0, 40) : bytes,
    ]),
  );
  expect(await codeAfter()).toBe('segment-corrupt');
  server.files = await (await createPublisher()).publish(9, firstBridge);
  expect(await codeAfter()).toBe('root-thumbprint');
  server.files = second;
  await reader.ask('syncNow', { corpus });
  expect(await reader.onlySubscription()).toMatchObject({ version: 2, problem: null });
});

test('an archive is imported without any request', async ({ publisher, reader, server }) => {
  const files = [...server.files].map(([path, bytes]) => ({ path, bytes }));
  const file = await reader.hold(archiveCorpus(files));
  const { corpus, thumbprint, title } = await reader.ask('previewArchive', { file });
  expect(thumbprint).toBe(publisher.thumbprint);
  const imported = await reader.ask('importArchive', {
    file,
    corpus,
    thumbprint,
    title: title.text,
  });
  expect(imported).toEqual({ isImported: true, problem: null });
  await reader.expectVersion(1);
  expect(server.asked).toEqual([]);
  expect((await reader.ask('listRequests', {})).requests).toEqual([]);
});

test('settings go out as a file and come in again', async ({ publisher, reader, server }) => {
  await reader.subscribe(server.address);
  const { text } = await reader.ask('exportSettings', {});
  await reader.ask('unsubscribe', { corpus: publisher.corpus });
  const { added } = await reader.ask('importSettings', { text });
  expect(added).toMatchObject([{ corpus: publisher.corpus, address: server.address }]);
  // The publisher of this test is on this machine: its address has to be typed again.
  await expect
    .poll(() => reader.onlySubscription())
    .toMatchObject({ version: null, problem: { code: 'address-local' } });
  await expect(reader.ask('importSettings', { text: 'no' })).rejects.toThrow(/settings-invalid/);
});

test('the background dies in the middle of a download, and the next start completes it', async ({
  publisher,
  reader,
  server,
}) => {
  await reader.subscribe(server.address);
  server.files = await publisher.publish(2, secondBridge);
  let isHeld = true;
  server.fault = (path) => isHeld && path.startsWith('segments/');
  void reader.ask('syncNow', { corpus: publisher.corpus }).catch(() => undefined);
  await expect.poll(async () => (await reader.onlySubscription())?.isRunning).toBe(true);
  await reader.driver.stopBackground();
  isHeld = false;
  await reader.expectVersion(2);
});

test('what the browser evicted is fetched again at the next start', async ({
  publisher,
  reader,
  server,
}) => {
  await reader.subscribe(server.address);
  await reader.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('gainsay');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
  server.asked.length = 0;
  await reader.driver.stopBackground();
  // Version 1 may be what the background remembers of it.
  await reader.onlySubscription();
  await expect.poll(() => server.asked).toContain('200 head.jws');
  await reader.expectVersion(1);
  const { changes } = await reader.ask('getChanges', { corpus: publisher.corpus });
  expect(changes).toBeNull();
});
