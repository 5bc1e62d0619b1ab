/** Removes what no generation lists any more, in short transactions between which readers read. */
import type { Connection } from './connection.ts';
import { keptGenerations } from './generations.ts';
import { inOneTransaction } from './in-one-transaction.ts';
import { removeWorkedOut } from './overviews.ts';
import { listBlocks } from './record-blocks.ts';
import type { Database } from './schema.ts';

/** Records that one transaction removes. */
const removedAtOnce = 200;

/** Removes generations that no corpus needs, but for those that are being made. */
function removeGenerations(database: Database): Promise<void> {
  const names = ['corpora', 'generations', 'summaries', 'overviews'] as const;
  return inOneTransaction(database, names, async (transaction) => {
    const generations = transaction.objectStore('generations');
    const corpora = await transaction.objectStore('corpora').getAll();
    const all = await generations.getAll();
    const versionOf = new Map(all.map(({ id, head }) => [id, head.version]));
    for (const { id, corpus, head } of all) {
      const owner = corpora.find((each) => each.id === corpus);
      const active = owner ? (versionOf.get(owner.active) ?? 0) : 0;
      const newest = Math.max(active, owner?.undone?.version ?? 0);
      if (keptGenerations(owner).includes(id) || head.version > newest) continue;
      await removeWorkedOut(transaction, id);
      await generations.delete(id);
    }
  });
}

const partNames = [
  ...(['generations', 'packs', 'postings', 'words'] as const),
  ...(['quotations', 'blocks', 'tallies'] as const),
] as const;

/**
 * Removes an index part with all that belongs to it.
 * @param choose which, by the parts that are there and those that generations list
 * @returns whether one was removed
 */
function removePartOf(
  database: Database,
  choose: (here: number[], listed: ReadonlySet<number>) => number | undefined,
): Promise<boolean> {
  return inOneTransaction(database, partNames, async (transaction) => {
    const packs = transaction.objectStore('packs');
    const listed = await transaction.objectStore('generations').getAll();
    const used = new Set(listed.flatMap((generation) => generation.packs));
    const pack = choose(await packs.getAllKeys(), used);
    if (pack === undefined) return false;
    const range = IDBKeyRange.bound([pack], [pack, []]);
    await Promise.all([
      packs.delete(pack),
      transaction.objectStore('postings').delete(range),
      transaction.objectStore('words').delete(range),
      transaction.objectStore('quotations').delete(pack),
      transaction.objectStore('blocks').delete(range),
      transaction.objectStore('tallies').delete(pack),
    ]);
    return true;
  });
}

/** Removes index parts that no generation lists, one at a time. @returns whether there may be more */
const removePart = (database: Database) =>
  removePartOf(database, (here, used) => here.find((id) => !used.has(id)));

/**
 * Removes an index part that something of is lost, so that its segments are indexed anew.
 * @returns whether it was there
 */
export function removeLostPart(database: Database, part: number): Promise<boolean> {
  return removePartOf(database, (here) => here.find((id) => id === part));
}

/** Whether a corpus's pointer leads to nothing: what is to be mended may need what seems to be unused. */
async function isBroken(database: Database): Promise<boolean> {
  const transaction = database.transaction(['corpora', 'generations']);
  const generations = transaction.objectStore('generations');
  const corpora = transaction.objectStore('corpora');
  const known = await corpora.getAll();
  if (known.length < (await corpora.count())) return true;
  const active = await Promise.all(known.map((corpus) => generations.get(corpus.active)));
  return active.includes(undefined);
}

/**
 * Removes the records of segments from the index parts that hold them; whoever still reads such a
 * segment is led to the segment itself.
 * @param isGone of a segment, by its hash
 */
export function removeRecords(
  database: Database,
  isGone: (hash: string, listed: ReadonlySet<string>) => boolean,
): Promise<void> {
  const names = ['generations', 'packs', 'blocks'] as const;
  return inOneTransaction(database, names, async (transaction) => {
    const generations = await transaction.objectStore('generations').getAll();
    const listed = new Set(generations.flatMap(({ segments }) => segments.map(({ hash }) => hash)));
    const blocks = transaction.objectStore('blocks');
    for (const pack of await transaction.objectStore('packs').getAll()) {
      // Of an incomplete one it is not known what it holds; it goes whole.
      if (!pack.complete) continue;
      const runs = listBlocks(pack, (segment) => isGone(pack.segments[segment] ?? '', listed));
      for (const [first, last] of runs) {
        await blocks.delete(IDBKeyRange.bound([pack.id, first], [pack.id, last]));
      }
    }
  });
}

/** Removes some of the blocks that no generation lists. @returns whether there may be more */
function removeBlocks(database: Database): Promise<boolean> {
  const names = ['generations', 'segments', 'pages', 'damage'] as const;
  return inOneTransaction(database, names, async (transaction) => {
    const generations = await transaction.objectStore('generations').getAll();
    const used = new Set(
      generations.flatMap(({ segments, pages }) => [...pages, ...segments.map(({ hash }) => hash)]),
    );
    let left = removedAtOnce;
    for (const name of ['segments', 'pages', 'damage'] as const) {
      const store = transaction.objectStore(name);
      const unused = (await store.getAllKeys()).filter((hash) => !used.has(hash));
      for (const hash of unused.slice(0, left)) await store.delete(hash);
      left = Math.max(0, left - unused.length);
    }
    return left === 0;
  });
}

/** Removes everything that no corpus needs. It may be stopped at any time. */
export async function removeGarbage(connection: Connection, signal?: AbortSignal): Promise<void> {
  if (await connection.run(isBroken)) return;
  await connection.run(removeGenerations);
  for (const remove of [removePart, removeBlocks]) {
    do signal?.throwIfAborted();
    while (await connection.run(remove));
  }
  signal?.throwIfAborted();
  await connection.run((database) => removeRecords(database, (hash, listed) => !listed.has(hash)));
}
