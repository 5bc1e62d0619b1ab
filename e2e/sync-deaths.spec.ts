import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from './sync-fixtures.ts';
import { readWhole, saying } from './sync-whole.ts';

const deaths = 200;
/** ms that the server takes for a file, so that a sync is long enough to die in. */
const fileMs = 40;
/** Longer than a sync takes: some deaths come after the flip. */
const latestMs = 700;

test(`a sync that is killed ${deaths} times leaves the old version or the new one, and is completed`, {
  tag: '@long',
}, async ({ publisher, reader, server }) => {
  test.setTimeout(3_000_000);
  const { corpus } = publisher;
  const publish = (version: number) => publisher.publish(version, saying(version));
  server.files = await publish(1);
  await reader.subscribe(server.address);
  server.fault = async () => {
    await pause(fileMs);
    return false;
  };
  const after = { old: 0, new: 0 };
  for (let version = 2; version <= deaths + 1; version++) {
    server.files = await publish(version);
    server.asked.length = 0;
    // It dies with the background that is to answer it.
    const syncing = reader.ask('syncNow', { corpus }).catch(() => undefined);
    await pause(Math.random() * latestMs);
    await reader.driver.stopBackground();
    const hadBegun = server.asked.length > 0;
    server.fault = async () => {
      await pause(fileMs * 5);
      return false;
    };
    const found = await readWhole(reader, corpus, version);
    after[found === version ? 'new' : 'old']++;
    server.fault = async () => {
      await pause(fileMs);
      return false;
    };
    await syncing;
    // Killed before it asked for anything, it had not begun, and there is nothing to complete.
    if (!hadBegun && found !== version) await reader.ask('syncNow', { corpus });
    await reader.expectVersion(version);
  }
  process.stdout.write(`After ${deaths} deaths: ${JSON.stringify(after)}\n`);
  expect(after.old).toBeGreaterThan(0);
});
