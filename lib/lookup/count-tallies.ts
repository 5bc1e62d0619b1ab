import { Slices } from '../async/pause.ts';
import { longDispute } from './overview.ts';
import type { CorpusSummary, Join } from './reader.ts';
import { standingOfFlags, type TallyPart, tags } from './tally-part.ts';

/** The tallies of an index part, and which of its segments count. */
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

/** Joins what index parts keep into the counts of a corpus. */
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

  /** The flags of each entity, and one more bit that says that it is one. */
  const entityFlags = new Counts();
  const isEntity = 8;
  /** Of each: 1 when something is about it, 2 when something is about it alone. */
  const aboutIt = new Counts();
  const noteAbout = (id: number, isAlone: boolean) => {
    aboutIt.set(id, aboutIt.get(id) | (isAlone ? 3 : 1));
  };
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
          entityFlags.set(idAt(at + 1), isEntity | (entries[at + 2] ?? 0));
          at += 3;
        } else if (tag === tags.dispute) {
          totals.disputes++;
          const count = entries[at + 2] ?? 0;
          const ids = Array.from({ length: count }, (_, each) => idAt(at + 3 + each));
          about.set(idAt(at + 1), ids);
          for (const id of ids) noteAbout(id, count === 1);
          at += 3 + count;
        } else {
          totals.statements++;
          const aboutCount = entries[at + 1] ?? 0;
          at += 3;
          for (let each = 0; each < aboutCount; each++)
            noteAbout(idAt(at + each), aboutCount === 1);
          at += entries[at - 1] ?? 0;
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
        if (tag === tags.entity) at += 3;
        else if (tag === tags.dispute) at += 3 + (entries[at + 2] ?? 0);
        else {
          statement++;
          const entities = entries[at + 2] ?? 0;
          at += 3;
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
    if (entityFlags.get(number) === 0) continue;
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
    subjects: Uint8Array.from(listed, (number) => {
      const noted = aboutIt.get(number);
      const facts = { isAbout: noted > 0, isAboutAlone: noted > 1 };
      return Number(standingOfFlags(entityFlags.get(number), facts) === 'subject');
    }),
  };
}
