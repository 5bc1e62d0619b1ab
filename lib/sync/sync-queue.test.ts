import { expect, test } from 'vitest';
import { createMemoryArea } from '../settings/fixtures/memory-area.ts';
import type { FileSource } from './file-source.ts';
import { createMemoryStore } from './fixtures/memory-store.ts';
import { createSyncQueue } from './sync-queue.ts';
import type { SyncerOptions } from './syncer-options.ts';

const subscriptionTo = (corpus: string) => ({
  corpus,
  address: 'http://127.0.0.1/',
  thumbprint: 'A'.repeat(43),
  title: '',
  isPaused: false,
  intervalMs: null,
  addedAt: 0,
});

function createQueue() {
  const options: Partial<SyncerOptions> = {
    openStore: async () => createMemoryStore(),
    local: createMemoryArea(),
    keepAwake: () => () => undefined,
    readBundled: async () => new Map(),
    onChange: () => undefined,
    onSwitch: () => undefined,
  };
  return createSyncQueue(options as SyncerOptions);
}

/** A server that never answers, until whoever asks gives up. */
function createSilence() {
  let isAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    isAsked = resolve;
  });
  const source: FileSource = {
    get: (_path, { signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        isAsked();
      }),
  };
  return { source, asked };
}

test('what waits behind another download is stopped at once, and lets nobody pass', async () => {
  const queue = createQueue();
  const silence = createSilence();
  const first = queue.enqueue(subscriptionTo('urn:a'), async () => silence.source, true);
  const ends: string[] = [];
  first.catch(() => ends.push('a'));
  const never = async (): Promise<FileSource> => {
    throw new Error('Its turn never comes.');
  };
  queue.enqueue(subscriptionTo('urn:b'), never, true).catch(() => ends.push('b'));
  const third = createSilence();
  queue.enqueue(subscriptionTo('urn:c'), async () => third.source, true).catch(() => undefined);
  await silence.asked;
  expect([queue.isWaiting('urn:a'), queue.isWaiting('urn:b')]).toEqual([false, true]);
  await queue.halt('urn:b', 'Paused.');
  expect(ends).toEqual(['b']);
  expect([queue.isRunning('urn:a'), queue.isRunning('urn:b')]).toEqual([true, false]);
  expect(queue.isWaiting('urn:c')).toBe(true);
  await queue.halt('urn:a', 'Paused.');
  await third.asked;
  expect([queue.isRunning('urn:a'), queue.isWaiting('urn:c')]).toEqual([false, false]);
  await queue.halt('urn:c', 'Paused.');
});
