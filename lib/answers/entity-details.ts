import { type EntityOverview, longDispute, longEntity } from '../lookup/overview.ts';
import type { EntityDetails } from '../messages/views.ts';
import { isTwoSided } from '../ranking/dispute-candidate.ts';
import { type ChosenRecords, chooseRecords } from './choose-records.ts';
import type { Overviews } from './overviews.ts';
import type { RecordReader } from './record-reader.ts';
import { toStatementView } from './statement-view.ts';

function isLong({ total, disputes }: ChosenRecords): boolean {
  return (
    total.disputes > longEntity ||
    disputes.some(({ statements }) => statements.length > longDispute)
  );
}

/** Reads everything that an entity's overview depends on. */
export async function readEntityOverview(
  reader: RecordReader,
  id: string,
): Promise<{ overview: EntityOverview; isLong: boolean }> {
  const chosen = await chooseRecords(reader, id, null);
  const { disputes, statements, total } = chosen;
  const overview: EntityOverview = {
    ...{ of: 'entity', id, total },
    disputes: disputes.map((whole) => ({ id: whole.dispute.id, twoSided: isTwoSided(whole) })),
    statements: statements.map((statement) => statement.id),
  };
  return { overview, isLong: isLong(chosen) };
}

/** What an entity's details hold beside the entity itself; by its overview where one is kept. */
export async function readEntityQuestions(
  reader: RecordReader,
  overviews: Overviews,
  id: string,
): Promise<Omit<EntityDetails, 'entity' | 'corpora'>> {
  let overview = await overviews.read('entity', id);
  if (!overview) {
    const read = await readEntityOverview(reader, id);
    overview = read.overview;
    if (read.isLong) overviews.keep(overview);
  }
  const [disputes, statements] = await Promise.all([
    Promise.all(
      overview.disputes.map(async ({ id: each, twoSided }) => {
        const dispute = await reader.findOne('dispute', each);
        const question = dispute && reader.localize(dispute.question);
        const key = reader.key(each);
        return question && { key, keys: [key], question, twoSided };
      }),
    ),
    Promise.all(
      overview.statements.map(async (each) => {
        const statement = await reader.findOne('statement', each);
        return statement && toStatementView(reader, statement);
      }),
    ),
  ]);
  return {
    disputes: disputes.filter((dispute) => dispute !== null),
    statements: statements.filter((statement) => statement !== null),
    total: overview.total,
  };
}
