/** The corpora that ship with the extension, imported as any other would be. */
import { CorpusError } from '../../lib/corpus/corpus-error.ts';
import { browser } from '../../lib/messages/browser.ts';
import { readLocalBytes } from '../../lib/net/local-file.ts';
import type { Store } from '../../lib/store/store.ts';
import { importGeneration } from '../../lib/sync/import-generation.ts';

async function fetchBundled(path: string): Promise<Uint8Array> {
  const place = `corpora/${path}`;
  return readLocalBytes(browser.runtime.getURL(place)).catch((cause) => {
    const message = `A file of the bundled corpus is missing (${place}). Install Gainsay again.`;
    throw new CorpusError('segment-missing', place, message, { cause });
  });
}

/**
 * Imports every bundled corpus whose version the store does not have yet.
 * @returns whether anything changed
 * @throws CorpusError when a file is missing or does not hash to its name
 */
export async function installBundledCorpora(store: Store): Promise<boolean> {
  const list: { corpora: string[] } = JSON.parse(
    new TextDecoder().decode(await fetchBundled('index.json')),
  );
  let isChanged = false;
  for (const name of list.corpora) {
    const outcome = await importGeneration({
      fetchFile: (path) => fetchBundled(`${name}/${path}`),
      store,
    });
    isChanged ||= outcome === 'activated';
  }
  return isChanged;
}
