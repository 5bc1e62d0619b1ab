/** A corpus of 300,000 statements and 100,000 entities, and its next version, as publishers make them. */
import { execFileSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { makeRecords } from '../made-up-corpus.ts';

const command = fileURLToPath(new URL('../../cli/bin.mjs', import.meta.url));

const entities = 100_000;
/** In a desk: how many names its corpus has. It is written last. */
const shapeFile = 'names';

/**
 * Publishes the corpus and its next version, of which one claim is another. It takes minutes; a desk
 * where that was done is used again.
 * @param desk a folder
 * @param names of all entities together: 100,000, 200,000 or 300,000
 * @returns the folders of both
 * @throws when the desk has a corpus of another number of names
 */
export async function publishBoth(
  desk: string,
  corpus: string,
  names: number,
): Promise<[string, string]> {
  await mkdir(desk, { recursive: true });
  const known = (await readdir(desk)).includes(shapeFile)
    ? Number(await readFile(join(desk, shapeFile), 'utf8'))
    : null;
  if (known !== null && known !== names) {
    throw new Error(`${desk} has ${known} names and not ${names}. Name another folder.`);
  }
  const [first, next] = [join(desk, 'first'), join(desk, 'next')];
  if (known === names) return [first, next];
  const gainsay = (...args: string[]) =>
    execFileSync(process.execPath, [command, ...args], { cwd: desk, stdio: 'ignore' });
  gainsay('keygen', '--root', 'root.jwk', '--signing', 'signing.jwk');
  const signer = ['--root-key', 'root.jwk', '--key', 'signing.jwk.pub', '--corpus', corpus];
  gainsay('sign', ...signer, '--out', 'root.jws');
  function* lines(changed: string | null): Generator<string> {
    for (const record of makeRecords(300_000, entities, names / entities)) {
      const isChanged = 'id' in record && record.id === changed;
      const claim = { en: 'The mayor had the bridge closed.' };
      yield `${JSON.stringify(isChanged ? { ...record, claim } : record)}\n`;
    }
  }
  const source = join(desk, 'corpus.ndjson');
  const write = (changed: string | null) =>
    pipeline(Readable.from(lines(changed)), createWriteStream(source));
  await write(null);
  gainsay('publish', source, '--out', first, '--key', 'signing.jwk', '--root-jws', 'root.jws');
  await cp(first, next, { recursive: true });
  await write('statement-150000');
  gainsay('publish', source, '--out', next, '--key', 'signing.jwk');
  await writeFile(join(desk, shapeFile), `${names}`);
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
