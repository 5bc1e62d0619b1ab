import type { RecordReader } from './record-reader.ts';

/** Most names on the page, and most entities whose labels are read, to be set aside. */
export const maxNamed = 24;

/** Labels of entities, in every language that they have one in. */
export async function readNames(
  reader: RecordReader,
  entities: readonly string[],
): Promise<string[]> {
  const records = await Promise.all(
    entities.slice(0, maxNamed).map((id) => reader.findOne('entity', id)),
  );
  return records.flatMap((record) => Object.values(record?.label ?? {}));
}
