/** The corpora that ship with the extension, imported as any other would be. */
import { headPath } from '../../lib/corpus/built/built-format.ts';
import { parseHead } from '../../lib/corpus/built/read-built.ts';
import { CorpusError } from '../../lib/corpus/records/corpus-error.ts';
import { browser } from '../../lib/messages/browser.ts';
import { readLocalBytes } from '../../lib/net/local-file.ts';
import type { Store } from '../../lib/store/store.ts';
import { importGeneration, repairGeneration } from '../../lib/sync/import-generation.ts';

async function fetchBundled(path: string): Promise<Uint8Array> {
  const place = `corpora/${path}`;
  return readLocalBytes(browser.runtime.getURL(place)).catch((cause) => {
    const message = `A file of the bundled corpus is missing (${place}). Install Gainsay again.`;
    throw new CorpusError('segment-missing', place, message, { cause });
  });
}

async function listBundled(): Promise<string[]> {
  const list: { corpora: string[] } = JSON.parse(
    new TextDecoder().decode(await fetchBundled('index.json')),
  );
  return list.corpora;
}

/** The files of a bundled corpus. */
const filesOf = (name: string) => (path: string) => fetchBundled(`${name}/${path}`);

/**
 * Imports every bundled corpus whose version the store does not have yet.
 * @returns whether anything changed
 * @throws CorpusError when a file is missing or does not hash to its name
 */
export async function installBundledCorpora(store: Store): Promise<boolean> {
  let isChanged = false;
  for (const name of await listBundled()) {
    const outcome = await importGeneration({ fetchFile: filesOf(name), store });
    isChanged ||= outcome === 'activated';
  }
  return isChanged;
}

/**
 * Takes from the package what was found damaged or gone in the store. What only a publisher has is
 * left to the next sync.
 * @returns whether anything was mended
 * @throws {StoreError}, {CorpusError} when the package itself is damaged
 */
export async function mendFromBundle(store: Store): Promise<boolean> {
  const damaged = new Set((await store.listDamage()).map(({ corpus }) => corpus));
  if (damaged.size === 0) return false;
  let isMended = false;
  for (const name of await listBundled()) {
    const fetchFile = filesOf(name);
    const { corpus } = parseHead(new Uint8Array(await fetchFile(headPath)));
    if (!damaged.has(corpus)) continue;
    try {
      isMended = (await repairGeneration({ store, corpus, fetchFile })) > 0 || isMended;
    } catch (error) {
      if (!(error instanceof CorpusError && error.code === 'segment-missing')) throw error;
    }
  }
  return isMended;
}
