/** A corpus of 300,000 statements and 100,000 names, and its next version, as publishers make them. */
import { execFileSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { cp, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { makeRecords } from '../made-up-corpus.ts';

const command = fileURLToPath(new URL('../../cli/bin.mjs', import.meta.url));

/**
 * Publishes the corpus and its next version, of which one claim is another. It takes minutes.
 * @param desk an empty folder
 * @returns the folders of both
 */
export async function publishBoth(desk: string, corpus: string): Promise<[string, string]> {
  const gainsay = (...args: string[]) =>
    execFileSync(process.execPath, [command, ...args], { cwd: desk, stdio: 'ignore' });
  gainsay('keygen', '--root', 'root.jwk', '--signing', 'signing.jwk');
  const signer = ['--root-key', 'root.jwk', '--key', 'signing.jwk.pub', '--corpus', corpus];
  gainsay('sign', ...signer, '--out', 'root.jws');
  function* lines(changed: string | null): Generator<string> {
    for (const record of makeRecords(300_000, 100_000)) {
      const isChanged = 'id' in record && record.id === changed;
      const claim = { en: 'The mayor had the bridge closed.' };
      yield `${JSON.stringify(isChanged ? { ...record, claim } : record)}\n`;
    }
  }
  const [first, next] = [join(desk, 'first'), join(desk, 'next')];
  const source = join(desk, 'corpus.ndjson');
  const write = (changed: string | null) =>
    pipeline(Readable.from(lines(changed)), createWriteStream(source));
  await write(null);
  gainsay('publish', source, '--out', first, '--key', 'signing.jwk', '--root-jws', 'root.jws');
  await cp(first, next, { recursive: true });
  await write('statement-150000');
  gainsay('publish', source, '--out', next, '--key', 'signing.jwk');
  return [first, next];
}

/** Bytes of a folder's files. @param parts of it that count */
export async function sizeOf(folder: string, parts: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const part of parts) {
    const entries = await readdir(join(folder, part), { withFileTypes: true });
    for (const { name } of entries) bytes += (await stat(join(folder, part, name))).size;
  }
  return bytes;
}
