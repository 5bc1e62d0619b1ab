import type { CorpusRecord } from '../records/records.ts';
import type { ParsedCorpus } from './parse-authored.ts';

/** Parts of one corpus, each read by itself, as the corpus whose parts they are. */
export function joinParsed(parts: readonly ParsedCorpus[]): ParsedCorpus {
  const [only, ...more] = parts;
  if (only && more.length === 0) return only;
  const places = new Map<CorpusRecord, ParsedCorpus['locate']>();
  for (const { records, locate } of parts) for (const record of records) places.set(record, locate);
  const union = (of: 'ids' | 'types' | 'incomplete') =>
    new Set(parts.flatMap(({ unread }) => [...unread[of]]));
  return {
    records: parts.flatMap(({ records }) => records),
    problems: parts.flatMap(({ problems }) => problems),
    warnings: parts.flatMap(({ warnings }) => warnings),
    drafts: parts.flatMap(({ drafts }) => drafts),
    unread: { ids: union('ids'), types: union('types'), incomplete: union('incomplete') },
    locate: (record, path) =>
      places.get(record)?.(record, path) ?? { file: '', line: 1, path: path.join('.') },
  };
}
