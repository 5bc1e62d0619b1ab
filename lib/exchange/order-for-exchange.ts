import { orderRecords } from '../corpus/order-records.ts';
import type { CorpusRecord } from '../corpus/records.ts';

/**
 * Puts the records of a corpus into the order of the built form (docs/format.md), entities whole.
 * The order in which they come makes no difference, and none is left out.
 */
export function orderForExchange(records: readonly CorpusRecord[]): CorpusRecord[] {
  const byId = new Map(records.map((record) => [`${record.type} ${record.id}`, record]));
  const ordered: CorpusRecord[] = [];
  const take = (key: string) => {
    const record = byId.get(key);
    if (record && byId.delete(key)) ordered.push(record);
  };
  for (const [kind, group] of orderRecords(records)) {
    if (kind === 'names') continue;
    for (const { type, id } of group) take(`${type} ${id}`);
  }
  // Those with dangling ids have no place in that order.
  const left = [...byId.keys()].sort();
  for (const key of left) take(key);
  return ordered;
}
