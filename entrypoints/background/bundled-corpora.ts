/** The corpora that ship with the extension, imported as any other would be. */
import { remember } from '../../lib/async/remember.ts';
import { headPath } from '../../lib/corpus/built/built-format.ts';
import { parseHead } from '../../lib/corpus/built/read-built.ts';
import { CorpusError } from '../../lib/corpus/records/corpus-error.ts';
import { browser } from '../../lib/messages/browser.ts';
import { readLocalBytes } from '../../lib/net/local-file.ts';
import type { Store } from '../../lib/store/store.ts';
import type { BundledOwners } from '../../lib/sync/corpus-owner.ts';
import { importGeneration, repairGeneration } from '../../lib/sync/import-generation.ts';

async function fetchBundled(path: string): Promise<Uint8Array> {
  const place = `corpora/${path}`;
  return readLocalBytes(browser.runtime.getURL(place)).catch((cause) => {
    const message = `A file of the bundled corpus is missing (${place}). Install Gainsay again.`;
    throw new CorpusError('segment-missing', place, message, { cause });
  });
}

interface BundledList {
  corpora: string[];
  /** Thumbprints of the root keys that may publish newer versions, by the names of the corpora. */
  rootKeys?: Record<string, string>;
}

async function readList(): Promise<BundledList> {
  return JSON.parse(new TextDecoder().decode(await fetchBundled('index.json')));
}

async function listBundled(): Promise<string[]> {
  return (await readList()).corpora;
}

/** The files of a bundled corpus. */
const filesOf = (name: string) => (path: string) => fetchBundled(`${name}/${path}`);

const readBundledHead = async (name: string) =>
  parseHead(new Uint8Array(await fetchBundled(`${name}/${headPath}`)));

/**
 * Whose the ids of the bundled corpora are.
 * @throws {CorpusError} when the package is damaged
 */
export const readBundledOwners = remember(async (): Promise<BundledOwners> => {
  const { corpora, rootKeys = {} } = await readList();
  const owners = corpora.map(async (name) => {
    const { corpus } = await readBundledHead(name);
    return [corpus, rootKeys[name] ?? null] as const;
  });
  return new Map(await Promise.all(owners));
});

/** Removes what others put under a bundled corpus's id before it was known to belong to it. */
async function forgetOthers(store: Store): Promise<boolean> {
  let isChanged = false;
  for (const [corpus, owner] of await readBundledOwners()) {
    const here = (await store.readSyncState(corpus))?.known?.thumbprint ?? null;
    if (here === null || here === owner) continue;
    await store.forgetCorpus(corpus);
    isChanged = true;
  }
  return isChanged;
}

/**
 * Imports every bundled corpus whose version the store does not have yet.
 * @returns whether anything changed
 * @throws CorpusError when a file is missing or does not hash to its name
 */
export async function installBundledCorpora(store: Store): Promise<boolean> {
  let isChanged = await forgetOthers(store);
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
    const { corpus } = await readBundledHead(name);
    if (!damaged.has(corpus)) continue;
    try {
      isMended = (await repairGeneration({ store, corpus, fetchFile })) > 0 || isMended;
    } catch (error) {
      if (!(error instanceof CorpusError && error.code === 'segment-missing')) throw error;
    }
  }
  return isMended;
}
