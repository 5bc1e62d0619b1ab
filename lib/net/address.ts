/** Addresses of publishers: which are taken, and what the browser is asked for. */
import { isLocalAddress } from './local-network.ts';
import { NetworkError } from './network-error.ts';

const loopbackHosts = ['localhost', '127.0.0.1'];
/** What a publisher's page links to: this, and the corpus's address (wxt.config.ts). */
export const linkScheme = 'ext+gainsay:';
/** UTF-16 code units; beyond it neither servers nor `storage.sync` take it. */
export const maxAddressLength = 2_000;
const documentAtEnd = /\/(head\.jws|root\.jws|index\.html?)$/;

function invalid(text: string, what: string): NetworkError {
  const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  const message = `“${shown}” ${what}. Give the address of the corpus's folder, such as https://publisher.example/corpus/.`;
  return new NetworkError('address-invalid', shown, message);
}

/** Of an address in the local network that the reader did not type here. */
export function refuseLocal(address: string): NetworkError {
  const message = `${address} is in your local network, and you did not type it here. Nothing was asked. If you mean it, type the address yourself, without the subscription that came from elsewhere.`;
  return new NetworkError('address-local', address, message);
}

function parse(text: string): URL {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(withScheme)) throw invalid(text, 'is no address');
  return new URL(withScheme);
}

/**
 * The folder that a publisher's files are in, out of what a reader typed or a publisher's link
 * says: `https` is added where nothing is said, `head.jws` and `root.jws` at its end are left out.
 * @returns an address that ends with a slash
 * @throws {NetworkError} `address-invalid`: not https (or http of this very machine), with a user
 *   name, or with a query; `address-local`: a link to the local network
 */
export function parseAddress(text: string): string {
  const given = text.trim();
  const trimmed = given.startsWith(linkScheme) ? given.slice(linkScheme.length) : given;
  if (trimmed.length > maxAddressLength) throw invalid(trimmed, 'is too long for an address');
  const url = parse(trimmed);
  const isLoopback = url.protocol === 'http:' && loopbackHosts.includes(url.hostname);
  if (url.protocol !== 'https:' && !isLoopback) {
    throw invalid(trimmed, 'is not an https address, so anybody on the way could change it');
  }
  if (url.username || url.password) throw invalid(trimmed, 'holds a user name or password');
  if (url.search) throw invalid(trimmed, 'holds a query (“?”)');
  url.hash = '';
  url.pathname = url.pathname.replace(documentAtEnd, '/');
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  if (given !== trimmed && isLocalAddress(url.href)) throw refuseLocal(url.href);
  return url.href;
}

/** The match pattern for which the browser is asked: one host, since patterns know no ports. */
export function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
