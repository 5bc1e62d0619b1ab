import type * as v from 'valibot';
import {
  type CorpusRecord,
  recordSchema,
  type TextMap,
  textMapSchema,
} from '../records/records.ts';

/** The parts of valibot's schema objects that are walked here. */
interface SchemaNode {
  entries?: Record<string, v.GenericSchema>;
  wrapped?: v.GenericSchema;
}

/** A text for readers, and where in its record it stands. */
export interface ReaderText {
  path: string[];
  text: TextMap;
}

function* walk(schema: v.GenericSchema, value: unknown, path: string[]): Generator<ReaderText> {
  if (value === null || value === undefined) return;
  const { entries, wrapped } = schema as unknown as SchemaNode;
  if (schema === textMapSchema) yield { path, text: value as TextMap };
  else if (wrapped) yield* walk(wrapped, value, path);
  for (const [key, field] of Object.entries(entries ?? {})) {
    yield* walk(field, (value as Record<string, unknown>)[key], [...path, key]);
  }
}

/** Every text of a record that is written for readers, by language; quotations are not. */
export function listTexts(record: CorpusRecord): ReaderText[] {
  const schema = recordSchema.options.find(({ entries }) => entries.type.literal === record.type);
  return schema ? [...walk(schema, record, [])] : [];
}
