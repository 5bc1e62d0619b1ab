/** Pages of sites for an import: few at a time, one after the other, and never in a hurry. */

import { setTimeout as wait } from 'node:timers/promises';
import { decodeUtf8 } from '../../../lib/corpus/records/decode-utf8.ts';
import { CliError } from '../terminal/cli-error.ts';
import { readBody } from './read-body.ts';

/** ms for one page, from the request to its last byte. */
const timeoutMs = 30_000;
/** ms between two requests to one host. */
const pauseMs = 1_000;
/** Most redirects of one page. */
export const maxPageRedirects = 5;
/** Most bytes of a page, which is far more than one has. */
export const maxPageBytes = 16 * 1024 * 1024;

const named = 'gainsay-import';
const accepted = 'text/html, application/ld+json, application/json, application/pdf, text/plain';

/** Whether what was given is an address rather than a file. */
export const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

function fail(url: string, why: string): CliError {
  return new CliError(
    'fetch-failed',
    `${url} ${why}. Check the address and the network, or leave it out.`,
  );
}

/** What a server answers. */
export interface FetchedPage {
  bytes: Uint8Array<ArrayBuffer>;
  /** Its `Content-Type`, in lower case; empty where it gives none. */
  type: string;
}

async function readPage(response: Response, url: string): Promise<FetchedPage> {
  const tooLarge = () => fail(url, `has more than ${maxPageBytes} bytes`);
  const bytes = await readBody(response, maxPageBytes, tooLarge);
  return { bytes, type: (response.headers.get('content-type') ?? '').toLowerCase() };
}

async function request(start: string): Promise<FetchedPage> {
  let url = new URL(start);
  const signal = AbortSignal.timeout(timeoutMs);
  for (let redirects = 0; redirects <= maxPageRedirects; redirects++) {
    const response = await fetch(url, {
      ...{ redirect: 'manual', signal },
      headers: { accept: accepted, 'user-agent': named },
    });
    if (response.ok) return readPage(response, start);
    await response.body?.cancel();
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) {
      throw fail(start, `answers with status ${response.status}`);
    }
    if (!URL.canParse(location, url)) throw fail(start, 'redirects to what is no address');
    url = new URL(location, url);
    if (!isAddress(url.href))
      throw fail(start, `redirects to ${url.protocol}, which is not followed`);
  }
  throw fail(start, `redirects more than ${maxPageRedirects} times`);
}

/** Fetches pages one after the other, a host at most once in a second. */
export class PageFetcher {
  readonly #asked = new Map<string, number>();
  readonly #pauseMs: number;

  constructor(pause = pauseMs) {
    this.#pauseMs = pause;
  }

  /** @throws {CliError} `fetch-failed`, `text-encoding`, `text-nul` */
  async read(url: string): Promise<string> {
    const { text, problem } = decodeUtf8((await this.readBytes(url)).bytes, url);
    if (problem) throw new CliError(problem.code, `${url}: ${problem.message}`);
    return text;
  }

  /** @throws {CliError} `fetch-failed` */
  async readBytes(url: string): Promise<FetchedPage> {
    if (!URL.canParse(url)) throw fail(url, 'is no address');
    const { host } = new URL(url);
    const since = Date.now() - (this.#asked.get(host) ?? 0);
    if (since < this.#pauseMs) await wait(this.#pauseMs - since);
    try {
      return await request(url);
    } catch (error) {
      if (error instanceof CliError) throw error;
      throw fail(url, 'could not be fetched, or did not come in time');
    } finally {
      this.#asked.set(host, Date.now());
    }
  }
}
