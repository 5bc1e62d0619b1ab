import type { Standing } from '../corpus/records/records.ts';
import type { MarkKind } from '../messages/views.ts';
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

  /** Whether the corpus is about an entity or merely needs it; background for one that is not there. */
  standingOf(id: string): Standing {
    const place = this.#places.get(id) ?? -1;
    return this.#summary.subjects[place] === 1 ? 'subject' : 'background';
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
