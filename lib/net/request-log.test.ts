import { expect, test, vi } from 'vitest';
import { createRequestLog, type LogArea, type LoggedRequest } from './request-log.ts';

const request = (url: string): LoggedRequest => ({ at: 1, ms: 2, url, bytes: 3, outcome: 'ok' });

/** A storage that fails at the first reads, as many as told. */
function createArea(failures = 0): LogArea & { items: Record<string, unknown> } {
  let left = failures;
  const items: Record<string, unknown> = {};
  return {
    items,
    async get(key) {
      if (left-- > 0) throw new Error('The storage cannot be read.');
      return { [key]: items[key] };
    },
    async set(added) {
      Object.assign(items, structuredClone(added));
    },
  };
}

test('a storage that could not be read once is read again, and no request is lost', async () => {
  vi.useFakeTimers();
  try {
    const area = createArea(2);
    const log = createRequestLog(area, { writeMs: 10 });
    log.add(request('https://one.example/'));
    await expect(log.list()).rejects.toThrow('cannot be read');
    await vi.advanceTimersByTimeAsync(10);
    log.add(request('https://two.example/'));
    const urls = (await log.list()).map(({ url }) => url);
    expect(urls).toEqual(['https://two.example/', 'https://one.example/']);
    await vi.advanceTimersByTimeAsync(10);
    expect(area.items.requests).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});

test('keeps the last requests, and forgets those to an address', async () => {
  const log = createRequestLog(createArea(), { capacity: 2 });
  for (const name of ['one', 'two', 'three']) log.add(request(`https://${name}.example/`));
  expect((await log.list()).map(({ url }) => url)).toEqual([
    'https://three.example/',
    'https://two.example/',
  ]);
  await log.forget('https://three.');
  expect((await log.list()).map(({ url }) => url)).toEqual(['https://two.example/']);
});
