import type * as v from 'valibot';

/** The parts of valibot's schema objects that are walked here; every kind has some of them. */
interface SchemaNode {
  type: string;
  entries?: Record<string, SchemaNode>;
  item?: SchemaNode;
  value?: SchemaNode;
  wrapped?: SchemaNode;
  default?: unknown;
  key?: unknown;
  options?: unknown;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === 0 && b.length === 0;
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
}

function optionOf(node: SchemaNode, value: unknown): SchemaNode | undefined {
  const key = String(node.key);
  const options = node.options as SchemaNode[];
  return options.find((option) => {
    const literal = option.entries?.[key] as { literal?: unknown } | undefined;
    return isObject(value) && literal?.literal === value[key];
  });
}

function omit(node: SchemaNode | undefined, value: unknown): unknown {
  if (!node) return value;
  if (node.type === 'optional' || node.type === 'nullable') return omit(node.wrapped, value);
  if (node.type === 'variant') return omit(optionOf(node, value), value);
  if (Array.isArray(value)) return value.map((item) => omit(node.item, item));
  if (!isObject(value)) return value;
  const kept: [string, unknown][] = [];
  for (const [key, field] of Object.entries(value)) {
    const fieldNode = node.entries ? node.entries[key] : node.value;
    const shorter = omit(fieldNode, field);
    const isDefault = fieldNode?.type === 'optional' && isSame(field, fieldNode.default);
    if (!isDefault) kept.push([key, shorter]);
  }
  return Object.fromEntries(kept);
}

/**
 * Leaves out of a record every optional field that holds its default. A line of a built corpus
 * has no defaults in it, so that a field that the format gains later changes no old hash.
 * @param schema the schema that the value has passed
 * @returns a copy; the value itself is not changed
 */
export function omitDefaults(schema: v.GenericSchema, value: unknown): unknown {
  return omit(schema as unknown as SchemaNode, value);
}
