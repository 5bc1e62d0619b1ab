import { localize } from '../corpus/records/localize.ts';
import type {
  CorpusRecord,
  Entity,
  Source,
  Statement,
  TextMap,
} from '../corpus/records/records.ts';

/** Records by type and id, for the exports that put several into one object. */
export interface RecordIndex {
  corpusId: string;
  entities: ReadonlyMap<string, Entity>;
  sources: ReadonlyMap<string, Source>;
  statements: ReadonlyMap<string, Statement>;
}

export function indexRecords(records: readonly CorpusRecord[]): RecordIndex {
  const entities = new Map<string, Entity>();
  const sources = new Map<string, Source>();
  const statements = new Map<string, Statement>();
  let corpusId = 'urn:gainsay:unnamed';
  for (const record of records) {
    if (record.type === 'corpus') corpusId = record.id;
    if (record.type === 'entity') entities.set(record.id, record);
    if (record.type === 'source') sources.set(record.id, record);
    if (record.type === 'statement') statements.set(record.id, record);
  }
  return { corpusId, entities, sources, statements };
}

/**
 * A text in a source's own language where there is one. The order of the languages in the map, which
 * means nothing, makes no difference.
 */
export function textIn(map: TextMap, language: string | undefined): string {
  const sorted = Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
  return localize(sorted, language === undefined ? [] : [language]).text;
}

/** The address of a document: where it was published first, else any; null when it has none. */
export function urlOf(source: Source | undefined): string | null {
  const urls = source?.urls ?? [];
  return (urls.find(({ kind }) => kind === 'original') ?? urls[0])?.url ?? null;
}
