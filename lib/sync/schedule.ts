/** When a publisher is asked again. Times are ms since 1970, durations ms. */
import { longestIntervalMs, shortestIntervalMs } from '../settings/subscriptions.ts';

const minute = 60_000;
const hour = 60 * minute;
export const day = 24 * hour;

/** How often a publisher is asked when all goes well. */
export const usualIntervalMs = 24 * hour;
/** The interval is stretched or shortened by at most this part, so that readers spread out. */
const jitter = 0.2;
const firstRetryMs = 5 * minute;
/** A clock that was set back by less than this is let be: daylight saving, a corrected drift. */
const clockToleranceMs = 2 * hour;

/** A time between two questions that nobody is asked more often than, whoever chose it. */
function bound(intervalMs: number): number {
  const ms = Number.isNaN(intervalMs) ? usualIntervalMs : intervalMs;
  return Math.min(Math.max(ms, shortestIntervalMs), longestIntervalMs);
}

/** After a sync that worked. @param random from 0 to 1 */
export function nextAfterSuccess(now: number, intervalMs: number, random: number): number {
  return now + Math.round(bound(intervalMs) * (1 - jitter + 2 * jitter * random));
}

/**
 * After a sync that failed: sooner than usual, and later with each failure; never before the time
 * that the server asked for.
 * @param failures how often in a row, this one included
 * @param random from 0 to 1
 */
export function nextAfterFailure(
  now: number,
  failures: number,
  {
    intervalMs,
    retryAfterMs,
    random,
  }: {
    intervalMs: number;
    retryAfterMs: number | null;
    random: number;
  },
): number {
  const doubled = firstRetryMs * 2 ** Math.min(failures - 1, 20);
  const backoff = Math.min(doubled, bound(intervalMs)) * (0.5 + random / 2);
  return now + Math.round(Math.max(backoff, Math.min(retryAfterMs ?? 0, longestIntervalMs)));
}

/** Whether the clock shows a time before one at which something was done. */
export function isClockBack(now: number, lastSeen: number): boolean {
  return now < lastSeen - clockToleranceMs;
}

/**
 * Whether a publisher is to be asked now. A time that is farther off than any interval, or that was
 * settled later than it is now, was set by a clock that was wrong then.
 * @param plannedAt when it was settled
 */
export function isDue(now: number, nextAt: number, plannedAt = now): boolean {
  const isOff = nextAt - now > longestIntervalMs * (1 + jitter) || isClockBack(now, plannedAt);
  return nextAt <= now || isOff;
}

/** Whether two clocks show the same time, as well as can be asked of a computer and a server. */
export function isSameTime(one: number, other: number): boolean {
  return Math.abs(one - other) <= clockToleranceMs;
}
