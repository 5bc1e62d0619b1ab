import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pageOf } from '../../lib/exchange/claimreview/fixtures/pages.ts';
import { parseFolder } from '../shared/authored/folder.ts';
import { maxAddresses } from '../shared/authored/read-foreign-files.ts';
import { maxPageBytes, maxPageRedirects, PageFetcher } from '../shared/files/fetch-page.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

let folder = '';
let server: Server;
let site = '';
let asked: string[] = [];

/** A site with one fact-check, a page that moved to it, one that is not there, and too long a one. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gainsay-pages-'));
  asked = [];
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url === '/check') response.end(pageOf('page.html').text);
    else if (url === '/moved') response.writeHead(301, { location: '/check' }).end();
    else if (url === '/round') response.writeHead(302, { location: '/round' }).end();
    else if (url === '/away') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else if (url === '/long') response.end(Buffer.alloc(maxPageBytes + 1, 0x61));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

test('a list names files and pages; a page that does not come stops no other', async () => {
  const corpus = join(folder, 'corpus');
  await runMain('new', corpus);
  await writeFile(join(folder, 'graph.html'), pageOf('graph.html').text);
  const list = join(folder, 'list.txt');
  await writeFile(list, `# What the desk has.\n${site}/none\n\ngraph.html\n${site}/moved\n`);
  const ran = await runMain('import', 'claimreview', '--list', list, '--into', corpus);
  expect(ran.stdout).toContain(`${site}/none:1: error [fetch-failed]`);
  expect(ran.stdout).toContain('answers with status 404');
  expect(ran.code).toBe(1);
  expect(asked).toEqual(['/none', '/moved', '/check']);
  const { records } = await parseFolder(corpus);
  const pages = records.flatMap((record) => (record.type === 'source' ? record.urls : []));
  expect(pages.map(({ url }) => url)).toContain('https://checks.example/bridge-closed');
  expect(records.some((record) => record.type === 'dispute' && 'fr' in record.question)).toBe(true);
});

test.each([
  ['/round', `redirects more than ${maxPageRedirects} times`],
  ['/away', 'redirects to file:'],
  ['/long', 'has more than'],
])('%s is refused by name', async (path, why) => {
  const reading = new PageFetcher(0).read(site + path);
  await expect(reading).rejects.toMatchObject({
    code: 'fetch-failed',
    message: expect.stringContaining(why),
  });
});

test('as many addresses as there may be, and one more is refused before any is asked', async () => {
  const corpus = join(folder, 'corpus');
  await runMain('new', corpus);
  const many = Array.from({ length: maxAddresses + 1 }, (_, at) => `${site}/${at}`);
  const ran = await runMain('import', 'claimreview', ...many, '--into', corpus);
  expect(ran).toMatchObject({ code: 2 });
  expect(ran.stderr).toContain('[list-long]');
  expect(asked).toEqual([]);
});

test('nothing to import is a wrong call', async () => {
  expect(await runMain('import', 'claimreview', '--into', folder)).toMatchObject({ code: 2 });
});
