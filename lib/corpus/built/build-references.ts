import { isOfType, mayBeGone, type Referable, referencesOf } from '../check/check-references.ts';
import { CorpusError } from '../records/corpus-error.ts';
import type { CorpusRecord } from '../records/records.ts';

/** What an id stands for: a record, or what is left of one. */
type Holder = CorpusRecord['type'] | 'place' | `gone ${Referable}`;
/** As what an id is named, and whether a tombstone of it will do. */
type Named = Referable | `gone ${Referable}`;

function holderOf(record: CorpusRecord): Holder {
  if (record.type === 'tombstone') return `gone ${record.of}`;
  return isOfType(record, 'place') ? 'place' : record.type;
}

/**
 * Proves, while records pass by in any order, that their ids are unique and name something. It
 * holds ids alone, each once, and none of the records.
 */
export class ReferenceLedger {
  private readonly holders = new Map<string, Holder>();
  /** For each id that is named as a type, the first record that does so; also by tombstones. */
  private readonly named = new Map<Named, Map<string, string>>();
  private corpusId: string | null = null;

  /** @throws {CorpusError} `id-duplicate`: also for a second corpus record */
  add(record: CorpusRecord): void {
    if (this.holders.has(record.id) || (record.type === 'corpus' && this.corpusId !== null)) {
      const what =
        record.type === 'corpus' ? 'There is a second corpus record' : 'The id is taken twice';
      const message = `${what}: ${record.id}. Ids are unique in a corpus; run "gainsay check" to see every place.`;
      throw new CorpusError('id-duplicate', record.id, message);
    }
    this.holders.set(record.id, holderOf(record));
    if (record.type === 'corpus') this.corpusId = record.id;
    for (const [type, , id] of referencesOf(record)) {
      const as: Named = mayBeGone(record, type) ? `gone ${type}` : type;
      if (id === null || this.isHeld(id, as)) continue;
      const named = this.named.get(as) ?? new Map<string, string>();
      this.named.set(as, named);
      if (!named.has(id)) named.set(id, record.id);
    }
  }

  private isHeld(id: string, as: Named): boolean {
    const holder = this.holders.get(id);
    const type = as.replace('gone ', '');
    if (type === 'entity' && holder === 'place') return true;
    return holder === type || holder === as;
  }

  /**
   * To be called after the last record.
   * @returns the corpus's id
   * @throws {CorpusError} `record-invalid` without a corpus record, `id-dangling`
   */
  finish(): string {
    if (this.corpusId === null) {
      throw new CorpusError('record-invalid', 'corpus.yaml', 'A corpus needs its corpus record.');
    }
    for (const [as, named] of this.named) {
      for (const [id, from] of named) {
        if (this.isHeld(id, as)) continue;
        const type = as.replace('gone ', '');
        const message = `The record ${from} names the ${type} "${id}", which is not in this corpus. Add it or mend the id; run "gainsay check" to see every place.`;
        throw new CorpusError('id-dangling', from, message);
      }
    }
    return this.corpusId;
  }
}
