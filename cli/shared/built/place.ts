/** Where the files of a built corpus lie: a folder, or a server. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { nameFileError, readIfThere } from '../files/files.ts';
import { CliError } from '../terminal/cli-error.ts';
import type { BuiltPlace } from './built-place.ts';
import { listContent } from './folder.ts';
import { openServer } from './server.ts';

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
