import { localize } from '../../../lib/corpus/records/localize.ts';
import type { EntityCard } from '../../../lib/corpus/records/records.ts';
import { fromKey } from '../../../lib/lookup/entity-key.ts';
import { readNamedEntities } from '../../../lib/lookup/read-names.ts';
import type { CorpusReader } from '../../../lib/lookup/reader.ts';
import { buildMatcher } from '../../../lib/matching/matcher.ts';
import type { Matcher, Mention } from '../../../lib/matching/types.ts';
import { oneLine } from '../terminal/one-line.ts';

/** The names of a corpus, ready to be looked for, and what is called by them. */
export interface CorpusNames {
  matcher: Matcher;
  /** The id of the entity that a mention names. */
  idOf(mention: Mention): string;
  cards: ReadonlyMap<string, EntityCard>;
}

/** Reads everything of a corpus that finding mentions needs. @throws {CorpusError} */
export async function readCorpusNames(reader: CorpusReader): Promise<CorpusNames> {
  const matcher = buildMatcher(await readNamedEntities(reader));
  const cards = new Map<string, EntityCard>();
  for await (const records of reader.readKind('entities')) {
    for (const record of records) if (record.type === 'entity') cards.set(record.id, record);
  }
  return {
    matcher,
    idOf: ({ entity }) => fromKey(matcher.keyOf(entity))?.id ?? '',
    cards,
  };
}

/** An entity's label in English, or in the language there is; its id when it has no card. */
export function labelOf(cards: ReadonlyMap<string, EntityCard>, id: string): string {
  const label = cards.get(id)?.label;
  return label ? oneLine(localize(label, ['en']).text) : id;
}
