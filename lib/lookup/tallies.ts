import { Slices } from '../async/pause.ts';
import type { BuiltRecord, Statement } from '../corpus/records/records.ts';
import type { MarkKind } from '../messages/views.ts';
import { longDispute } from './overview.ts';
import type { CorpusSummary, Join } from './reader.ts';

/** How much is on record about one entity. */
export interface EntityTally {
  /** Disputes about it. */
  disputes: number;
  /** Those of them that some statement affirms and some other denies. */
  twoSided: number;
  /** Statements about it, by it, or on a dispute about it. */
  statements: number;
}

/** The counts of a corpus by entity. */
export class Tallies {
  readonly #summary: CorpusSummary;
  /** Ids' places in the summary's lists: an object for each of 100,000 would take ten times as much. */
  readonly #places: Map<string, number>;

  constructor(summary: CorpusSummary) {
    this.#summary = summary;
    this.#places = new Map(summary.entities.map((id, place) => [id, place]));
  }

  #at(place: number): EntityTally {
    const { disputes, twoSided, statements } = this.#summary;
    return {
      disputes: disputes[place] ?? 0,
      twoSided: twoSided[place] ?? 0,
      statements: statements[place] ?? 0,
    };
  }

  /** What the corpus's disputes say of those of others. */
  get joins(): readonly Join[] {
    return this.#summary.joins;
  }

  /** Nothing for an entity that is not there. */
  of(id: string): EntityTally {
    return this.#at(this.#places.get(id) ?? -1);
  }

  *list(): Generator<[id: string, tally: EntityTally]> {
    for (const [place, id] of this.#summary.entities.entries()) yield [id, this.#at(place)];
  }
}

/** `two-sided`, `one-sided`, or null where nothing is on record. */
export function markOf({ twoSided, statements }: EntityTally): MarkKind | null {
  if (twoSided > 0) return 'two-sided';
  return statements > 0 ? 'one-sided' : null;
}

/**
 * What counting needs of a pack's segments. Counts join records of several segments (a statement
 * counts for what its disputes are about), so a pack keeps what goes into them, not the counts.
 */
export interface TallyPart {
  /** Ids of entities and disputes; entries name them by their place here. */
  ids: string[];
  /** Where the entries of each segment of the pack end. */
  ends: Uint32Array<ArrayBuffer>;
  /**
   * An entity: 0, id. A dispute: 1, id, count, what it is about. A statement in force: 2, count,
   * entities it is about or by, count, and for each stance the dispute and a code.
   */
  entries: Uint32Array<ArrayBuffer>;
  /** What disputes say of those of other corpora, by the place of their segment; few if any. */
  joins: (Join & { segment: number })[];
}

const tags = { entity: 0, dispute: 1, statement: 2 } as const;
const stanceCodes = { affirms: 1, denies: 2, qualifies: 0 } as const;

/** Collects the tally part of a pack, a segment at a time. Withdrawn statements do not count. */
export class TallyCollector {
  readonly #ids = new Map<string, number>();
  readonly #ends: number[] = [];
  readonly #entries: number[] = [];
  readonly #joins: TallyPart['joins'] = [];

  add(records: readonly BuiltRecord[]): void {
    for (const record of records) {
      if (record.type === 'entity') this.#entries.push(tags.entity, this.#number(record.id));
      if (record.type === 'statement') this.#addStatement(record);
      if (record.type === 'dispute') {
        const about = [...new Set(record.about)];
        this.#entries.push(tags.dispute, this.#number(record.id), about.length);
        for (const entity of about) this.#entries.push(this.#number(entity));
        for (const { id: other, inverted } of record.sameAs) {
          this.#joins.push({ segment: this.#ends.length, dispute: record.id, other, inverted });
        }
      }
    }
    this.#ends.push(this.#entries.length);
  }

