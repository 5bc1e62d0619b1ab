import { mapInSlices } from '../async/map-in-slices.ts';
import type { Statement } from '../corpus/records/records.ts';
import type { AnsweringStatement } from '../messages/views.ts';
import type { RecordReader } from './record-reader.ts';
import { orderStatements, toStatementView } from './statement-view.ts';

/** A statement with the questions that it answers, as far as the corpus has them. */
async function toAnsweringStatement(
  reader: RecordReader,
  statement: Statement,
): Promise<AnsweringStatement> {
  const read = statement.stances.map(async ({ dispute: id, stance }) => {
    const dispute = await reader.findOne('dispute', id);
    return dispute && { key: reader.key(id), question: reader.localize(dispute.question), stance };
  });
  const stances = (await Promise.all(read)).filter((each) => each !== null);
  return { statement: await toStatementView(reader, statement), stances };
}

/** The same of several, in their order. */
export function toAnsweringStatements(
  reader: RecordReader,
  statements: readonly Statement[],
): Promise<AnsweringStatement[]> {
  return mapInSlices(statements, (each) => toAnsweringStatement(reader, each));
}

/** The same statements by time, as a list of their views has them. */
export function orderAnswering(statements: readonly AnsweringStatement[]): AnsweringStatement[] {
  const byKey = new Map(statements.map((each) => [each.statement.key, each]));
  const ordered = orderStatements(statements.map(({ statement }) => statement));
  return ordered.flatMap(({ key }) => byKey.get(key) ?? []);
}
