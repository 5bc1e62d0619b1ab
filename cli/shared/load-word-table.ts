import { readFile } from 'node:fs/promises';
import { readWordTable, type WordTable } from '../../lib/ranking/word-table.ts';

let loading: Promise<WordTable> | null = null;

/** The word table that the extension ships with, read when it is first asked for and kept. */
export function loadWordTable(): Promise<WordTable> {
  loading ??= readFile(new URL('../../public/word-table.bin', import.meta.url)).then(readWordTable);
  return loading;
}
