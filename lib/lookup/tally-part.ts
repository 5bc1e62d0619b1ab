import { isCountry } from '../corpus/records/countries.ts';
import type { BuiltRecord, EntityCard, Standing, Statement } from '../corpus/records/records.ts';
import { type StandingFacts, standingOf } from '../corpus/records/standing.ts';
import type { Join } from './reader.ts';

/**
 * What counting needs of an index part's segments. Counts join records of several segments (a statement
 * counts for what its disputes are about), so a part keeps what goes into them, not the counts.
 */
export interface TallyPart {
  /** Ids of entities and disputes; entries name them by their place here. */
  ids: string[];
  /** Where the entries of each segment of the part end. */
  ends: Uint32Array<ArrayBuffer>;
  /**
   * An entity: 0, id, flags. A dispute: 1, id, count, what it is about. A statement in force: 2,
   * how many entities it is about, count, entities it is about or by, count, and for each stance
   * the dispute and a code.
   */
  entries: Uint32Array<ArrayBuffer>;
  /** What disputes say of those of other corpora, by the place of their segment; few if any. */
  joins: (Join & { segment: number })[];
}

/** What an entry begins with. */
export const tags = { entity: 0, dispute: 1, statement: 2 } as const;
/** Flags of an entity's entry: what its publisher says of it, and whether it is a country. */
const flags = { subject: 1, background: 2, country: 4 } as const;

function flagsOf(entity: EntityCard): number {
  const own = entity.standing === null ? 0 : flags[entity.standing];
  return isCountry(entity) ? own | flags.country : own;
}

/** The standing of an entity by the flags of its entry. */
export function standingOfFlags(flag: number, facts: StandingFacts): Standing {
  const own = flag & flags.background ? 'background' : null;
  const standing = flag & flags.subject ? 'subject' : own;
  return standingOf({ standing, isCountry: (flag & flags.country) !== 0 }, facts);
}

const stanceCodes = { affirms: 1, denies: 2, qualifies: 0 } as const;

/** Collects the tallies of an index part, a segment at a time. Withdrawn statements do not count. */
export class TallyCollector {
  readonly #ids = new Map<string, number>();
  readonly #ends: number[] = [];
  readonly #entries: number[] = [];
  readonly #joins: TallyPart['joins'] = [];

  add(records: readonly BuiltRecord[]): void {
    for (const record of records) {
      if (record.type === 'entity') {
        this.#entries.push(tags.entity, this.#number(record.id), flagsOf(record));
      }
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
    const entities = new Set(about);
    this.#entries.push(tags.statement, entities.size);
    if (speaker !== null) entities.add(speaker);
    this.#entries.push(entities.size);
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
