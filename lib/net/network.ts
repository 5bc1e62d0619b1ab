/**
 * The one place that asks the network for anything. Only origins that a reader subscribed to are
 * asked, no redirect is followed, nothing personal is sent, and every request is logged.
 */
import { NetworkError } from './network-error.ts';
import { type Bounds, readBody } from './read-body.ts';
import type { LoggedRequest } from './request-log.ts';
import { readRetryAfter } from './retry-after.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface NetworkOptions {
  /** Whether requests to this origin are allowed now; asked before each. */
  isAllowed(origin: string): boolean | Promise<boolean>;
  log(request: LoggedRequest): void;
  /** ms; tests shorten them. */
  answerMs?: number;
  silenceMs?: number;
}

export interface Get {
  maxBytes: number;
  signal?: AbortSignal | undefined;
  /** Told of every piece that arrives, bytes. */
  onBytes?: (count: number) => void;
}

export interface Answer {
  bytes: Bytes;
  /** What time it is by whoever gave them, ms since 1970; null where that is not told. */
  date: number | null;
}

export interface Network {
  /**
   * Asks for a file.
   * @throws {NetworkError} @throws the signal's reason when it is aborted
   */
  get(url: string, options: Get): Promise<Answer>;
}

/** ms until a server must have begun to answer, and between two pieces of an answer. */
const usualAnswerMs = 30_000;
const usualSilenceMs = 30_000;
const minBytesPerSecond = 1024;

/** What a sign-in page or an error page of a network in between comes as. */
const pageTypes = /^(text\/html|application\/xhtml\+xml)\b/i;

function explainStatus(response: Response, url: string): NetworkError | null {
  const { status } = response;
  const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), Date.now());
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) {
    const message = `${url} redirects elsewhere. Gainsay follows no redirect, since it asks only the origins you agreed to. If the publisher has moved, subscribe to the new address.`;
    return new NetworkError('redirect-refused', url, message);
  }
  if (status === 200) return null;
  if (status === 404 || status === 410) {
    const message = `${url} is not there (${status}). Look at the address, or tell the publisher.`;
    return new NetworkError('not-found', url, message);
  }
  if (status === 429 || (status === 503 && retryAfterMs !== null)) {
    const message = `The server of ${url} asks to be left alone for a while (${status}). It is asked again later.`;
    return new NetworkError('too-many-requests', url, message, { retryAfterMs });
  }
  if (status >= 500) {
    const message = `The server of ${url} has a fault (${status}). It is asked again later.`;
    return new NetworkError('server-error', url, message, { retryAfterMs });
  }
  const message = `The server of ${url} answered with ${status}, which is no answer for such a file. Tell the publisher.`;
  return new NetworkError('status-unexpected', url, message);
}

function wrongType(response: Response, url: string): NetworkError {
  const type = response.headers.get('content-type');
  const message = `${url} came as a web page (${type}), not as a file of a corpus. Perhaps this network wants you to sign in first; otherwise look at the address.`;
  return new NetworkError('type-wrong', url, message);
}

/** Whether bytes are none, or begin as a web page does; no file of a corpus does. */
function isMarkup(bytes: Bytes): boolean {
  return /^\s*(<|$)/.test(new TextDecoder().decode(bytes.subarray(0, 1024)));
}

/**
 * Reads the body. A host that does not know the ending of a file may call it a web page; what it
 * is, is proved by its hash or signature.
 */
async function readFile(
  response: Response,
  url: string,
  bounds: Bounds,
  get: Get,
  count: (bytes: number) => void,
): Promise<Bytes> {
  const isCalledPage = pageTypes.test(response.headers.get('content-type') ?? '');
  try {
    const bytes = await readBody(response, url, bounds, { signal: get.signal, onBytes: count });
    if (isCalledPage && isMarkup(bytes)) throw wrongType(response, url);
    return bytes;
  } catch (error) {
    const isLargePage = isCalledPage && error instanceof NetworkError && error.code === 'too-large';
    throw isLargePage ? wrongType(response, url) : error;
  }
}

/**
 * Fetches with a limit on the time until the answer begins. Nothing that a server gave is sent back
 * to it: an entity tag of its own for each reader would follow the reader for ever. So the browser's
 * cache is kept out, which would send tags and dates.
 */
async function begin(url: string, options: Get, answerMs: number): Promise<Response> {
  const { signal } = options;
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), answerMs);
  try {
    return await fetch(url, {
      cache: 'no-store',
      credentials: 'omit',
      // `error` would not tell a redirect from an unreachable server, and `follow` asks another.
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      // The browser would tell the reader's languages.
      headers: { 'accept-language': '*' },
      signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal,
    });
  } catch (cause) {
    signal?.throwIfAborted();
    const isSlow = limit.signal.aborted;
    const message = isSlow
      ? `The server of ${url} did not answer within ${answerMs / 1000} s. It is asked again later.`
      : `The server of ${url} cannot be reached. Is this computer online?`;
    throw new NetworkError(isSlow ? 'too-slow' : 'unreachable', url, message, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** Makes the way to the network. */
export function createNetwork(options: NetworkOptions): Network {
  const { isAllowed, log, answerMs = usualAnswerMs, silenceMs = usualSilenceMs } = options;

  const ask = async (url: string, get: Get, count: (bytes: number) => void): Promise<Answer> => {
    const response = await begin(url, get, answerMs);
    const wrong = explainStatus(response, url);
    if (wrong) {
      await response.body?.cancel().catch(() => undefined);
      throw wrong;
    }
    const bounds = { maxBytes: get.maxBytes, silenceMs, minBytesPerSecond };
    const date = Date.parse(response.headers.get('date') ?? '');
    const bytes = await readFile(response, url, bounds, get, count);
    return { bytes, date: Number.isNaN(date) ? null : date };
  };

  return {
    async get(url, get) {
      get.signal?.throwIfAborted();
      const { origin } = new URL(url);
      if (!(await isAllowed(origin))) {
        const message = `Gainsay asks ${origin} for nothing, since no subscription is there. ${url} was not asked for.`;
        throw new NetworkError('origin-refused', url, message);
      }
      const at = Date.now();
      let bytes = 0;
      const finish = (outcome: string) => log({ at, ms: Date.now() - at, url, bytes, outcome });
      try {
        const answer = await ask(url, get, (count) => {
          bytes += count;
          get.onBytes?.(count);
        });
        finish('ok');
        return answer;
      } catch (error) {
        finish(error instanceof NetworkError ? error.code : 'stopped');
        throw error;
      }
    },
  };
}
