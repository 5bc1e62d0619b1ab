/**
 * What stays of an item that the reader removed, under its key: other machines are told of it by
 * this and not by its absence, since a browser may lose what it stored.
 */
import * as v from 'valibot';

const removedSchema = v.strictObject({
  /** When, ms since 1970: later than the time that the item was added or last seen. */
  removedAt: v.number(),
});

export type Removed = v.InferOutput<typeof removedSchema>;

/** ms after which nothing is left: a machine that was away for longer brings the item back. */
const keptMs = 400 * 24 * 60 * 60_000;

/** What an area holds under an item's key, if that is a removal; null when it is not. */
export function parseRemoved(stored: unknown): Removed | null {
  const result = v.safeParse(removedSchema, stored);
  return result.success ? result.output : null;
}

/**
 * A removal that counts against the item as it is.
 * @param since when the item was added or last seen, ms since 1970; a clock may have been wrong then
 */
export function makeRemoved(since: number, now = Date.now()): Removed {
  return { removedAt: Math.max(now, since) };
}

/** The time of an item that outweighs what was removed before under its key. */
export function afterRemoval(since: number, stored: unknown): number {
  const removed = parseRemoved(stored);
  return removed ? Math.max(since, removed.removedAt + 1) : since;
}

/** Whether a removal is so old that every machine has been told. */
export function isForgotten({ removedAt }: Removed, now = Date.now()): boolean {
  return removedAt < now - keptMs;
}
