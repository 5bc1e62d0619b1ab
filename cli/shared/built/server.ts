/** Files of a built corpus from a server, which is not trusted: time, bytes and origin are bounded. */

import type { Bytes } from '../../../lib/corpus/records/sha256.ts';
import { readBody } from '../files/read-body.ts';
import { CliError } from '../terminal/cli-error.ts';
import type { BuiltPlace } from './built-place.ts';

/** ms for one file, from the request to its last byte. */
const timeoutMs = 30_000;
export const maxRedirects = 5;

/** The address that paths are relative to. @throws {CliError} `address-invalid` */
function parseBase(address: string): URL {
  try {
    const base = new URL(address);
    base.search = '';
    base.hash = '';
    if (!base.pathname.endsWith('/')) base.pathname += '/';
    return base;
  } catch {
    throw new CliError('address-invalid', `${address} is no address. Mend it.`, { exitCode: 2 });
  }
}

/** Fetches, following redirects within the origin alone. */
async function fetchWithin(start: URL, signal: AbortSignal): Promise<Response> {
  let url = start;
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const response = await fetch(url, { redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    const next = URL.canParse(location, url) ? new URL(location, url) : null;
    if (next?.origin !== start.origin) {
      const message = `${url} redirects to ${location}, which is another origin. It was not followed; use the corpus's own address.`;
      throw new CliError('redirect-refused', message);
    }
    url = next;
  }
  const message = `${start} redirects more than ${maxRedirects} times. Mend the server.`;
  throw new CliError('redirect-refused', message);
}

function tooLarge(url: URL, maxBytes: number): CliError {
  const message = `${url} has more than the ${maxBytes} bytes that are allowed. Reading was stopped.`;
  return new CliError('file-too-large', message);
}

async function fetchFile(url: URL, maxBytes: number): Promise<Bytes | null> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetchWithin(url, signal);
    if (response.ok) return await readBody(response, maxBytes, () => tooLarge(url, maxBytes));
    await response.body?.cancel();
    if (response.status === 404 || response.status === 410) return null;
    const message = `${url} answers with status ${response.status}. Mend the server, or try again later.`;
    throw new CliError('server-refused', message);
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    const why = signal.aborted
      ? `did not come within ${timeoutMs / 1000} s`
      : 'could not be fetched, or broke off';
    const message = `${url} ${why}. Check the address and the network, and try again.`;
    throw new CliError('fetch-failed', message);
  }
}

/** Opens the corpus at an address. @throws {CliError} `address-invalid` */
export function openServer(address: string): BuiltPlace {
  const base = parseBase(address);
  return {
    read: (path, maxBytes) => fetchFile(new URL(path, base), maxBytes),
    list: async () => null,
  };
}
