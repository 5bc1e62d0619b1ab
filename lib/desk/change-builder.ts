import * as v from 'valibot';
import { explainIssue, pathOfIssue } from '../corpus/records/explain-issue.ts';
import { type CorpusRecord, recordSchema } from '../corpus/records/records.ts';
import { DeskError } from './desk-error.ts';
import type { OwnChange, OwnRecord, OwnRow } from './own-record.ts';

/** @throws {DeskError} `field-invalid` */
function check(record: CorpusRecord): CorpusRecord {
  const result = v.safeParse(recordSchema, record);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const message = `The ${record.type} cannot be kept: ${pathOfIssue(issue).join('.')}: ${explainIssue(issue)} Mend it and save again.`;
  throw new DeskError('field-invalid', message, { cause: issue });
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Gathers what one action does to the reader's record; what was done before it is seen by the next. */
export class ChangeBuilder {
  readonly own: OwnRecord;
  readonly #now: number;
  readonly #put = new Map<string, OwnRow>();
  readonly #removed = new Set<string>();

  /** @param now ms since 1970 */
  constructor(own: OwnRecord, now: number) {
    this.own = own;
    this.#now = now;
  }

  /** What is under an id by now. */
  row(id: string): OwnRow | null {
    if (this.#removed.has(id)) return null;
    return this.#put.get(id) ?? this.own.get(id) ?? null;
  }

  /** The record under an id, if it is of this type. */
  find<Type extends CorpusRecord['type']>(
    type: Type,
    id: string,
  ): Extract<CorpusRecord, { type: Type }> | null {
    const record = this.row(id)?.record;
    return record?.type === type ? (record as Extract<CorpusRecord, { type: Type }>) : null;
  }

  /** All rows by now. */
  *rows(): Generator<OwnRow> {
    for (const [id, row] of this.own) {
      if (!this.#removed.has(id) && !this.#put.has(id)) yield row;
    }
    yield* this.#put.values();
  }

  /**
   * Writes a record; one that stands there already and is the same stays as it is.
   * @throws {DeskError} `field-invalid`
   */
  put(record: CorpusRecord, { isPrivate }: { isPrivate?: boolean } = {}): void {
    const before = this.row(record.id);
    const next = {
      record: check(record),
      isPrivate: isPrivate ?? before?.isPrivate ?? false,
    };
    if (before && before.isPrivate === next.isPrivate && isSame(before.record, next.record)) return;
    this.#removed.delete(record.id);
    this.#put.set(record.id, { ...next, changedAt: this.#now });
  }

  remove(id: string): void {
    this.#put.delete(id);
    if (this.own.has(id)) this.#removed.add(id);
  }

  finish(): OwnChange {
    return { put: [...this.#put.values()], remove: [...this.#removed] };
  }
}
