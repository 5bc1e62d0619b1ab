/** How generations begin, become active and go. Each function is one transaction or part of one. */
import type { IDBPTransaction } from 'idb';
import type { Database, GainsaySchema, Generation } from './schema.ts';
import { StoreError } from './store-error.ts';

const allStores = [
  'corpora',
  'generations',
  'postings',
  'summaries',
  'segments',
  'pages',
  'automata',
] as const;
type Transaction = IDBPTransaction<GainsaySchema, typeof allStores, 'readwrite'>;

function deletePostings(transaction: Transaction, generation: number): Promise<unknown> {
  const range = IDBKeyRange.bound([generation], [generation, []]);
  return Promise.all([
    transaction.objectStore('postings').delete(range),
    transaction.objectStore('summaries').delete(generation),
  ]);
}

/** Removes segments and pages that no generation lists, one that is being prepared included. */
async function sweep(transaction: Transaction): Promise<void> {
  const generations = await transaction.objectStore('generations').getAll();
  const segments = transaction.objectStore('segments');
  const pages = transaction.objectStore('pages');
  const usedSegments = new Set(
    generations.flatMap((each) => each.segments.map(({ hash }) => hash)),
  );
  const usedPages = new Set(generations.flatMap((each) => each.pages));
  for (const hash of await segments.getAllKeys()) {
    if (!usedSegments.has(hash)) await segments.delete(hash);
  }
  for (const hash of await pages.getAllKeys()) {
    if (!usedPages.has(hash)) await pages.delete(hash);
  }
}

/** Removes a corpus's generations but for those with the ids to keep. */
async function removeOthers(
  transaction: Transaction,
  corpus: string,
  keep: readonly (number | null)[],
): Promise<void> {
  const generations = transaction.objectStore('generations');
  for (const id of await generations.index('corpus').getAllKeys(corpus)) {
    if (keep.includes(id)) continue;
    await deletePostings(transaction, id);
    await generations.delete(id);
  }
}

/** Runs an action in one transaction over everything; if it throws, nothing has happened. */
async function inOneTransaction<Result>(
  database: Database,
  action: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction(allStores, 'readwrite');
  try {
    const result = await action(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    transaction.done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      // The browser has aborted it already; what made it do so is thrown below.
    }
    throw error;
  }
}

/**
 * Records what a generation will consist of, before its segments arrive: they are then kept. Of
 * earlier attempts at the same corpus the records go, and the segments stay for this one.
 * @returns the generation's id
 */
export function beginGeneration(
  database: Database,
  generation: Omit<Generation, 'id'>,
): Promise<number> {
  return inOneTransaction(database, async (transaction) => {
    const corpus = await transaction.objectStore('corpora').get(generation.corpus);
    const keep = [corpus?.active ?? null, corpus?.previous ?? null];
    await removeOthers(transaction, generation.corpus, keep);
    // The id is the key generator's; idb's types ask for it all the same.
    return transaction.objectStore('generations').add(generation as Generation);
  });
}

/**
 * Makes a generation the one that readers are served from, in one transaction: the pointer flips,
 * the replaced generation keeps its segments for undo and loses its postings, and what no
 * generation needs any more is removed.
 * @throws {StoreError} `generation-gone` when another import took its place or is newer
 */
export function flipTo(database: Database, id: number): Promise<void> {
  return inOneTransaction(database, async (transaction) => {
    const generations = transaction.objectStore('generations');
    const next = await generations.get(id);
    const corpus = next && (await transaction.objectStore('corpora').get(next.corpus));
    const active = corpus && (await generations.get(corpus.active));
    if (!next || (active && active.head.version >= next.head.version)) {
      const message =
        'Another update of the same corpus was faster. Nothing was changed; try again if it is still needed.';
      throw new StoreError('generation-gone', message);
    }
    const previous = active?.id ?? null;
    await transaction.objectStore('corpora').put({ id: next.corpus, active: id, previous });
    if (previous !== null) await deletePostings(transaction, previous);
    await removeOthers(transaction, next.corpus, [id, previous]);
    // It was built from the generations before this one.
    await transaction.objectStore('automata').clear();
    await sweep(transaction);
  });
}

/** Removes a generation that will not become active, with the segments that only it lists. */
export function dropGeneration(database: Database, id: number): Promise<void> {
  return inOneTransaction(database, async (transaction) => {
    await deletePostings(transaction, id);
    await transaction.objectStore('generations').delete(id);
    await sweep(transaction);
  });
}
