import type { Standing } from './records.ts';

/** What the records of a corpus in force tell of an entity. */
export interface StandingFacts {
  /** Whether a dispute or a statement is about it. */
  isAbout: boolean;
  /** Whether one of them is about it and nothing else. */
  isAboutAlone: boolean;
}

/**
 * Whether a corpus is about an entity, or merely needs it. What its publisher says counts. Left
 * open, it is a subject unless it only speaks, publishes or relays, or is a country that stands
 * beside others wherever it stands: "Did Norway close the strait?" is about the strait.
 * @param entity what it says of itself, and whether it is a country (`isCountry`)
 */
export function standingOf(
  entity: { standing: Standing | null; isCountry: boolean },
  { isAbout, isAboutAlone }: StandingFacts,
): Standing {
  if (entity.standing !== null) return entity.standing;
  return isAbout && (isAboutAlone || !entity.isCountry) ? 'subject' : 'background';
}
