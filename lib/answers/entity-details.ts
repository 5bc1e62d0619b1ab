import { type EntityOverview, longDispute, longEntity } from '../lookup/overview.ts';
import { isTwoSided } from '../ranking/dispute-candidate.ts';
import { toAnsweringStatements } from './answering-statement.ts';
import { type ChosenRecords, chooseRecords } from './choose-records.ts';
import { listMostDisputed } from './most-disputed.ts';
import type { Overviews } from './overviews.ts';
import type { BareDetails } from './question-sides.ts';
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
  const chosen = await chooseRecords(reader, id);
  const { disputes, elsewhere, statements, total } = chosen;
  const overview: EntityOverview = {
    ...{ of: 'entity', id, total },
    disputes: disputes.map((whole) => ({ id: whole.dispute.id, twoSided: isTwoSided(whole) })),
    mostDisputed: listMostDisputed(disputes),
    elsewhere: elsewhere.map((statement) => statement.id),
    statements: statements.map((statement) => statement.id),
  };
  return { overview, isLong: isLong(chosen) };
}

/** What is kept of an entity, or else read. */
export async function readEntityOverviewOf(
  reader: RecordReader,
  overviews: Overviews,
  id: string,
): Promise<EntityOverview> {
  const kept = await overviews.read('entity', id);
  if (kept) return kept;
  const { overview, isLong } = await readEntityOverview(reader, id);
  if (isLong) overviews.keep(overview);
  return overview;
}

/** What an entity's details hold beside the entity itself; by its overview where one is kept. */
export async function readEntityQuestions(
  reader: RecordReader,
  overviews: Overviews,
  id: string,
): Promise<Omit<BareDetails, 'entity' | 'corpora'>> {
  const overview = await readEntityOverviewOf(reader, overviews, id);
  const readThose = async (ids: readonly string[]) => {
    const read = await Promise.all(ids.map((each) => reader.findOne('statement', each)));
    return read.filter((statement) => statement !== null);
  };
  const [disputes, elsewhere, statements] = await Promise.all([
    Promise.all(
      overview.disputes.map(async ({ id: each, twoSided }) => {
        const dispute = await reader.findOne('dispute', each);
        const question = dispute && reader.localize(dispute.question);
        const key = reader.key(each);
        return question && { key, keys: [key], question, twoSided };
      }),
    ),
    toAnsweringStatements(reader, await readThose(overview.elsewhere)),
    Promise.all(
      (await readThose(overview.statements)).map((each) => toStatementView(reader, each)),
    ),
  ]);
  return {
    disputes: disputes.filter((dispute) => dispute !== null),
    elsewhere,
    statements,
    total: overview.total,
  };
}
