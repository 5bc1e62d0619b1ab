import { toPointer } from '../json-pointer.ts';

/** A value in a JSON-LD document with the way to it. */
export interface LdValue {
  value: unknown;
  path: readonly (string | number)[];
}

export type LdObject = Record<string, unknown>;

export function isLdObject(value: unknown): value is LdObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The names of an object's types, without the vocabulary's address or prefix. */
export function typesOf(value: unknown): string[] {
  if (!isLdObject(value)) return [];
  const types = value['@type'] ?? value.type;
  return (Array.isArray(types) ? types : [types])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, ''));
}

/** Every object of a document, the outer before the inner. */
export function* walkObjects(root: unknown): Generator<LdValue & { value: LdObject }> {
  const waiting: LdValue[] = [{ value: root, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (isLdObject(value)) yield { value, path };
    const children = Object.entries(value).map(([key, child]) => {
      return { value: child, path: [...path, Array.isArray(value) ? Number(key) : key] };
    });
    waiting.push(...children.reverse());
  }
}

/** Where objects of a page's documents can be found by their `@id`. */
export type LdIndex = ReadonlyMap<string, LdObject>;

/** Remembers every object that has an `@id` and says more than that. */
export function indexById(documents: readonly unknown[]): LdIndex {
  const byId = new Map<string, LdObject>();
  for (const document of documents) {
    for (const { value } of walkObjects(document)) {
      const id = value['@id'];
      if (typeof id !== 'string' || Object.keys(value).every((key) => key.startsWith('@')))
        continue;
      if (!byId.has(id)) byId.set(id, value);
    }
  }
  return byId;
}

/** An object that is only a reference stands for the one it names. */
function resolve(value: unknown, index: LdIndex): unknown {
  if (!isLdObject(value) || typeof value['@id'] !== 'string') return value;
  if (!Object.keys(value).every((key) => key.startsWith('@'))) return value;
  return index.get(value['@id']) ?? value;
}

/**
 * A value as the list that JSON-LD takes it for: arrays flat, null as nothing, `@value`, `@list`
 * and `@set` unpacked, references followed.
 */
export function toList({ value, path }: LdValue, index: LdIndex): LdValue[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, at) => toList({ value: item, path: [...path, at] }, index));
  }
  for (const key of ['@value', '@list', '@set']) {
    if (isLdObject(value) && Object.hasOwn(value, key)) {
      return toList({ value: value[key], path: [...path, key] }, index);
    }
  }
  return [{ value: resolve(value, index), path }];
}

/** Where a value stands, as a JSON Pointer. */
export function pointerTo({ path }: LdValue): string {
  return toPointer(path);
}
