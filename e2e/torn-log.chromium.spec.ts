/** Chromium alone keeps what is stored in LevelDB, which a kill may leave torn (docs/browser-bugs.md). */
import { createDesk } from './desk.ts';
import { expect, test } from './sync-fixtures.ts';
import type { SyncReader } from './sync-reader.ts';
import { readWhole, saying } from './sync-whole.ts';

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { session: { get(key: string): Promise<Record<string, unknown>> } };
};

/** Whether this start of the browser has begun a new log. */
const hasFreshLog = ({ page }: SyncReader) =>
  page.evaluate(async () => (await chrome.storage.session.get('hasFreshLog')).hasFreshLog === true);

const readProblems = ({ page }: SyncReader) =>
  page.evaluate(async () => {
    const message = { gainsay: 'background', name: 'getStatus', params: {} };
    return JSON.stringify(await chrome.runtime.sendMessage(message));
  });

test('a log that a kill left torn costs nothing two starts later', async ({
  publisher,
  server,
}) => {
  test.setTimeout(180_000);
  server.files = await publisher.publish(1, saying(1));
  const desk = await createDesk();
  let reader = await desk.start();
  try {
    await reader.subscribe(server.address);
    await expect.poll(() => hasFreshLog(reader)).toBe(true);
    await desk.kill(reader);
    expect(await desk.tear()).toBeGreaterThan(0);

    // What is written now would come after the torn record.
    reader = await desk.start();
    await expect.poll(() => hasFreshLog(reader)).toBe(true);
    server.files = await publisher.publish(2, saying(2));
    await reader.ask('syncNow', { corpus: publisher.corpus });
    await reader.expectVersion(2);
    await desk.kill(reader);

    // Nothing can be fetched that is not here any more.
    server.fault = async (_, response) => {
      response.writeHead(503).end();
      return true;
    };
    reader = await desk.start();
    expect(await readWhole(reader, publisher.corpus, 2)).toBe(2);
    expect(await readProblems(reader)).not.toContain('database-lost');
  } finally {
    await reader.close();
    await desk.remove();
  }
});
