/** Where the files of a built corpus lie: a folder, or a server. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bytes } from '../../lib/corpus/sha256.ts';
import { listContent } from './built-folder.ts';
import { openServer } from './built-server.ts';
import { CliError } from './cli-error.ts';
import { nameFileError, readIfThere } from './files.ts';

export interface BuiltPlace {
  /** @returns null when there is no such file; rejects with a named error when there are more bytes */
  read(path: string, maxBytes: number): Promise<Bytes | null>;
  /** Paths of all segments and index pages there; null where files cannot be listed. */
  list(): Promise<string[] | null>;
}

async function openFolder(folder: string): Promise<BuiltPlace> {
  await readdir(folder).catch((error: unknown) => {
    throw nameFileError(error, folder, 'read');
  });
  return {
    read: (path, maxBytes) => readIfThere(join(folder, path), maxBytes),
    list: () => listContent(folder),
  };
}

/**
 * Opens a folder, or an http or https address, for reading.
 * @throws {CliError} `place-missing` (a wrong call), `address-invalid`
 */
export async function openPlace(where: string): Promise<BuiltPlace> {
  if (/^https?:/i.test(where)) return openServer(where);
  if (await stat(where).catch(() => null)) return openFolder(where);
  const message = `${where} is not there. Give the folder of a built corpus, or its https address.`;
  throw new CliError('place-missing', message, { exitCode: 2 });
}
