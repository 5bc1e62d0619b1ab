import { realpath, stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Command, InvalidArgumentError } from 'commander';
import { createStaticServer } from '../shared/built/static-server.ts';
import { CliError } from '../shared/terminal/cli-error.ts';
import { oneLine } from '../shared/terminal/one-line.ts';
import { print, say } from '../shared/terminal/output.ts';

const loopback = '127.0.0.1';
const defaultPort = 4180;

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('It must be a whole number from 0 to 65535; 0 takes a free port.');
}

async function findFolder(path: string): Promise<string> {
  const stats = await stat(path).catch(() => null);
  if (stats?.isDirectory()) return realpath(path);
  const what = stats ? `${path} is a file` : `There is no folder ${path}`;
  const message = `${what}. Give the folder of a built corpus, as gainsay build makes it.`;
  throw new CliError('folder-missing', message, { exitCode: 2 });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message = `The port ${port} cannot be listened on (${error.code}). Choose another with --port, or 0 for a free one.`;
      reject(new CliError('port-taken', message, { exitCode: 2 }));
    });
    server.listen(port, loopback, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Resolves when the user or the system asks the command to end. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

async function serve(folder: string, { port }: { port: number }): Promise<void> {
  const server = createStaticServer(await findFolder(folder), (method, url, status) => {
    say(`${status} ${method} ${oneLine(url)}`);
  });
  const bound = await listen(server, port);
  print(`http://${loopback}:${bound}/`);
  say(`Serving ${folder} to this machine alone. Stop with Ctrl+C.`);
  await untilStopped();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** `gainsay serve`: tries out a built corpus from this machine. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Serve a built corpus on this machine, to try it before it is published.')
    .argument('<dir>', 'the folder of a built corpus, or one that holds several')
    .option('--port <number>', 'port to listen on; 0 takes a free one', parsePort, defaultPort)
    .action(serve)
    .addHelpText(
      'after',
      `
The address is printed on standard output, each request on standard error. Files come with an
entity tag; index pages and segments may be kept for ever, all else for a minute.

Example:
  $ gainsay serve dist/corpus --port 8080`,
    );
}
