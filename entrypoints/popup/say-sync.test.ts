import { expect, it } from 'vitest';
import type { SubscriptionView } from '../../lib/messages/sync-views.ts';
import { saySync } from './say-sync.ts';

const now = new Date(2026, 10, 22, 9, 0).getTime();
const at = (day: number, hour: number, minute: number) =>
  new Date(2026, 10, day, hour, minute).getTime();

function makeSubscription(changes: Partial<SubscriptionView>): SubscriptionView {
  return {
    corpus: 'https://corpora.example/lindow',
    address: 'https://corpora.example/lindow/',
    originPattern: 'https://corpora.example/*',
    thumbprint: 'x',
    title: 'Lindow',
    isForced: false,
    isPaused: false,
    isRunning: false,
    isWaiting: false,
    progress: null,
    version: 3,
    isUndone: false,
    canUndo: false,
    lastChecked: at(22, 8, 14),
    lastActivated: null,
    nextCheck: null,
    problem: null,
    changes: null,
    ...changes,
  };
}

it.each([
  [{ lastChecked: at(22, 8, 14) }, 'Synced today 08:14'],
  [{ lastChecked: at(21, 23, 50) }, 'Synced yesterday 23:50'],
  [{ lastChecked: at(9, 1, 0) }, 'Synced 9 November 2026'],
  [{ lastChecked: null }, 'Not synced yet'],
  [{ isRunning: true }, 'Syncing…'],
  [{ isPaused: true }, null],
  [{ address: null }, null],
])('says of %j %j', (changes, words) => {
  expect(saySync([makeSubscription(changes)], now)).toBe(words);
});

it('says the time of the corpus that was asked longest ago', () => {
  const old = makeSubscription({ lastChecked: at(21, 23, 50) });
  expect(saySync([makeSubscription({}), old], now)).toBe('Synced yesterday 23:50');
});

it('says nothing without a subscription', () => {
  expect(saySync([], now)).toBeNull();
});
