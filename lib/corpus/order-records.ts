import type { SegmentKind } from './built-format.ts';
import type { BuiltRecord, CorpusRecord, Dispute, Statement } from './records.ts';

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function group<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const own = groups.get(key);
    if (own) own.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Disputes by id, each followed by the statements whose first stance is on it, by id. */
function orderDisputes(disputes: Dispute[], statements: Statement[]): BuiltRecord[] {
  const byDispute = group(statements, (statement) => statement.stances[0]?.dispute ?? '');
  return disputes
    .sort(byId)
    .flatMap((dispute) => [dispute, ...(byDispute.get(dispute.id) ?? []).sort(byId)]);
}

/** Statements without a dispute by the first entity they are about, then by id. */
function orderLoose(statements: Statement[]): BuiltRecord[] {
  const byEntity = group(statements, (statement) => statement.about[0] ?? '');
  const entities = [...byEntity.keys()].sort();
  return entities.flatMap((entity) => (byEntity.get(entity) ?? []).sort(byId));
}

/**
 * Puts the records of a corpus into the order of the built form: by kind of segment, and within a
 * kind so that what is read together stands together. An entity becomes two records, its names
 * and its card.
 * @param records records without dangling ids, in any order, which makes no difference
 */
export function orderRecords(records: readonly CorpusRecord[]): Map<SegmentKind, BuiltRecord[]> {
  const all = <Type extends CorpusRecord['type']>(type: Type) =>
    records.filter(
      (record): record is Extract<CorpusRecord, { type: Type }> => record.type === type,
    );
  const entities = all('entity').sort(byId);
  const statements = all('statement');
  const disputed = statements.filter((statement) => statement.stances.length > 0);
  const loose = statements.filter((statement) => statement.stances.length === 0);
  return new Map<SegmentKind, BuiltRecord[]>([
    ['corpus', all('corpus')],
    [
      'names',
      entities.map(({ id, names, notNames, contexts }) => {
        return { type: 'names', id, names, notNames, contexts };
      }),
    ],
    [
      'entities',
      entities.map(({ id, kind, label, description, sameAs }) => {
        return { type: 'entity', id, kind, label, description, sameAs };
      }),
    ],
    ['sources', all('source').sort(byId)],
    ['disputes', orderDisputes(all('dispute'), disputed)],
    ['statements', orderLoose(loose)],
    ['tombstones', all('tombstone').sort(byId)],
  ]);
}
