/** How generations begin, become active, are undone and go. Each function is one transaction. */
import { inOneTransaction } from './in-one-transaction.ts';
import { chooseParts } from './indexer.ts';
import { removeWorkedOut } from './overviews.ts';
import type { Database, Generation, StoredCorpus, SyncState } from './schema.ts';
import { StoreError } from './store-error.ts';

/** The generations that a corpus needs: served, kept for undo, or undone. */
export function keptGenerations(corpus: StoredCorpus | undefined): number[] {
  if (!corpus) return [];
  const { active, previous, undone } = corpus;
  return [active, previous, undone?.generation].filter((id) => typeof id === 'number');
}

/**
 * Records what a generation will consist of, before its segments arrive: they are then kept. Of
 * earlier attempts at the same corpus the records go; their segments and index parts stay for this one.
 * @returns the generation
 */
export function beginGeneration(
  database: Database,
  begun: Omit<Generation, 'id' | 'packs'>,
): Promise<Generation> {
  const names = ['corpora', 'generations', 'packs', 'summaries', 'overviews'] as const;
  return inOneTransaction(database, names, async (transaction) => {
    const generations = transaction.objectStore('generations');
    const corpus = await transaction.objectStore('corpora').get(begun.corpus);
    const kept = keptGenerations(corpus);
    const known = await generations.index('corpus').getAll(begun.corpus);
    const ids = [...new Set(known.flatMap(({ packs }) => packs))];
    const packs = await Promise.all(ids.map((id) => transaction.objectStore('packs').get(id)));
    const usable = packs.filter((pack) => pack !== undefined);
    for (const { id } of known) {
      if (kept.includes(id)) continue;
      await removeWorkedOut(transaction, id);
      await generations.delete(id);
    }
    const generation = { ...begun, packs: chooseParts(begun.segments, usable) };
    // The id is the key generator's; idb's types ask for it all the same.
    const id = await generations.add(generation as Generation);
    return { ...generation, id };
  });
}

function overtaken(): StoreError {
  const message =
    'Another update of the same corpus was faster. Nothing was changed; try again if it is still needed.';
  return new StoreError('generation-gone', message);
}

/** What is written in the same transaction as the flip. */
export type ChangeSyncState = (
  generation: Generation,
  before: SyncState | null,
) => SyncState | null;

/**
 * Makes a generation the one that readers are served from: the pointer flips, the replaced
 * generation is kept for undo. What no corpus needs any more goes later, with the garbage.
 * @throws {StoreError} `generation-gone` when another import took its place or is newer
 */
export function flipTo(
  database: Database,
  id: number,
  changeSyncState?: ChangeSyncState,
): Promise<void> {
  const names = ['corpora', 'generations', 'syncStates'] as const;
  return inOneTransaction(database, names, async (transaction) => {
    const generations = transaction.objectStore('generations');
    const corpora = transaction.objectStore('corpora');
    const next = await generations.get(id);
    const corpus = next && (await corpora.get(next.corpus));
    const active = corpus && (await generations.get(corpus.active));
    const newest = Math.max(active?.head.version ?? 0, corpus?.undone?.version ?? 0);
    if (!next || next.head.version <= newest) throw overtaken();
    // Where the active one is lost, and is put in its place again, undo goes back as before.
    const previous = active?.id ?? corpus?.previous ?? null;
    const purgeDue = previous !== null;
    await corpora.put({ id: next.corpus, active: id, previous, undone: null, purgeDue });
    const states = transaction.objectStore('syncStates');
    const before = (await states.get(next.corpus)) ?? null;
    const state = changeSyncState ? changeSyncState(next, before) : before;
    const provedBy = state?.known?.thumbprint;
    await generations.put({ ...next, wasActive: true, ...(provedBy && { provedBy }) });
    if (!changeSyncState) return;
    if (state) await states.put(state);
    else await states.delete(next.corpus);
  });
}

/**
 * Activates the generation before; the undone one is kept, and no version up to it becomes active.
 * @throws {StoreError} `nothing-to-undo`
 */
export function flipBack(database: Database, corpusId: string): Promise<void> {
  return inOneTransaction(database, ['corpora', 'generations'], async (transaction) => {
    const corpora = transaction.objectStore('corpora');
    const generations = transaction.objectStore('generations');
    const corpus = await corpora.get(corpusId);
    const active = corpus && (await generations.get(corpus.active));
    const before = corpus?.previous && (await generations.get(corpus.previous));
    if (!corpus || !active || !before) {
      const message = 'There is no earlier version of this corpus to go back to.';
      throw new StoreError('nothing-to-undo', message);
    }
    const undone = { generation: active.id, version: active.head.version };
    const { id, purgeDue } = corpus;
    await corpora.put({ id, active: before.id, previous: null, undone, purgeDue });
  });
}

/**
 * Ends the hold that an undo began, and activates the undone generation again.
 * @returns whether it was still here
 */
export function flipForward(database: Database, corpusId: string): Promise<boolean> {
  return inOneTransaction(database, ['corpora', 'generations'], async (transaction) => {
    const corpora = transaction.objectStore('corpora');
    const corpus = await corpora.get(corpusId);
    if (!corpus?.undone) return false;
    const undone = await transaction.objectStore('generations').getKey(corpus.undone.generation);
    const { active } = corpus;
    const next =
      undone === undefined
        ? { ...corpus, undone: null }
        : { id: corpusId, active: undone, previous: active, undone: null, purgeDue: true };
    await corpora.put(next);
    return undone !== undefined;
  });
}

/** Removes a generation that will not become active. What only it lists goes with the garbage. */
export function dropGeneration(database: Database, id: number): Promise<void> {
  const names = ['generations', 'summaries', 'overviews'] as const;
  return inOneTransaction(database, names, async (transaction) => {
    await removeWorkedOut(transaction, id);
    await transaction.objectStore('generations').delete(id);
  });
}

/** Removes a corpus with all its generations. What only they list goes with the garbage. */
export function dropCorpus(database: Database, corpus: string): Promise<void> {
  const names = [
    ...(['corpora', 'generations', 'summaries'] as const),
    ...(['overviews', 'syncStates', 'automata'] as const),
  ] as const;
  return inOneTransaction(database, names, async (transaction) => {
    const generations = transaction.objectStore('generations');
    await transaction.objectStore('corpora').delete(corpus);
    await transaction.objectStore('syncStates').delete(corpus);
    // It holds the names of all corpora.
    await transaction.objectStore('automata').clear();
    for (const id of await generations.index('corpus').getAllKeys(corpus)) {
      await removeWorkedOut(transaction, id);
      await generations.delete(id);
    }
  });
}
