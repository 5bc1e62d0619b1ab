/** What `storage.sync` has room for. */

/** Bytes of all items: `QUOTA_BYTES`, in both browsers, less a little. */
export const maxBytes = 102_000;
/** `MAX_ITEMS`. */
export const maxItems = 512;

/** As browsers count it: the key, and the value as JSON. */
function sizeOf([key, value]: [string, unknown]): number {
  return new TextEncoder().encode(key + JSON.stringify(value)).length;
}

/**
 * Chooses what is written, in the order in which it comes; what no longer fits is left out whole.
 * @param held items that will still be there
 * @param wanted the items of each key
 * @returns the items to be written, and the keys that were left out
 */
export function fitItems(
  held: Record<string, unknown>,
  wanted: Iterable<readonly [key: string, items: Record<string, unknown>]>,
): { items: Record<string, unknown>; left: string[] } {
  const sizes = new Map(Object.entries(held).map((item) => [item[0], sizeOf(item)]));
  let bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const chosen: Record<string, unknown> = {};
  const left: string[] = [];
  for (const [key, items] of wanted) {
    const entries = Object.entries(items);
    const fresh = entries.filter(([item]) => !sizes.has(item)).length;
    const more = entries.reduce((sum, item) => sum + sizeOf(item) - (sizes.get(item[0]) ?? 0), 0);
    if (bytes + more > maxBytes || sizes.size + fresh > maxItems) {
      left.push(key);
      continue;
    }
    bytes += more;
    for (const item of entries) sizes.set(item[0], sizeOf(item));
    Object.assign(chosen, items);
  }
  return { items: chosen, left };
}
