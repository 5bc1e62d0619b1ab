/**
 * Makes the JSON Schemas in cli/schema from the schemas that the code checks records with, so
 * that editors complete and explain fields as authors write: one for each kind of authored file,
 * and record.json for a line of the interchange format. Run it with `npm run schema`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import {
  corpusSchema,
  disputeSchema,
  entitySchema,
  recordSchema,
  sourceSchema,
  statementSchema,
  tombstoneSchema,
} from '../lib/corpus/records/records.ts';
import { descriptions } from './schema-descriptions.ts';

/** JSON Schema has no flag for case: writes both cases of every letter instead. */
function withoutCase(source: string): string {
  return source.replace(/\[[^\]]*\]|\\.|[a-z]/g, (part) => {
    if (part.startsWith('[')) return part.replace('a-z', 'A-Za-z');
    return part.startsWith('\\') ? part : `[${part.toUpperCase()}${part}]`;
  });
}

function convert(schema: v.GenericSchema): JsonSchema {
  return toJsonSchema(schema, {
    typeMode: 'input',
    // What a function checks (EDTF, reserved words) is left to `gainsay check`.
    ignoreActions: ['check'],
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const requirement = Reflect.get(valibotAction, 'requirement');
      if (!(requirement instanceof RegExp) || requirement.flags !== 'i') return undefined;
      return { ...jsonSchema, pattern: withoutCase(requirement.source) };
    },
  });
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}

/** Writes the description of each field into a schema, however deep it stands. */
function addDescription(schema: JsonSchema, path: string): void {
  const description = descriptions[path];
  if (description !== undefined) schema.description = description;
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    if (isSchema(field)) addDescription(field, `${path}.${key}`);
  }
  if (isSchema(schema.items) && !Array.isArray(schema.items)) addToParts(schema.items, path);
  for (const option of schema.anyOf ?? []) if (isSchema(option)) addToParts(option, path);
}

/** As `addDescription`, for what stands in a list or is one of several: the field itself is described. */
function addToParts(schema: JsonSchema, path: string): void {
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    if (isSchema(field)) addDescription(field, `${path}.${key}`);
  }
}

function convertRecord(schema: v.GenericSchema, type: string): JsonSchema {
  const { $schema: _, ...converted } = convert(schema);
  addDescription(converted, type);
  return converted;
}

/** What may stand in a file as a draft. Its other fields are held to the same rules: what is missing is to be seen. */
function withDraft(schema: JsonSchema): JsonSchema {
  const draft: JsonSchema = { const: true, description: descriptions.draft ?? '' };
  return { ...schema, properties: { draft, ...schema.properties } };
}

const draft = 'http://json-schema.org/draft-07/schema#';

/** A list with nothing but comments in it is null. */
const listOrNothing: JsonSchema['type'] = ['array', 'null'];

function listOf(items: JsonSchema, title: string): JsonSchema {
  return { $schema: draft, title, type: listOrNothing, items };
}

function sourceFile(): JsonSchema {
  const source = withDraft(convertRecord(v.omit(sourceSchema, ['type']), 'source'));
  const statement = withDraft(
    convertRecord(v.omit(statementSchema, ['type', 'source']), 'statement'),
  );
  const statements: JsonSchema = { type: listOrNothing, items: statement };
  const description = descriptions['source.statements'];
  if (description !== undefined) statements.description = description;
  const title = 'sources/<id>.yaml of a Gainsay corpus';
  const properties = { ...source.properties, statements };
  return { $schema: draft, title, ...source, properties };
}

function recordLine(): JsonSchema {
  const anyOf = recordSchema.options.map((option) =>
    convertRecord(option, option.entries.type.literal),
  );
  return { $schema: draft, title: 'A line of the Gainsay interchange format', anyOf };
}

/** The schemas by the names of their files. */
export function buildSchemas(): Map<string, string> {
  const corpus = convertRecord(v.omit(corpusSchema, ['type']), 'corpus');
  const entity = withDraft(convertRecord(v.omit(entitySchema, ['type']), 'entity'));
  const dispute = convertRecord(v.omit(disputeSchema, ['type']), 'dispute');
  const tombstone = convertRecord(v.omit(tombstoneSchema, ['type']), 'tombstone');
  const schemas: [string, JsonSchema][] = [
    ['corpus.json', { $schema: draft, title: 'corpus.yaml of a Gainsay corpus', ...corpus }],
    ['entities.json', listOf(entity, 'entities.yaml of a Gainsay corpus')],
    ['disputes.json', listOf(dispute, 'disputes.yaml of a Gainsay corpus')],
    ['tombstones.json', listOf(tombstone, 'tombstones.yaml of a Gainsay corpus')],
    ['source.json', sourceFile()],
    ['record.json', recordLine()],
  ];
  return new Map(schemas.map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]));
}

/** Where the schemas stand. */
export const schemaFolder = join(import.meta.dirname, '../cli/schema');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await mkdir(schemaFolder, { recursive: true });
  for (const [name, text] of buildSchemas()) await writeFile(join(schemaFolder, name), text);
}
