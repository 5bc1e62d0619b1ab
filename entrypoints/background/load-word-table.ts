import { browser } from '../../lib/messages/browser.ts';
import { readLocalBytes } from '../../lib/net/local-file.ts';
import { emptyWordTable, readWordTable, type WordTable } from '../../lib/ranking/word-table.ts';

let loading: Promise<WordTable> | null = null;

/**
 * The word table of the package, read when it is first asked for and kept; one that knows no word
 * when the file is missing or damaged, for words that stand there literally are found all the same.
 */
export function loadWordTable(): Promise<WordTable> {
  loading ??= readLocalBytes(browser.runtime.getURL('word-table.bin'))
    .then(readWordTable)
    .catch((error: unknown) => {
      console.error('Gainsay goes on without its word table. Install it again.', error);
      return emptyWordTable;
    });
  return loading;
}
