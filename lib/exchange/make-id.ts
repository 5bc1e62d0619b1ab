import { sha256Hex } from '../corpus/records/sha256.ts';

/** Characters of an id that come from words, and from the hash: 48 bits part 100,000 records. */
const slugLength = 60;
const hashLength = 12;

/** Words as part of an id: lower-case Latin letters, digits and hyphens; may be empty. */
export function toSlug(words: string): string {
  const plain = words
    .slice(0, 200)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= slugLength) return plain;
  return plain.slice(0, slugLength).replace(/-[^-]*$/, '');
}

/** A text as it is compared: NFC, lower case, white space folded. */
export function foldText(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * An id that is the same whenever the same thing is imported.
 * @param words what a person sees in it; where they have no Latin letter, `kind` stands there
 * @param identity what makes the record the one it is; its SHA-256 keeps ids apart
 */
export async function makeId(
  kind: string,
  words: string,
  identity: readonly string[],
): Promise<string> {
  const hash = await sha256Hex(JSON.stringify([kind, ...identity]));
  return `${toSlug(words) || kind}-${hash.slice(0, hashLength)}`;
}
