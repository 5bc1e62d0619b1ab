import { addToFnv, fnvStart } from '../../algorithms/fnv.ts';

/** The second hash starts elsewhere, so that both together part what one does not. */
const otherStart = addToFnv(fnvStart, 0x9e37);

/** Objects with their keys in order; of a list, and of a text, the order counts. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).sort(([one], [other]) => (one < other ? -1 : Number(one > other))),
  );
}

/**
 * A short mark by which a value is told from what it was before: 64 bits in base 36. It proves
 * nothing about who wrote the value.
 * @param value as JSON holds it; the order of keys makes no difference
 */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value, inOrder) ?? '';
  let one = fnvStart;
  let other = otherStart;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = addToFnv(one, unit);
    other = addToFnv(other, unit ^ (one >>> 16));
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36).padStart(7, '0');
}
