/** Overviews in the database, by generation. */
import type { Overview } from '../lookup/overview.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import type { Database } from './schema.ts';

/** What is kept of a generation under a kind and an id; null when nothing is. */
export async function readOverview<Of extends Overview['of']>(
  database: Database,
  generation: number,
  of: Of,
  id: string,
): Promise<Extract<Overview, { of: Of }> | null> {
  const found = await database.get('overviews', [generation, of, id]);
  return (found ?? null) as Extract<Overview, { of: Of }> | null;
}

/**
 * Keeps an overview if its generation is the active one: of another it may have been made before
 * something was taken out of it.
 */
export function saveOverview(
  database: Database,
  generation: { id: number; corpus: string },
  overview: Overview,
): Promise<void> {
  return inOneTransaction(database, ['corpora', 'overviews'], async (transaction) => {
    const corpus = await transaction.objectStore('corpora').get(generation.corpus);
    if (corpus?.active !== generation.id) return;
    await transaction.objectStore('overviews').put({ generation: generation.id, ...overview });
  });
}

/** A transaction that may remove what was worked out. */
interface Removing {
  objectStore(name: 'summaries' | 'overviews'): {
    delete(key: IDBValidKey | IDBKeyRange): Promise<void>;
  };
}

/** Removes what was worked out about a generation: its counts and its overviews. */
export async function removeWorkedOut(transaction: Removing, generation: number): Promise<void> {
  await transaction.objectStore('summaries').delete(generation);
  const range = IDBKeyRange.bound([generation], [generation, []]);
  await transaction.objectStore('overviews').delete(range);
}
