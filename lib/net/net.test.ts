import { expect, test, vi } from 'vitest';
import { originPattern, parseAddress } from './address.ts';
import { readLocalFile } from './local-file.ts';
import { createNetwork } from './network.ts';
import { NetworkError } from './network-error.ts';
import { createRequestLog, type LoggedRequest } from './request-log.ts';
import { retry } from './retry.ts';
import { readRetryAfter } from './retry-after.ts';

test.each([
  ['publisher.example', 'https://publisher.example/'],
  [' https://publisher.example/corpus ', 'https://publisher.example/corpus/'],
  ['https://publisher.example/corpus/head.jws', 'https://publisher.example/corpus/'],
  ['https://publisher.example/corpus/root.jws#top', 'https://publisher.example/corpus/'],
  ['ext+gainsay:https://publisher.example/corpus/', 'https://publisher.example/corpus/'],
  ['http://127.0.0.1:4180', 'http://127.0.0.1:4180/'],
  ['http://localhost:4180/a/', 'http://localhost:4180/a/'],
])('takes %s as %s', (text, address) => {
  expect(parseAddress(text)).toBe(address);
  expect(parseAddress(address)).toBe(address);
});

test.each([
  ['http://publisher.example/', 'not an https address'],
  ['ftp://publisher.example/', 'not an https address'],
  ['https://me:secret@publisher.example/', 'user name'],
  ['https://publisher.example/?a=1', 'query'],
  ['ext+gainsay:http://publisher.example/', 'not an https address'],
  ['', 'no address'],
  ['a b', 'no address'],
  [`https://publisher.example/${'x'.repeat(3000)}`, 'too long'],
])('refuses %s', (text, says) => {
  expect(() => parseAddress(text)).toThrow(
    expect.objectContaining({ code: 'address-invalid', message: expect.stringContaining(says) }),
  );
});

test.each([
  'ext+gainsay:https://192.168.1.1/',
  ' ext+gainsay:https://router.local/admin/ ',
  'ext+gainsay:http://127.0.0.1:8080/',
  'ext+gainsay:2130706433',
])('a page’s link to the local network is refused, and what is typed is not: %s', (link) => {
  expect(() => parseAddress(link)).toThrow(expect.objectContaining({ code: 'address-local' }));
  expect(parseAddress(link.trim().slice('ext+gainsay:'.length))).toMatch(/^https?:/);
});

test('the browser is asked for one host', () => {
  expect(originPattern('https://publisher.example/corpus/')).toBe('https://publisher.example/*');
  expect(originPattern('http://127.0.0.1:4180/')).toBe('http://127.0.0.1/*');
});

test('an origin without a subscription is not asked, and that is no request', async () => {
  const fetching = vi.spyOn(globalThis, 'fetch');
  const log: LoggedRequest[] = [];
  const network = createNetwork({ isAllowed: () => false, log: (request) => log.push(request) });
  await expect(network.get('https://a.example/x', { maxBytes: 1 })).rejects.toMatchObject({
    code: 'origin-refused',
  });
  expect(fetching).not.toHaveBeenCalled();
  expect(log).toEqual([]);
  fetching.mockRestore();
});

test('a local file is one of the package or one that was chosen', async () => {
  await expect(readLocalFile('https://a.example/')).rejects.toMatchObject({
    code: 'origin-refused',
  });
  const url = URL.createObjectURL(new Blob(['text']));
  expect(await (await readLocalFile(url)).text()).toBe('text');
  URL.revokeObjectURL(url);
  await expect(readLocalFile(url)).rejects.toMatchObject({ code: 'not-found' });
});

test.each([
  ['120', 120_000],
  ['0', 0],
  ['Sun, 22 Nov 2026 00:01:00 GMT', 60_000],
  ['Sun, 22 Nov 2020 00:01:00 GMT', 0],
  ['soon', null],
  ['-1', null],
  ['2026-11-22', null],
  [null, null],
])('Retry-After %s is %s ms', (header, ms) => {
  expect(readRetryAfter(header, Date.parse('2026-11-22T00:00:00Z'))).toBe(ms);
});

test('asks again after what may pass, later each time, and not after what will not', async () => {
  const waits: number[] = [];
  const fail = (code: 'unreachable' | 'not-found') => async (attempt: number) => {
    waits.push(attempt);
    throw new NetworkError(code, 'x', 'No.');
  };
  const options = { attempts: 3, firstMs: 1, random: () => 0 };
  await expect(retry(fail('unreachable'), options)).rejects.toThrow('No.');
  expect(waits).toEqual([1, 2, 3]);
  waits.length = 0;
  await expect(retry(fail('not-found'), options)).rejects.toThrow('No.');
  expect(waits).toEqual([1]);
});

test('a pause ends when it is aborted', async () => {
  const stop = new AbortController();
  const failing = retry(
    async () => {
      throw new NetworkError('unreachable', 'x', 'No.');
    },
    { signal: stop.signal, firstMs: 3_600_000, random: () => 1 },
  );
  stop.abort(new Error('Paused.'));
  await expect(failing).rejects.toThrow('Paused.');
});

test('the log keeps the latest, outlives its maker, and forgets', async () => {
  const items: Record<string, unknown> = {};
  const area = {
    get: async (key: string) => ({ [key]: structuredClone(items[key]) }),
    set: async (changed: Record<string, unknown>) => {
      Object.assign(items, structuredClone(changed));
    },
  };
  const log = createRequestLog(area, { capacity: 3, writeMs: 0 });
  for (const at of [1, 2, 3, 4]) log.add({ at, ms: 0, url: 'x', bytes: 0, outcome: 'ok' });
  expect((await log.list()).map(({ at }) => at)).toEqual([4, 3, 2]);
  await vi.waitFor(() => expect(items.requests).toHaveLength(3));
  expect(await createRequestLog(area).list()).toEqual(await log.list());
  await log.forget('y');
  expect(await log.list()).toHaveLength(3);
  await log.forget('');
  expect(await createRequestLog(area).list()).toEqual([]);
});