  #number(id: string): number {
    const known = this.#ids.get(id);
    if (known !== undefined) return known;
    this.#ids.set(id, this.#ids.size);
    return this.#ids.size - 1;
  }

  #addStatement({ status, about, speaker, stances }: Statement): void {
    if (status.state === 'withdrawn') return;
    const entities = new Set(speaker === null ? about : [...about, speaker]);
    this.#entries.push(tags.statement, entities.size);
    for (const entity of entities) this.#entries.push(this.#number(entity));
    this.#entries.push(stances.length);
    for (const { dispute, stance } of stances) {
      this.#entries.push(this.#number(dispute), stanceCodes[stance]);
    }
  }

  finish(): TallyPart {
    return {
      ids: [...this.#ids.keys()],
      ends: Uint32Array.from(this.#ends),
      entries: Uint32Array.from(this.#entries),
      joins: this.#joins,
    };
  }
}

/** A pack's part, and which of its segments count. */
export interface CountedPart {
  part: TallyPart;
  counts(segment: number): boolean;
}

/** A growing table of numbers by id. */
class Counts {
  #values = new Uint32Array(1024);

  get(id: number): number {
    return this.#values[id] ?? 0;
  }

  set(id: number, value: number): void {
    if (id >= this.#values.length) {
      const larger = new Uint32Array(Math.max(id + 1, 2 * this.#values.length));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[id] = value;
  }

  add(id: number): void {
    this.set(id, this.get(id) + 1);
  }
}

/** The entries of the segments that count, with the ids' numbers in all parts together. */
function* listEntries(part: TallyPart, counts: (segment: number) => boolean) {
  for (const [segment, end] of part.ends.entries()) {
    const start = part.ends[segment - 1] ?? 0;
    if (counts(segment)) yield part.entries.subarray(start, end);
  }
}

function listJoins(parts: readonly CountedPart[]): Join[] {
  return parts.flatMap(({ part, counts }) =>
    part.joins
      .filter(({ segment }) => counts(segment))
      .map(({ dispute, other, inverted }) => ({ dispute, other, inverted })),
  );
}

/** Joins what packs keep into the counts of a corpus. */
export async function countTallies(parts: readonly CountedPart[]): Promise<CorpusSummary> {
  const slices = new Slices();
  const numbers = new Map<string, number>();
  const tables: Uint32Array[] = [];
  for (const { part } of parts) {
    const table = new Uint32Array(part.ids.length);
    for (const [at, id] of part.ids.entries()) {
      let number = numbers.get(id);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(id, number);
      }
      table[at] = number;
      if (at % 1024 === 0) await slices.pause();
    }
    tables.push(table);
  }

  const isEntity = new Counts();
  const about = new Map<number, number[]>();
  /** The stances there are on a dispute: 1 affirmed, 2 denied. */
  const sides = new Counts();
  const stancesOn = new Counts();
  const totals = { statements: 0, disputes: 0, entities: 0 };
  for (const [index, { part, counts }] of parts.entries()) {
    const table = tables[index] ?? new Uint32Array();
    for (const entries of listEntries(part, counts)) {
      const idAt = (at: number) => table[entries[at] ?? 0] ?? 0;
      for (let at = 0; at < entries.length; ) {
        const tag = entries[at];
        if (tag === tags.entity) {
          totals.entities++;
          isEntity.set(idAt(at + 1), 1);
          at += 2;
        } else if (tag === tags.dispute) {
          totals.disputes++;
          const count = entries[at + 2] ?? 0;
          const ids = Array.from({ length: count }, (_, each) => idAt(at + 3 + each));
          about.set(idAt(at + 1), ids);
          at += 3 + count;
        } else {
          totals.statements++;
          at += 2 + (entries[at + 1] ?? 0);
          const stances = entries[at] ?? 0;
          at++;
          for (const end = at + 2 * stances; at < end; at += 2) {
            const dispute = idAt(at);
            sides.set(dispute, sides.get(dispute) | (entries[at + 1] ?? 0));
            stancesOn.add(dispute);
          }
        }
      }
      await slices.pause();
    }
  }

  const disputes = new Counts();
  const twoSided = new Counts();
  for (const [dispute, entities] of about) {
    for (const entity of entities) {
      disputes.add(entity);
      if (sides.get(dispute) === 3) twoSided.add(entity);
    }
  }
  const statements = new Counts();
  /** The statement that counted last for an entity, so that none counts twice. */
  const lastCounted = new Counts();
  let statement = 0;
  const count = (entity: number) => {
    if (lastCounted.get(entity) === statement) return;
    lastCounted.set(entity, statement);
    statements.add(entity);
  };
  for (const [index, { part, counts }] of parts.entries()) {
    const table = tables[index] ?? new Uint32Array();
    for (const entries of listEntries(part, counts)) {
      const idAt = (at: number) => table[entries[at] ?? 0] ?? 0;
      for (let at = 0; at < entries.length; ) {
        const tag = entries[at];
        if (tag === tags.entity) at += 2;
        else if (tag === tags.dispute) at += 3 + (entries[at + 2] ?? 0);
        else {
          statement++;
          const entities = entries[at + 1] ?? 0;
          at += 2;
          for (const end = at + entities; at < end; at++) count(idAt(at));
          const stances = entries[at] ?? 0;
          at++;
          for (const end = at + 2 * stances; at < end; at += 2) {
            for (const entity of about.get(idAt(at)) ?? []) count(entity);
          }
        }
      }
      await slices.pause();
    }
  }

  const entities: string[] = [];
  const listed: number[] = [];
  const longDisputes: string[] = [];
  for (const [id, number] of numbers) {
    // A statement on a dispute that this version does not have leads nowhere.
    if (stancesOn.get(number) > longDispute && about.has(number)) longDisputes.push(id);
    if (isEntity.get(number) === 0) continue;
    entities.push(id);
    listed.push(number);
  }
  return {
    totals,
    entities,
    longDisputes,
    joins: listJoins(parts),
    disputes: Uint32Array.from(listed, (number) => disputes.get(number)),
    twoSided: Uint32Array.from(listed, (number) => twoSided.get(number)),
    statements: Uint32Array.from(listed, (number) => statements.get(number)),
  };
}
