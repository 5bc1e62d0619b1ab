/** How much the command reads of what others made: as much is read, and one byte more is named. */

import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createKey } from '../../lib/trust/keys.ts';
import { maxDocumentBytes, readDocuments } from './authored/documents.ts';
import { maxFileBytes, readTexts } from './authored/folder.ts';
import { maxKeyBytes, readPrivateKey } from './built/key-files.ts';
import { maxProblems } from './built/records.ts';
import { maxRedirects, openServer } from './built/server.ts';
import { maxTextBytes, readInput, readLines } from './files/read-input.ts';
import { runMain } from './fixtures/run-main.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-bounds-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
/** A file of so many NUL bytes, none of which takes room on the disk. */
async function makeFile(path: string, bytes: number): Promise<string> {
  await writeFile(path, '');
  await truncate(path, bytes);
  return path;
}

test('a file of a corpus, and a document of --sources', async () => {
  for (const [bytes, code] of [
    [maxFileBytes, 'text-nul'],
    [maxFileBytes + 1, 'file-too-large'],
  ] as const) {
    const folder = await makeFolder();
    await makeFile(join(folder, 'entities.yaml'), bytes);
    expect((await readTexts(folder)).problems).toMatchObject([{ code }]);
  }
  for (const [bytes, codes] of [
    [maxDocumentBytes, []],
    [maxDocumentBytes + 1, ['file-too-large']],
  ] as const) {
    const folder = await makeFolder();
    await makeFile(join(folder, 'report.txt'), bytes);
    const { names, problems } = await readDocuments(folder, new Set());
    expect([names.size, problems.map(({ code }) => code)]).toEqual([1 - codes.length, codes]);
  }
});

test('a text, and a line of one', async () => {
  const folder = await makeFolder();
  const readAll = async (path: string) => {
    for await (const line of readLines(path)) expect(line).toBeUndefined();
  };
  for (const read of [readInput, readAll]) {
    const path = await makeFile(join(folder, 'text.txt'), maxTextBytes);
    await expect(read(path)).rejects.toMatchObject({ code: 'text-nul' });
    await truncate(path, maxTextBytes + 1);
    await expect(read(path)).rejects.toMatchObject({ code: 'text-too-long' });
  }
});

test('a key', async () => {
  const path = join(await makeFolder(), 'root.jwk');
  const text = JSON.stringify(await createKey('root'));
  await writeFile(path, text.padEnd(maxKeyBytes), { mode: 0o600 });
  expect((await readPrivateKey(path, 'root')).kty).toBe('OKP');
  await writeFile(path, text.padEnd(maxKeyBytes + 1));
  await expect(readPrivateKey(path, 'root')).rejects.toMatchObject({ code: 'file-too-large' });
});

test('redirects within a server, and the bytes of its file', async () => {
  const server = createServer(({ url = '' }, response) => {
    const left = Number(url.split('/').at(-1));
    if (left === 0) response.end('1234');
    else response.writeHead(302, { location: `/${left - 1}` }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { read } = openServer(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect(await read(`${maxRedirects}`, 4)).toHaveLength(4);
  await expect(read(`${maxRedirects + 1}`, 4)).rejects.toMatchObject({ code: 'redirect-refused' });
  await expect(read('0', 3)).rejects.toMatchObject({ code: 'file-too-large' });
});

test('problems of a file that is to be built', async () => {
  const folder = await makeFolder();
  const path = join(folder, 'corpus.ndjson');
  const build = async (lines: number) => {
    await writeFile(path, 'x\n'.repeat(lines));
    const { code, stdout, stderr } = await runMain('build', path, '--out', join(folder, 'out'));
    expect(code).toBe(1);
    return (stdout + stderr).match(/json-invalid|was not read on/g)?.length;
  };
  expect(await build(maxProblems)).toBe(maxProblems);
  expect(await build(maxProblems + 1)).toBe(maxProblems + 2);
});
