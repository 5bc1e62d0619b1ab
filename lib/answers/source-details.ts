import type { Statement } from '../corpus/records/records.ts';
import type { SourceDetails, StatementInSource } from '../messages/views.ts';
import type { Generation } from '../store/schema.ts';
import { readCorpusView } from './corpus-view.ts';
import type { RecordReader } from './record-reader.ts';
import { listUrls, orderStatements, toSourceView, toStatementView } from './statement-view.ts';

async function readStances(
  reader: RecordReader,
  { stances }: Statement,
): Promise<StatementInSource['stances']> {
  const read = stances.map(async ({ dispute: id, stance }) => {
    const dispute = await reader.findOne('dispute', id);
    return dispute && { key: reader.key(id), question: reader.localize(dispute.question), stance };
  });
  return (await Promise.all(read)).filter((each) => each !== null);
}

/** A source with every statement it carries; null when the corpus has no such source. */
export async function readSourceDetails(
  reader: RecordReader,
  generation: Generation,
  id: string,
): Promise<SourceDetails | null> {
  const source = await reader.findOne('source', id);
  if (!source) return null;
  const { records } = await reader.findMany('statement', { of: 'statements-in', id });
  const statements = await Promise.all(
    records.map(async (record) => ({
      statement: await toStatementView(reader, record),
      stances: await readStances(reader, record),
    })),
  );
  const byKey = new Map(statements.map((each) => [each.statement.key, each]));
  const ordered = orderStatements(statements.map(({ statement }) => statement));
  return {
    source: await toSourceView(reader, id),
    links: listUrls(source),
    corpus: await readCorpusView(reader, generation),
    statements: ordered.flatMap(({ key }) => byKey.get(key) ?? []),
  };
}
