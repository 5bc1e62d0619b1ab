import { expect, test } from 'vitest';
import { createClickGuard, settleMs } from './click-guard.ts';

const at = (timeStamp: number) => ({ timeStamp, isByKey: false });

test('a click counts from a moment after the card was shown, each time anew', () => {
  const guard = createClickGuard();
  for (const shown of [1_000, 5_000]) {
    guard.shown(shown);
    expect(guard.allows(at(shown))).toBe(false);
    expect(guard.allows(at(shown + settleMs - 1))).toBe(false);
    expect(guard.allows(at(shown + settleMs))).toBe(true);
  }
});

test('a click does not count while the browser says that something lies over the card', () => {
  const guard = createClickGuard();
  guard.shown(0);
  guard.seen(false);
  expect(guard.allows(at(10_000))).toBe(false);
  guard.seen(true);
  expect(guard.allows(at(10_000))).toBe(true);
  // Where the browser cannot tell, it counts.
  guard.seen(null);
  expect(guard.allows(at(10_000))).toBe(true);
});

test('keys count at once, and clicks in a page of ours', () => {
  const guard = createClickGuard();
  guard.seen(false);
  expect(guard.allows(at(0))).toBe(true);
  guard.shown(0);
  expect(guard.allows({ timeStamp: 1, isByKey: true })).toBe(true);
});
