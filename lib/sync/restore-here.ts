/**
 * Puts a version in its place again whose record in the database is damaged or gone, while its index
 * pages and segments are here: nobody is asked for anything.
 */
import { CorpusError } from '../corpus/records/corpus-error.ts';
import { readUnverifiedHead } from '../trust/head.ts';
import { TrustError } from '../trust/trust-error.ts';
import { importGeneration } from './import-generation.ts';
import type { SyncStore } from './sync-store.ts';

async function refuse(path: string): Promise<never> {
  const message = `The file ${path} is not here.`;
  throw new CorpusError('segment-missing', path, message);
}

/**
 * Restores corpora of which no version can be read, as far as what is here suffices.
 * @param corpora those that are missing
 * @returns the corpora that are served again
 * @throws {StoreError}
 */
export async function restoreHere(store: SyncStore, corpora: readonly string[]): Promise<string[]> {
  const restored: string[] = [];
  for (const corpus of corpora) {
    const known = (await store.readSyncState(corpus))?.known;
    if (!known?.head || known.isWhole !== true) continue;
    try {
      // It was verified before it was kept.
      const head = readUnverifiedHead(new TextEncoder().encode(known.head));
      const outcome = await importGeneration({ head, store, fetchFile: refuse });
      if (outcome === 'activated') restored.push(corpus);
    } catch (error) {
      // What is missing is fetched, where its publisher can be asked.
      if (!(error instanceof CorpusError || error instanceof TrustError)) throw error;
    }
  }
  return restored;
}
