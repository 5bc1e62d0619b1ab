import { expect, test } from 'vitest';
import {
  longestIntervalMs,
  parseSubscription,
  shortestIntervalMs,
} from '../settings/subscriptions.ts';
import { isDue, nextAfterFailure, nextAfterSuccess, usualIntervalMs } from './schedule.ts';

const now = Date.UTC(2026, 10, 29);
const stored = (intervalMs: unknown) => ({
  ...{ corpus: 'https://corpora.example/bridge', address: 'https://corpora.example/' },
  ...{ thumbprint: 'A'.repeat(43), title: '', isPaused: false, intervalMs, addedAt: 0 },
});

test.each([shortestIntervalMs, longestIntervalMs, usualIntervalMs])(
  '%i ms between two questions are a reader’s choice',
  (intervalMs) => {
    expect(parseSubscription(stored(intervalMs))?.intervalMs).toBe(intervalMs);
  },
);

test.each([
  0,
  -1,
  1,
  shortestIntervalMs - 1,
  longestIntervalMs + 1,
  Number.POSITIVE_INFINITY,
  Number.NaN,
  '1000',
])('%s ms are none, and the publisher is asked as often as usual', (intervalMs) => {
  expect(parseSubscription(stored(intervalMs))?.intervalMs).toBeNull();
});

test.each([0, -86_400_000, Number.NaN, Number.NEGATIVE_INFINITY])(
  'whatever the interval (%d ms), nobody is asked again at once',
  (intervalMs) => {
    for (const random of [0, 0.5, 1]) {
      const next = nextAfterSuccess(now, intervalMs, random);
      expect(next - now).toBeGreaterThanOrEqual(0.8 * shortestIntervalMs);
      expect(isDue(now, next)).toBe(false);
      for (const failures of [1, 5, 1_000]) {
        const after = nextAfterFailure(now, failures, { intervalMs, retryAfterMs: null, random });
        expect(after - now).toBeGreaterThanOrEqual(150_000);
      }
    }
  },
);
