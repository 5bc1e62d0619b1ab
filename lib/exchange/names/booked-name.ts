import type { EntityKind } from '../../corpus/records/records.ts';

/** A person, place or organisation that claims name. */
export interface BookedName {
  /** As most claims write it. */
  name: string;
  /** Every writing that is looked for, `name` among them. */
  forms: string[];
  kind: EntityKind;
  /** A surname that stands for it where the whole name stands too; null when it has none. */
  surname: string | null;
  /** In how many claims it is named. */
  claims: number;
}
