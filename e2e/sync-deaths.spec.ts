import { setTimeout as pause } from 'node:timers/promises';
import type { DisputeDetails } from '../lib/messages/views.ts';
import { bridgeWith } from './sync-bridge.ts';
import { expect, test } from './sync-fixtures.ts';
import type { SyncReader } from './sync-reader.ts';

const deaths = 200;
/** ms that the server takes for a file, so that a sync is long enough to die in. */
const fileMs = 40;
/** Longer than a sync takes: some deaths come after the flip. */
const latestMs = 700;

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** The question on record: it names its version. */
async function readQuestion(reader: SyncReader, corpus: string): Promise<string | undefined> {
  const answer = await reader.page.evaluate(async (key) => {
    const message = { gainsay: 'background', name: 'getDispute', params: { key } };
    return JSON.stringify(await chrome.runtime.sendMessage(message));
  }, `${corpus}#bridge-closed-for-flood`);
  const { result } = JSON.parse(answer) as { result: { details: DisputeDetails | null } };
  return result.details?.dispute.question.text;
}

test(`a sync that is killed ${deaths} times leaves the old version or the new one, and is completed`, {
  tag: '@long',
}, async ({ publisher, reader, server }) => {
  test.setTimeout(3_000_000);
  const { corpus } = publisher;
  const publish = (version: number) =>
    publisher.publish(version, bridgeWith('because of the flood', `by version ${version}`));
  server.files = await publish(1);
  await reader.subscribe(server.address);
  await reader.expectVersion(1);
  server.fault = async () => {
    await pause(fileMs);
    return false;
  };
  const after = { old: 0, new: 0 };
  for (let version = 2; version <= deaths + 1; version++) {
    server.files = await publish(version);
    // It dies with the background that is to answer it.
    const syncing = reader.ask('syncNow', { corpus }).catch(() => undefined);
    await pause(Math.random() * latestMs);
    await reader.driver.stopBackground();
    server.fault = async () => {
      await pause(fileMs * 5);
      return false;
    };
    const found = (await reader.only())?.version ?? 0;
    const question = await readQuestion(reader, corpus);
    const still = (await reader.only())?.version ?? 0;
    expect([version - 1, version]).toContain(found);
    // It may have been completed between the questions; then either is right.
    expect([found, still].map((each) => `by version ${each}`)).toContainEqual(
      question?.match(/by version \d+/)?.[0],
    );
    after[found === version ? 'new' : 'old']++;
    server.fault = async () => {
      await pause(fileMs);
      return false;
    };
    await syncing;
    await reader.expectVersion(version);
  }
  process.stdout.write(`After ${deaths} deaths: ${JSON.stringify(after)}\n`);
  expect(after.old).toBeGreaterThan(0);
});
