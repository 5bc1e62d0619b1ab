/** Values in a storage area whose items are small: as JSON text, cut into pieces. */

/** `storage.sync` takes 8,192 bytes an item, key and JSON quotes included. */
const pieceBytes = 7_000;
const separator = '~';

const byteLength = (text: string) => new TextEncoder().encode(JSON.stringify(text)).length;

function cut(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  // By code points, so that no half character is stored.
  for (const character of text) {
    const more = byteLength(character) - 2;
    if (bytes + more > pieceBytes) {
      pieces.push(piece);
      piece = '';
      bytes = 0;
    }
    piece += character;
    bytes += more;
  }
  return [...pieces, piece];
}

/** The items that hold a text: `key` with the number of pieces, and `key~1` onwards. */
export function toItems(key: string, text: string): Record<string, unknown> {
  const [first, ...more] = cut(text);
  const items: Record<string, unknown> = { [key]: { pieces: more.length + 1, text: first } };
  more.forEach((piece, index) => {
    items[`${key}${separator}${index + 1}`] = piece;
  });
  return items;
}

/** The key that an item belongs to. */
export function keyOfItem(item: string): string {
  return item.replace(/~\d+$/, '');
}

/** Keys of items of a key that a text in so many pieces no longer needs. */
export function surplusItems(items: Record<string, unknown>, key: string, text: string | null) {
  const needed = text === null ? {} : toItems(key, text);
  return Object.keys(items).filter((item) => keyOfItem(item) === key && !(item in needed));
}

/** The text of a key; null when it is not there, or not whole yet. */
export function fromItems(items: Record<string, unknown>, key: string): string | null {
  const first = items[key];
  if (typeof first !== 'object' || first === null) return null;
  const { pieces, text } = first as { pieces?: unknown; text?: unknown };
  if (typeof pieces !== 'number' || typeof text !== 'string') return null;
  let whole = text;
  for (let index = 1; index < pieces; index++) {
    const piece = items[`${key}${separator}${index}`];
    if (typeof piece !== 'string') return null;
    whole += piece;
  }
  return whole;
}
