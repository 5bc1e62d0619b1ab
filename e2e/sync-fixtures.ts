import { type FaultServer, serveFaults } from '../lib/sync/fixtures/fault-server.ts';
import { createPublisher, type Publisher } from '../lib/sync/fixtures/publisher.ts';
import { test as base, expect } from './fixtures.ts';
import { replaceSettings } from './settings.ts';
import { firstBridge } from './sync-bridge.ts';
import { type SyncReader, startReader } from './sync-reader.ts';

/** Beside what every spec has: a publisher, its server, and a reader whose browser may ask it. */
interface Fixtures {
  publisher: Publisher;
  server: FaultServer;
  reader: SyncReader;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  publisher: async ({}, use) => use(await createPublisher()),
  server: async ({ publisher }, use) => {
    const server = await serveFaults(await publisher.publish(1, firstBridge));
    await use(server);
    await server.close();
  },
  reader: async ({ drivenBrowser }, use) => {
    const reader = await startReader(drivenBrowser);
    // So that marks tell which names came: also of those that the corpus is not about.
    await replaceSettings(reader.driver, { markedNames: 'every' });
    await use(reader);
    await reader.close();
  },
});

export { expect };
