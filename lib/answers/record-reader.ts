import { localize } from '../corpus/records/localize.ts';
import type { BuiltRecord, TextMap } from '../corpus/records/records.ts';
import { toKey } from '../lookup/entity-key.ts';
import type { CorpusReader } from '../lookup/reader.ts';
import type { Term } from '../lookup/terms.ts';
import type { LocalText, VouchView } from '../messages/views.ts';
import { emptyWordTable, type WordTable } from '../ranking/word-table.ts';

type SingleType = 'entity' | 'source' | 'dispute' | 'statement' | 'tombstone';
type RecordOf<Type extends BuiltRecord['type']> = Extract<BuiltRecord, { type: Type }>;

/** Reads records of one corpus for one answer; each record is looked up once. */
export class RecordReader {
  /** By the id of a statement, the sources of others that are the same; known of disputes that were read. */
  readonly alsoPrinted = new Map<string, readonly string[]>();
  readonly #found = new Map<string, Promise<BuiltRecord | null>>();

  constructor(
    readonly corpus: CorpusReader,
    /** BCP 47, the most wanted first. */
    readonly languages: readonly string[],
    /** What words mean, for ranking; asked for when something is ranked. */
    readonly loadWordTable: () => Promise<WordTable> = async () => emptyWordTable,
    /** Whose the corpus is; a corpus that is read by itself is like no other. */
    readonly readVouch: () => Promise<VouchView> = async () => ({ mark: null, isAlike: false }),
  ) {}

  /** A record's key outside its corpus. */
  key(id: string): string {
    return toKey(this.corpus.id, id);
  }

  localize(map: TextMap): LocalText {
    return localize(map, this.languages);
  }

  localizeOrNull(map: TextMap | null): LocalText | null {
    return map && this.localize(map);
  }

  /** The record of this type and id; null when the corpus has none. */
  async findOne<Type extends SingleType>(type: Type, id: string): Promise<RecordOf<Type> | null> {
    const name = `${type}:${id}`;
    let found = this.#found.get(name);
    if (!found) {
      found = this.corpus.findRecords({ of: type, id }).then(({ records }) => records[0] ?? null);
      this.#found.set(name, found);
    }
    return (await found) as RecordOf<Type> | null;
  }

  /** The records of a type that a term leads to, and how many there are in all. */
  async findMany<Type extends SingleType>(
    type: Type,
    term: Term,
    limit?: number,
  ): Promise<{ records: RecordOf<Type>[]; total: number }> {
    const { records, total } = await this.corpus.findRecords(term, limit);
    const ofType = records.filter((record): record is RecordOf<Type> => record.type === type);
    return { records: ofType, total };
  }

  /** How an entity is called; null when there is no such entity. */
  async labelOf(entity: string | null): Promise<LocalText | null> {
    if (entity === null) return null;
    return this.localizeOrNull((await this.findOne('entity', entity))?.label ?? null);
  }
}
