import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

const contentTypes: Record<string, string> = {
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.jws': 'application/jose',
  '.ndjson': 'application/x-ndjson',
  '.txt': 'text/plain; charset=utf-8',
};
/** Index pages and segments: named by their content, so they never change. */
const immutablePath = /(^|\/)(index\/[0-9a-f]{64}|segments\/[0-9a-f]{64}\.ndjson\.gz)$/;
const headSeconds = 60;

function contentTypeOf(path: string): string {
  if (/(^|\/)index\/[0-9a-f]{64}$/.test(path)) return 'application/json';
  return contentTypes[extname(path)] ?? 'application/octet-stream';
}

function cacheControlOf(path: string): string {
  if (immutablePath.test(path)) return 'public, max-age=31536000, immutable';
  return `public, max-age=${headSeconds}, must-revalidate`;
}

/** The path of a request's URL, decoded; null when it is none that may be served. */
function readPath(url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return null;
  }
  const parts = path.split('/').slice(1);
  const isHidden = (part: string) => part === '' || part.startsWith('.') || /[\\\0:]/.test(part);
  return path.startsWith('/') && !parts.some(isHidden) ? parts.join('/') : null;
}

/** A file below a folder; null when there is none, or when a link leads out of the folder. */
async function readBelow(folder: string, path: string): Promise<Buffer | null> {
  try {
    const file = await realpath(join(folder, path));
    return file.startsWith(folder + sep) ? await readFile(file) : null;
  } catch {
    return null;
  }
}

/** @see RFC 9110, 13.1.2: weak comparison, a list, or any */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return known.includes('*') || known.includes(etag);
}

function end(response: ServerResponse, status: number, text = ''): void {
  response.statusCode = status;
  if (text) response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end(text && `${text}\n`);
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse) {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', 'etag');
  response.setHeader('x-content-type-options', 'nosniff');
  const { method, url = '/', headers } = request;
  if (method === 'OPTIONS') {
    response.setHeader('access-control-allow-methods', 'GET, HEAD');
    response.setHeader('access-control-allow-headers', 'if-none-match');
    return end(response, 204);
  }
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD, OPTIONS');
    return end(response, 405, 'Only GET and HEAD are answered.');
  }
  const path = readPath(url);
  const bytes = path === null ? null : await readBelow(folder, path);
  if (path === null || !bytes) {
    response.setHeader('cache-control', 'no-store');
    return end(response, 404, 'There is no such file.');
  }
  const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
  response.setHeader('etag', etag);
  response.setHeader('cache-control', cacheControlOf(path));
  if (isKnown(headers['if-none-match'], etag)) return end(response, 304);
  response.setHeader('content-type', contentTypeOf(path));
  response.setHeader('content-length', bytes.length);
  response.end(method === 'HEAD' ? undefined : bytes);
}

/** What was asked and answered, for a log. */
export type ReportRequest = (method: string, url: string, status: number) => void;

/**
 * Serves the files of a folder as a host of a corpus should: entity tags,
 * index pages and segments for ever, heads for a minute, readable from any origin. Nothing whose
 * name begins with a dot, and nothing outside of the folder.
 * @param folder a real path: no part of it is a link
 */
export function createStaticServer(folder: string, report: ReportRequest): Server {
  return createServer((request, response) => {
    response.on('finish', () => {
      report(request.method ?? '', request.url ?? '', response.statusCode);
    });
    answer(folder, request, response).catch(() => response.destroy());
  });
}
