import type { LocalText } from '../messages/views.ts';
import type { RecordReader } from './record-reader.ts';

/** What can be followed, and so may be looked for under an id that is gone. */
export type Lasting = 'dispute' | 'entity';

/** A record by its key, and how it is called. */
export interface Successor {
  key: string;
  label: LocalText;
}

/**
 * The record that took the place of one that is gone, as its tombstone says; it may have gone in
 * its turn.
 * @returns null where the record is there, was never there, or nothing took its place
 */
export async function readSuccessor(
  reader: RecordReader,
  type: Lasting,
  id: string,
): Promise<Successor | null> {
  // A circle of tombstones leads nowhere.
  const passed = new Set<string>();
  let at = id;
  while (!passed.has(at)) {
    const record = await reader.findOne(type, at);
    if (record) {
      const label = record.type === 'dispute' ? record.question : record.label;
      return at === id ? null : { key: reader.key(at), label: reader.localize(label) };
    }
    passed.add(at);
    const tombstone = await reader.findOne('tombstone', at);
    if (tombstone?.of !== type || tombstone.replacedBy === null) return null;
    at = tombstone.replacedBy;
  }
  return null;
}
