import { NetworkError } from './network-error.ts';

export interface RetryOptions {
  signal?: AbortSignal | undefined;
  /** How often something is asked for at most. */
  attempts?: number;
  /** ms before the second attempt at most; each later one may wait twice as long. */
  firstMs?: number;
  /** A server that wants to be left alone for longer than this ends it, ms. */
  longestMs?: number;
  /** From 0 to 1. */
  random?: () => number;
}

/** Resolves after `ms`; rejects with the signal's reason when it is aborted. */
function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Runs an action again when it failed by a network error that may pass: after a random part of a
 * time that doubles ("full jitter"), so that readers who lost a server do not all come back at
 * once; never before the time that the server asked for.
 * @throws what the action threw last
 */
export async function retry<Result>(
  action: (attempt: number) => Promise<Result>,
  options: RetryOptions = {},
): Promise<Result> {
  const {
    signal,
    attempts = 4,
    firstMs = 1_000,
    longestMs = 60_000,
    random = Math.random,
  } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      return await action(attempt);
    } catch (error) {
      const mayPass = error instanceof NetworkError && error.mayPass;
      if (!mayPass || attempt >= attempts) throw error;
      const asked = error.retryAfterMs ?? 0;
      if (asked > longestMs) throw error;
      await pause(asked + random() * firstMs * 2 ** (attempt - 1), signal);
    }
  }
}
