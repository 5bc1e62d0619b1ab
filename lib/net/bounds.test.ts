/** Bounds of what is asked: the last that is taken, and the first that is not. */
import { expect, test } from 'vitest';
import { createMemoryArea } from '../settings/fixtures/memory-area.ts';
import { maxAddressLength, parseAddress } from './address.ts';
import { createRequestLog, usualCapacity } from './request-log.ts';

test('an address is as long as it may be', () => {
  const start = 'https://x.example/';
  const addressOf = (length: number) => `${start.padEnd(length - 1, 'a')}/`;
  expect(parseAddress(addressOf(maxAddressLength))).toHaveLength(maxAddressLength);
  expect(() => parseAddress(addressOf(maxAddressLength + 1))).toThrow('is too long');
});

test('as many requests are listed as there may be, the last ones', async () => {
  const log = createRequestLog(createMemoryArea());
  const add = (number: number) =>
    log.add({ at: number, ms: 1, url: `https://x.example/${number}`, bytes: 1, outcome: 'ok' });
  for (let number = 1; number <= usualCapacity; number++) add(number);
  expect((await log.list()).at(-1)?.at).toBe(1);
  add(usualCapacity + 1);
  const listed = await log.list();
  expect([listed.length, listed[0]?.at, listed.at(-1)?.at]).toEqual([
    ...[usualCapacity, usualCapacity + 1, 2],
  ]);
});
