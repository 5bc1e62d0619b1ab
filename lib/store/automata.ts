/** The automaton as bytes, kept for the generations that it was built from and for no others. */
import type { Database, StoredAutomaton } from './schema.ts';

const id = 'current';

function isSameSet(one: readonly number[], other: readonly number[]): boolean {
  const known = new Set(one);
  return one.length === other.length && other.every((generation) => known.has(generation));
}

/** The automaton of the generations that are active now, in one transaction; null if it is not there. */
export async function readStoredAutomaton(database: Database): Promise<StoredAutomaton | null> {
  const transaction = database.transaction(['corpora', 'automata']);
  const [corpora, stored] = await Promise.all([
    transaction.objectStore('corpora').getAll(),
    transaction.objectStore('automata').get(id),
    transaction.done,
  ]);
  const active = corpora.map((corpus) => corpus.active);
  return stored && isSameSet(active, stored.generations) ? stored : null;
}

/**
 * Replaces the automaton, in one transaction, if its generations are still the active ones.
 * @returns whether they are
 */
export async function replaceAutomaton(
  database: Database,
  made: Omit<StoredAutomaton, 'id'>,
): Promise<boolean> {
  const transaction = database.transaction(['corpora', 'automata'], 'readwrite');
  const corpora = await transaction.objectStore('corpora').getAll();
  const active = corpora.map((corpus) => corpus.active);
  const isCurrent = isSameSet(active, made.generations);
  if (isCurrent) await transaction.objectStore('automata').put({ id, ...made });
  await transaction.done;
  return isCurrent;
}
