/**
 * Which generation each corpus is served from is one small record, a pointer. One that is lost leads
 * again to the newest generation that any pointer has led to.
 */
import { inOneTransaction } from './in-one-transaction.ts';
import type { Database, Generation } from './schema.ts';

/** Corpora of which there are generations, and no pointer that can be read. */
async function findLostPointers(database: Database): Promise<string[]> {
  const transaction = database.transaction(['corpora', 'generations']);
  const pointers = new Set((await transaction.objectStore('corpora').getAll()).map(({ id }) => id));
  const lost = new Set<string>();
  let cursor = await transaction.objectStore('generations').index('corpus').openKeyCursor();
  while (cursor) {
    if (!pointers.has(cursor.key)) lost.add(cursor.key);
    cursor = await cursor.continue();
  }
  return [...lost];
}

function mendPointer(database: Database, corpus: string): Promise<boolean> {
  return inOneTransaction(database, ['corpora', 'generations'], async (transaction) => {
    const corpora = transaction.objectStore('corpora');
    // Another may have made one meanwhile.
    if (await corpora.get(corpus)) return false;
    const known: Generation[] = await transaction
      .objectStore('generations')
      .index('corpus')
      .getAll(corpus);
    const [active, previous] = known
      .filter(({ wasActive }) => wasActive)
      .sort((one, other) => other.head.version - one.head.version || other.id - one.id);
    // What was never active is of an import that goes on, or of none.
    if (!active) return false;
    await corpora.put({
      ...{ id: corpus, active: active.id, previous: previous?.id ?? null },
      ...{ undone: null, purgeDue: previous !== undefined },
    });
    return true;
  });
}

/** Mends pointers that are lost. @returns whether there was any that could be mended */
export async function mendPointers(database: Database): Promise<boolean> {
  let isMended = false;
  for (const corpus of await findLostPointers(database)) {
    isMended = (await mendPointer(database, corpus)) || isMended;
  }
  return isMended;
}
