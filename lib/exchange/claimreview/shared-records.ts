import type { Place, Problem } from '../../corpus/records/problem.ts';
import type { CorpusRecord } from '../../corpus/records/records.ts';
import type { ImportedRecord } from '../imported.ts';

type Fields = Record<string, unknown>;

const isEmpty = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** Whether what is new is already said by what is there. */
function isCovered(value: unknown, there: unknown): boolean {
  if (Array.isArray(value) && Array.isArray(there)) {
    return value.every((item) =>
      there.some((other) => JSON.stringify(other) === JSON.stringify(item)),
    );
  }
  return JSON.stringify(value) === JSON.stringify(there);
}

/**
 * Records that several reviews have in common: entities, sources, claims and disputes. The first
 * mention makes the record, later ones fill what it left open, and what they say otherwise is
 * reported. A record that the corpus has already stands as it is.
 */
export class SharedRecords {
  readonly problems: Problem[] = [];
  readonly #made = new Map<string, ImportedRecord>();
  /** For each record made here, the fields that some review states. */
  readonly #stated = new Map<string, Set<string>>();
  readonly #known: ReadonlyMap<string, ImportedRecord>;

  /** Ids that were worked out, by the names that they are of. */
  readonly ids = new Map<string, string>();

  /** @param known the records of the corpus into which is imported, by id */
  constructor(known: ReadonlyMap<string, ImportedRecord>) {
    this.#known = known;
  }

  /**
   * @param stated the fields that the review itself states; others are our own making and are
   *   neither compared nor filled
   */
  put(record: CorpusRecord, place: Place, stated: readonly string[]): void {
    const made = this.#made.get(record.id);
    const there = made ?? this.#known.get(record.id);
    const fields = record as unknown as Fields;
    const told = stated.filter((field) => !isEmpty(fields[field]));
    if (!there || there.record.type !== record.type) {
      this.#made.set(record.id, { record, place });
      this.#stated.set(record.id, new Set(told));
      return;
    }
    // The record of the corpus is listed as well, so that it counts as one that was there.
    if (!made) this.#made.set(record.id, there);
    const before = there.record as unknown as Fields;
    const known = this.#stated.get(record.id);
    const filled: Fields = {};
    for (const field of told) {
      if (known && !known.has(field)) {
        known.add(field);
        filled[field] = fields[field];
      } else if (!isCovered(fields[field], before[field])) {
        this.#report(record, field, place, there.place);
      }
    }
    if (Object.keys(filled).length === 0) return;
    const whole = { ...before, ...filled } as unknown as CorpusRecord;
    this.#made.set(record.id, { record: whole, place: there.place });
  }

  #report(record: CorpusRecord, field: string, place: Place, there: Place): void {
    const message = `The ${record.type} "${record.id}" stands with another "${field}" at ${there.file}:${there.line}${there.path ? ` ${there.path}` : ''}. It stays as it is; compare the two.`;
    this.problems.push({ ...place, code: 'differs', severity: 'warning', message });
  }

  list(): ImportedRecord[] {
    return [...this.#made.values()];
  }
}
