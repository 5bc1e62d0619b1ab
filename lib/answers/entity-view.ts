import type { EntityView } from '../messages/views.ts';
import { toAnsweringStatements } from './answering-statement.ts';
import { chooseRecords } from './choose-records.ts';
import { toDisputeView } from './dispute-view.ts';
import type { RecordReader } from './record-reader.ts';
import { toStatementView } from './statement-view.ts';

/** What an entity's view holds beside the entity itself. */
export type EntityRecords = Omit<EntityView, 'entity' | 'corpora'>;

/** Reads what is on record about an entity, with the statements of its disputes. */
export async function readEntityRecords(
  reader: RecordReader,
  entity: string,
): Promise<EntityRecords> {
  const { total, ...chosen } = await chooseRecords(reader, entity);
  const [disputes, elsewhere, statements] = await Promise.all([
    Promise.all(chosen.disputes.map((whole) => toDisputeView(reader, whole))),
    toAnsweringStatements(reader, chosen.elsewhere),
    Promise.all(chosen.statements.map((statement) => toStatementView(reader, statement))),
  ]);
  return { disputes, elsewhere, statements, total };
}
