import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSchemas, schemaFolder } from './build-schema.ts';

const schemas = buildSchemas();

interface Node {
  description?: string;
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
}

/** Paths of fields that a schema does not explain. */
function findUnexplained(node: Node, path: string): string[] {
  const fields = Object.entries(node.properties ?? {}).flatMap(([key, field]) => [
    ...(field.description ? [] : [`${path}.${key}`]),
    ...findUnexplained(field, `${path}.${key}`),
  ]);
  const parts = [...(node.anyOf ?? []), ...(node.items ? [node.items] : [])];
  return [...fields, ...parts.flatMap((part) => findUnexplained(part, path))];
}

test('there is a schema for every kind of authored file and for a line, and no other', async () => {
  expect((await readdir(schemaFolder)).sort()).toEqual([...schemas.keys()].sort());
});

describe.each([...schemas])('%s', (name, text) => {
  test('is what the code makes: run `npm run schema` and commit it', async () => {
    expect(await readFile(join(schemaFolder, name), 'utf8')).toBe(text);
  });

  test('explains every field', () => {
    expect(findUnexplained(JSON.parse(text), name)).toEqual([]);
  });
});

test('what follows from where a record stands is not asked for', () => {
  const source = JSON.parse(schemas.get('source.json') ?? '');
  expect(source.required).toEqual(['id', 'title', 'publisher', 'published', 'language']);
  const statement = source.properties.statements.items;
  expect(statement.required).toEqual(['id', 'speaker', 'speech', 'claim', 'about']);
  expect(statement.additionalProperties).toBe(false);
  expect(Object.keys(statement.properties)).not.toContain('source');
});
