/** The PDF of a tab, from its site: with the reader's permission, which goes back afterwards. */
import { browser } from '../../lib/messages/browser.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { originPattern } from '../../lib/net/address.ts';
import { createNetwork } from '../../lib/net/network.ts';
import { mostPdfBytes } from '../../lib/reading/pdf.ts';
import { ReadingError } from '../../lib/reading/reading-error.ts';

const loopbackHosts = ['localhost', '127.0.0.1'];

/** What can be done about a PDF's address: ask its site for it, or say why only the file helps. */
export type PdfPlace =
  | { kind: 'site'; url: string; host: string }
  /** On the disk, which browsers keep from an extension's pages. */
  | { kind: 'disk' }
  /** Plain http, which anybody on the way can change and which the manifest asks no access to. */
  | { kind: 'unsafe'; host: string }
  | { kind: 'other' };

/** @param address of a tab, as the popup passes it on; null where there is none */
export function placeOfPdf(address: string | null): PdfPlace | null {
  if (address === null) return null;
  if (!URL.canParse(address)) return { kind: 'other' };
  const { protocol, hostname, host, href } = new URL(address);
  if (protocol === 'file:') return { kind: 'disk' };
  const isLoopback = protocol === 'http:' && loopbackHosts.includes(hostname);
  if (protocol === 'https:' || isLoopback) return { kind: 'site', url: href, host };
  return protocol === 'http:' ? { kind: 'unsafe', host } : { kind: 'other' };
}

/** The name of the file at the end of an address. */
export function nameOfPdf(url: string): string {
  const { pathname, host } = new URL(url);
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || host;
  } catch {
    // Percent signs that encode nothing.
    return last;
  }
}

/**
 * Asks for the permission, which the browser shows in a reader's click only: to be called at once.
 * @returns whether it is there, and whether it was before
 */
export async function askForSite(url: string): Promise<{ isGiven: boolean; wasGiven: boolean }> {
  const origins = [originPattern(url)];
  const [wasGiven, isGiven] = await Promise.all([
    browser.permissions.contains({ origins }),
    browser.permissions.request({ origins }),
  ]);
  return { isGiven, wasGiven };
}

/** Gives the permission for a PDF's site back. */
export async function releaseSite(url: string): Promise<void> {
  // One that a policy demands cannot be given back.
  await browser.permissions.remove({ origins: [originPattern(url)] }).catch(() => undefined);
}

/**
 * Asks a site for a PDF: once, without cookies, in the log of requests.
 * @throws {ReadingError} `pdf-not-served`; the signal's reason
 */
export async function fetchPdf(url: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const network = createNetwork({
    isAllowed: (origin) => browser.permissions.contains({ origins: [originPattern(origin)] }),
    log: (request) => void sendToBackground('logRequest', { request }).catch(() => undefined),
  });
  try {
    const { bytes } = await network.get(url, { maxBytes: mostPdfBytes, signal });
    return bytes ?? new Uint8Array();
  } catch (cause) {
    signal.throwIfAborted();
    const message = `${url} could not be fetched. Save the PDF and open the file.`;
    throw new ReadingError('pdf-not-served', message, { cause });
  }
}
