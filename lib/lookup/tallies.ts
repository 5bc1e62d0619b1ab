import type { BuiltRecord, Statement } from '../corpus/records.ts';
import type { MarkKind } from '../messages/views.ts';
import { forEachInSlices } from './pause.ts';
import type { CorpusSummary } from './reader.ts';

/** How much is on record about one entity. */
export interface EntityTally {
  /** Disputes about it. */
  disputes: number;
  /** Those of them that some statement affirms and some other denies. */
  twoSided: number;
  /** Statements about it, by it, or on a dispute about it. */
  statements: number;
}

/** A statement as far as it is counted. */
interface Counted {
  entities: string[];
  disputes: string[];
}

interface DisputeTally {
  about: readonly string[];
  affirmed: boolean;
  denied: boolean;
}

/** `two-sided`, `one-sided`, or null where nothing is on record. */
export function markOf({ twoSided, statements }: EntityTally): MarkKind | null {
  if (twoSided > 0) return 'two-sided';
  return statements > 0 ? 'one-sided' : null;
}

/** Counts what a corpus has on record. Withdrawn statements do not count. */
export class TallyCollector {
  readonly #disputes = new Map<string, DisputeTally>();
  readonly #statements: Counted[] = [];
  readonly #entities = new Set<string>();

  /** Takes the records of a segment; segments may come in any order. */
  add(records: readonly BuiltRecord[]): void {
    for (const record of records) {
      if (record.type === 'entity') this.#entities.add(record.id);
      if (record.type === 'dispute') this.#dispute(record.id).about = record.about;
      if (record.type === 'statement') this.#addStatement(record);
    }
  }

  #dispute(id: string): DisputeTally {
    const known = this.#disputes.get(id) ?? { about: [], affirmed: false, denied: false };
    this.#disputes.set(id, known);
    return known;
  }

  #addStatement({ status, about, speaker, stances }: Statement): void {
    if (status.state === 'withdrawn') return;
    const entities = speaker === null ? about : [...about, speaker];
    this.#statements.push({ entities, disputes: stances.map((stance) => stance.dispute) });
    for (const { dispute, stance } of stances) {
      const tally = this.#dispute(dispute);
      tally.affirmed ||= stance === 'affirms';
      tally.denied ||= stance === 'denies';
    }
  }

  /** The counts, when every segment was added. */
  async finish(): Promise<CorpusSummary> {
    const tallies = new Map<string, EntityTally>();
    for (const id of this.#entities) tallies.set(id, { disputes: 0, twoSided: 0, statements: 0 });
    await forEachInSlices(this.#disputes.values(), ({ about, affirmed, denied }) => {
      for (const tally of this.#talliesOf(tallies, about)) {
        tally.disputes++;
        if (affirmed && denied) tally.twoSided++;
      }
    });
    await forEachInSlices(this.#statements, ({ entities, disputes }) => {
      const about = disputes.flatMap((dispute) => this.#disputes.get(dispute)?.about ?? []);
      for (const tally of this.#talliesOf(tallies, [...entities, ...about])) tally.statements++;
    });
    const lists = [...tallies.values()];
    return {
      totals: {
        statements: this.#statements.length,
        disputes: this.#disputes.size,
        entities: this.#entities.size,
      },
      entities: [...tallies.keys()],
      disputes: Uint32Array.from(lists, (tally) => tally.disputes),
      twoSided: Uint32Array.from(lists, (tally) => tally.twoSided),
      statements: Uint32Array.from(lists, (tally) => tally.statements),
    };
  }

  #talliesOf(tallies: Map<string, EntityTally>, ids: readonly string[]): EntityTally[] {
    return [...new Set(ids)].flatMap((id) => tallies.get(id) ?? []);
  }
}
