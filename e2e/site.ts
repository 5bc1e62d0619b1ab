import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { plainHost } from './driver/driver.ts';

export type Headers = Record<string, string>;

interface Page {
  body: string;
  headers: Headers;
}

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** Web pages for tests and for the demonstration, served over loopback on a free port. */
export interface Site {
  /** `http://127.0.0.1:<port>`. */
  origin: string;
  /** The same server under another origin, for frames across origins. */
  otherOrigin: string;
  /** The same server under a name that browsers do not trust: no secure context. */
  plainOrigin: string;
  /** The address of a file of the folder; the headers are sent with everything below it. */
  url(path: string, headers?: Headers): string;
  /**
   * The address of a page that is given here; HTML unless its headers say otherwise.
   * @param ending of the address's path, such as `.pdf`
   */
  page(body: string, headers?: Headers, ending?: string): string;
  /** Gives the page at an address of `page` other content from now on. */
  change(address: string, body: string): void;
  /** Paths that were asked for, in order. */
  requests: string[];
  close(): Promise<void>;
}

async function readPage(folder: string, path: string): Promise<{ body: Buffer; type: string }> {
  const file = normalize(join(folder, decodeURIComponent(path)));
  if (!file.startsWith(normalize(folder) + sep)) throw new Error(`${path} leaves the folder`);
  const type = contentTypes[extname(file)] ?? 'application/octet-stream';
  return { body: await readFile(file), type };
}

/**
 * Serves a folder's files and pages given as text.
 * @param folder path of the folder
 */
export async function serveSite(folder: string): Promise<Site> {
  const pages = new Map<string, Page>();
  const headersByPrefix = new Map<string, Headers>();
  const requests: string[] = [];
  let serial = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(pathname);
    const given = pages.get(pathname);
    if (given) {
      response.writeHead(200, { 'content-type': contentTypes['.html'], ...given.headers });
      response.end(given.body);
      return;
    }
    const [, prefix, rest] = /^\/(with-headers-\d+)(\/.*)$/.exec(pathname) ?? [];
    try {
      const { body, type } = await readPage(folder, rest ?? pathname);
      const headers = headersByPrefix.get(prefix ?? '');
      response.writeHead(200, { 'content-type': type, ...headers });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end(`There is no ${pathname} here.\n`);
    }
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  return {
    origin,
    otherOrigin: `http://localhost:${port}`,
    plainOrigin: `http://${plainHost}:${port}`,
    requests,
    url(path, headers) {
      if (!headers) return origin + path;
      const prefix = `with-headers-${++serial}`;
      headersByPrefix.set(prefix, headers);
      return `${origin}/${prefix}${path}`;
    },
    page(body, headers = {}, ending = '') {
      const path = `/given-${++serial}${ending}`;
      pages.set(path, { body, headers });
      return origin + path;
    },
    change(address, body) {
      pages.set(new URL(address).pathname, { body, headers: {} });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
