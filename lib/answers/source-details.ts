import type { SourceDetails } from '../messages/views.ts';
import type { Generation } from '../store/schema.ts';
import { orderAnswering, toAnsweringStatements } from './answering-statement.ts';
import { readCorpusView } from './corpus-view.ts';
import type { RecordReader } from './record-reader.ts';
import { listUrls, toSourceView } from './statement-view.ts';

/** A source with every statement it carries; null when the corpus has no such source. */
export async function readSourceDetails(
  reader: RecordReader,
  generation: Generation,
  id: string,
): Promise<SourceDetails | null> {
  const source = await reader.findOne('source', id);
  if (!source) return null;
  const { records } = await reader.findMany('statement', { of: 'statements-in', id });
  const statements = await toAnsweringStatements(reader, records);
  return {
    source: await toSourceView(reader, id),
    links: listUrls(source),
    corpus: await readCorpusView(reader, generation),
    statements: orderAnswering(statements),
  };
}
