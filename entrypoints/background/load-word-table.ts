import { remember } from '../../lib/async/remember.ts';
import { browser } from '../../lib/messages/browser.ts';
import { readLocalBytes } from '../../lib/net/local-file.ts';
import { emptyWordTable, readWordTable, type WordTable } from '../../lib/ranking/word-table.ts';

const readTable = remember(async () =>
  readWordTable(await readLocalBytes(browser.runtime.getURL('word-table.bin'))),
);

/**
 * The word table of the package, read when it is first asked for and kept; one that knows no word
 * when the file is missing or damaged, for words that stand there literally are found all the same.
 */
export function loadWordTable(): Promise<WordTable> {
  return readTable().catch((error: unknown) => {
    console.error(error);
    return emptyWordTable;
  });
}
