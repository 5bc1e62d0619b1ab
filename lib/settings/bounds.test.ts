/** Bounds of what is stored and carried along: the last value that is taken, and the first that is not. */
import { expect, test } from 'vitest';
import { createMemoryArea } from './fixtures/memory-area.ts';
import { shortenFollowed } from './followed.ts';
import { parseSettings } from './settings.ts';
import { importSettings, maxLength } from './settings-file.ts';
import { longestIntervalMs, parseSubscription, shortestIntervalMs } from './subscriptions.ts';
import { fitItems, maxBytes, maxItems } from './sync-room.ts';
import { isTyped, mostKept, rememberTyped } from './typed-addresses.ts';

test('a publisher is asked neither more often nor less than may be', () => {
  const intervalOf = (intervalMs: number) =>
    parseSubscription({
      ...{ corpus: 'urn:x', address: null, thumbprint: 'A'.repeat(43), title: '' },
      ...{ isPaused: false, intervalMs, addedAt: 0 },
    })?.intervalMs;
  expect([shortestIntervalMs, longestIntervalMs].map(intervalOf)).toEqual([
    ...[shortestIntervalMs, longestIntervalMs],
  ]);
  expect([shortestIntervalMs - 1, longestIntervalMs + 1].map(intervalOf)).toEqual([null, null]);
});

test('a rest is taken up to five seconds', () => {
  const usual = parseSettings({}).restMs;
  expect([5_000, 5_001, 0, -1].map((restMs) => parseSettings({ restMs }).restMs)).toEqual([
    ...[5_000, usual, 0, usual],
  ]);
});

test('a settings file is read up to its bound', async () => {
  const read = (length: number) => importSettings(createMemoryArea(), 'x'.repeat(length));
  await expect(read(maxLength)).rejects.toThrow('is not JSON');
  await expect(read(maxLength + 1)).rejects.toThrow('is larger than settings ever are');
});

test('of typed addresses the oldest goes when there is one too many', async () => {
  const area = createMemoryArea();
  const address = (at: number) => `http://127.0.0.1/${at}/`;
  for (let at = 0; at < mostKept; at++) await rememberTyped(area, address(at));
  expect(await isTyped(area, address(0))).toBe(true);
  await rememberTyped(area, address(mostKept));
  expect(await isTyped(area, address(0))).toBe(false);
  expect(await isTyped(area, address(1))).toBe(true);
});

test('other machines get the beginning of a label', () => {
  const lengthOf = (length: number) =>
    shortenFollowed({
      ...{ view: 'entity', key: 'urn:x#y', label: { text: 'é'.repeat(length), language: 'fr' } },
      ...{ seen: { listed: [], count: 0 }, seenAt: 0 },
    }).label.text.length;
  expect([119, 120, 121].map(lengthOf)).toEqual([119, 120, 120]);
});

test('other machines get as many items and bytes as there is room for; what does not fit is named', () => {
  const held = Object.fromEntries(Array.from({ length: maxItems - 1 }, (_, at) => [`${at}`, 1]));
  expect(fitItems(held, [['one', { one: 1 }]]).left).toEqual([]);
  expect(fitItems({ ...held, last: 1 }, [['one', { one: 1 }]])).toEqual({
    items: {},
    left: ['one'],
  });
  // The key, and two quotation marks.
  const value = 'a'.repeat(maxBytes - 'one'.length - 2);
  expect(fitItems({}, [['one', { one: value }]]).left).toEqual([]);
  expect(fitItems({}, [['one', { one: `${value}a` }]]).left).toEqual(['one']);
});
