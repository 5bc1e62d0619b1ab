import { readFile } from 'node:fs/promises';
import { remember } from '../../lib/async/remember.ts';
import { readWordTable, type WordTable } from '../../lib/ranking/word-table.ts';

/** The word table that the extension ships with, read when it is first asked for and kept. */
export const loadWordTable = remember(
  async (): Promise<WordTable> =>
    readWordTable(await readFile(new URL('../../public/word-table.bin', import.meta.url))),
);
