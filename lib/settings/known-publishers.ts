/**
 * What is known of publishers, kept beside the database: a browser may lose that, and then an old
 * version, or one by a key that was taken back, must be refused as before.
 */
import * as v from 'valibot';
import { thumbprintSchema } from '../trust/keys.ts';
import type { StorageArea } from './storage-area.ts';

const knownPrefix = 'known:';

const knownSchema = v.object({
  thumbprint: thumbprintSchema,
  /** root.jws and head.jws as they were last believed; their sizes are bounded where they are fetched. */
  root: v.pipe(v.string(), v.maxLength(64 * 1024)),
  head: v.nullable(v.pipe(v.string(), v.maxLength(4 * 1024))),
  /** ms since 1970. */
  rootAskedAt: v.fallback(v.number(), 0),
});

/** Whoever uses it proves it first: what stands in a storage area may be damaged or anybody's. */
export type KeptPublisher = v.InferOutput<typeof knownSchema>;

/** What an area or a file holds of a publisher; null when it is damaged. */
export function parseKept(stored: unknown): KeptPublisher | null {
  const result = v.safeParse(knownSchema, stored);
  return result.success ? result.output : null;
}

/** What is kept of a corpus's publisher; null when nothing is. */
export async function readKept(area: StorageArea, corpus: string): Promise<KeptPublisher | null> {
  const key = knownPrefix + corpus;
  return parseKept((await area.get(key))[key]);
}

/** Keeps what is known of a corpus's publisher; nothing is written when that is kept already. */
export async function keepPublisher(
  area: StorageArea,
  corpus: string,
  known: KeptPublisher,
): Promise<void> {
  const next = v.parse(knownSchema, known);
  const before = await readKept(area, corpus);
  if (JSON.stringify(before) === JSON.stringify(next)) return;
  await area.set({ [knownPrefix + corpus]: next });
}

/** Forgets a publisher: the reader unsubscribed, and meets whoever has the id next anew. */
export function forgetPublisher(area: StorageArea, corpus: string): Promise<void> {
  return area.remove(knownPrefix + corpus);
}
