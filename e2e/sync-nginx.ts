/** Debian's nginx on this machine, with the rules that docs/examples/nginx.conf gives publishers. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRootOnDebian } from '../scripts/prepare/install-browsers.mjs';
import { poll } from './driver/poll.ts';

const example = fileURLToPath(new URL('../docs/examples/nginx.conf', import.meta.url));
const places = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'];

/** What nginx logs of a request's headers. */
const tellings =
  '$http_if_none_match $http_if_modified_since $http_cookie $http_referer $http_origin';

export interface Nginx {
  /** Ends with a slash. */
  address: string;
  /** The folder that it serves. */
  folder: string;
  /**
   * Lines of its access log: status, bytes of the body, path, and what the request told of itself
   * (If-None-Match, If-Modified-Since, Cookie, Referer, Origin; `-` where it told nothing).
   */
  readLog(): Promise<{ status: number; bytes: number; path: string; told: string }[]>;
  close(): Promise<void>;
}

/** The path of nginx, installed from the distribution where that needs no question; null without. */
function findNginx(): string | null {
  const find = () => places.find((path) => existsSync(path)) ?? null;
  const here = find();
  if (here || !isRootOnDebian()) return here;
  const apt = (...args: string[]) =>
    execFileSync('apt-get', args, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  const install = () => apt('install', '-y', '--no-install-recommends', 'nginx-light');
  try {
    install();
  } catch {
    try {
      // A fresh machine has no package lists, or old ones.
      apt('update');
      install();
    } catch {
      // No network: told by the one who asks.
    }
  }
  return find();
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves when something listens. */
async function listening(port: number, process: ChildProcess): Promise<void> {
  for (;;) {
    if (process.exitCode !== null) throw new Error(`nginx ended with ${process.exitCode}`);
    const socket = connect(port, '127.0.0.1');
    const outcome = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (outcome) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Starts nginx; null where it cannot be had. */
export async function startNginx(): Promise<Nginx | null> {
  const nginx = findNginx();
  if (!nginx) return null;
  const prefix = await mkdtemp(join(tmpdir(), 'gainsay-nginx-'));
  const folder = join(prefix, 'public');
  for (const path of [folder, join(prefix, 'tmp')]) await mkdir(path);
  const port = await freePort();
  const log = join(prefix, 'access.log');
  // Only where it listens and writes is changed; the rules are those that publishers are given.
  const local = [
    `log_format test '$status $body_bytes_sent $uri ${tellings}';`,
    `access_log ${log} test;`,
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${join(prefix, 'tmp')};`,
    ),
  ].join('\n');
  const rules = (await readFile(example, 'utf8'))
    .replace('listen 127.0.0.1:8080', `listen 127.0.0.1:${port}`)
    .replace('http {', `http {\n${local}\n`);
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const config = join(prefix, 'nginx.conf');
  await writeFile(config, `daemon off;\nmaster_process off;\n${user}pid ${prefix}/pid;\n${rules}`);
  const child = spawn(nginx, ['-c', config, '-p', prefix, '-e', join(prefix, 'error.log')], {
    stdio: 'ignore',
  });
  await listening(port, child);
  const address = `http://127.0.0.1:${port}/`;
  let reads = 0;
  return {
    address,
    folder,
    async readLog() {
      // A line is written after its answer was sent: once a later one is there, all are.
      const last = `/read-${++reads}`;
      await fetch(new URL(last, address));
      const text = await poll(
        async () => {
          const written = await readFile(log, 'utf8');
          return written.includes(`${last} `) && written;
        },
        { what: `${last} in nginx’s log` },
      );
      const lines = text.split('\n').filter((line) => line && !/ \/read-\d+ /.test(line));
      return lines.map((line) => {
        const [status = '', bytes = '', path = '', ...told] = line.split(' ');
        return { status: Number(status), bytes: Number(bytes), path, told: told.join(' ') };
      });
    },
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(prefix, { recursive: true, force: true });
    },
  };
}
