import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemoryArea } from '../../../lib/settings/fixtures/memory-area.ts';
import { createFileKeeper, type WritableHandle } from './file-keeper.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A record that was saved so often, and a file that the browser lets be written or not. */
function setUp() {
  const state = { saves: 1, permission: 'granted' as PermissionState, isFull: false };
  const files: string[] = [];
  const noted: string[] = [];
  let text = '';
  const handle: WritableHandle = {
    queryPermission: async () => state.permission,
    createWritable: async () => ({
      async write(words) {
        if (state.isFull) throw new DOMException('No space', 'QuotaExceededError');
        text = String(words);
      },
      async close() {
        files.push(text);
      },
    }),
  };
  const keeper = createFileKeeper({
    readHandle: async () => handle,
    local: createMemoryArea(),
    countSaves: async () => state.saves,
    async print() {
      const words = `record ${state.saves}`;
      return { text: words, onWritten: async () => void noted.push(words) };
    },
  });
  return { state, files, noted, keeper };
}

test('the file is written when it is chosen, and once after several saves', async () => {
  const { state, files, noted, keeper } = setUp();
  keeper.changed();
  await vi.runAllTimersAsync();
  expect(files).toEqual([]);
  expect(await keeper.keep('mine.ndjson')).toEqual({ name: 'mine.ndjson', problem: null });
  for (const saves of [2, 3, 4]) {
    state.saves = saves;
    keeper.changed();
  }
  await vi.runAllTimersAsync();
  expect(files).toEqual(['record 1', 'record 4']);
  expect(noted).toEqual(files);
  // Nothing was saved since.
  await keeper.catchUp();
  expect(files).toHaveLength(2);
});

test('a permission that is gone is told, and the file is written when it is there again', async () => {
  const { state, files, noted, keeper } = setUp();
  await keeper.keep('mine.ndjson');
  Object.assign(state, { saves: 2, permission: 'prompt' });
  await keeper.catchUp();
  expect(await keeper.view()).toEqual({ name: 'mine.ndjson', problem: 'permission' });
  expect(noted).toEqual(['record 1']);
  state.permission = 'granted';
  // As a background that starts anew does.
  await keeper.catchUp();
  expect(await keeper.view()).toEqual({ name: 'mine.ndjson', problem: null });
  expect(files).toEqual(['record 1', 'record 2']);
});

test('a file that cannot be written is told and is no saved file', async () => {
  const { state, noted, keeper } = setUp();
  await keeper.keep('mine.ndjson');
  Object.assign(state, { saves: 2, isFull: true });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await keeper.catchUp();
  expect(await keeper.view()).toMatchObject({ problem: 'failed' });
  expect(noted).toEqual(['record 1']);
  expect(await keeper.keep(null)).toBeNull();
  expect(await keeper.view()).toBeNull();
});
