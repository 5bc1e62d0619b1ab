import type { SegmentEntry } from '../corpus/built/built-format.ts';
import type { Database, StoredDamage } from './schema.ts';

/** A segment of a corpus that was found to be gone, or not to be what its name says. */
export interface Damage extends Omit<StoredDamage, 'code'> {
  code: 'segment-missing' | 'segment-corrupt';
  corpus: string;
  /** As the active generation lists it. */
  entry: SegmentEntry;
}

/** The damage that readers would meet: of segments that an active generation lists. */
export async function listDamage(database: Database): Promise<Damage[]> {
  const transaction = database.transaction(['damage', 'corpora', 'generations']);
  const noticed = await transaction.objectStore('damage').getAll();
  if (noticed.length === 0) return [];
  const corpora = await transaction.objectStore('corpora').getAll();
  const generations = transaction.objectStore('generations');
  const active = await Promise.all(corpora.map((corpus) => generations.get(corpus.active)));
  const listed = active.flatMap((generation) =>
    (generation?.segments ?? []).map((entry) => ({ entry, corpus: generation?.corpus ?? '' })),
  );
  return noticed.flatMap(({ hash, code, noticedAt }) => {
    const found = listed.find(({ entry }) => entry.hash === hash);
    return found && code !== 'segment-purged' ? [{ hash, code, noticedAt, ...found }] : [];
  });
}
