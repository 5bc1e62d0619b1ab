/**
 * What a long list begins with and how much it holds. To know either, everything on it must be
 * read; so it is worked out once for a version of a corpus, and kept.
 */
import type { Stance } from '../corpus/records/records.ts';

/** A question with more statements than this is long: its overview is kept. */
export const longDispute = 500;
/** An entity with more disputes than this is long, and one with a long dispute. */
export const longEntity = 250;
/** How many statements of a question an overview names. */
export const overviewStatements = 60;

export type HeardSides = Record<'affirms' | 'denies', boolean>;

/** Of a question. Ids only: the records are read where they stand, so that what is withdrawn is gone. */
export interface DisputeOverview {
  of: 'dispute';
  id: string;
  /** Statements in force by their stance; and how many are not in force. */
  stances: Record<Stance, number>;
  withdrawn: number;
  /** Which sides have a statement in force. */
  heard: HeardSides;
  /** How many speakers and documents there are of what is in force. */
  speakers: number;
  documents: number;
  /** The side that was heard first. */
  first: 'affirms' | 'denies';
  /** Ids of the statements that lead the stances; null for one that nobody in force takes. */
  leading: Record<Stance, string | null>;
  /** Ids of its first statements, the earliest first. */
  statements: string[];
  /** The first day of what takes a stance, ms since 1970; null when no date is known. */
  since: Record<Stance, number | null>;
  /** The speakers of all that is in force, the first of them by their ids; null where one is unclear, or nothing in force. */
  inForce: { first: string[]; count: number } | null;
}

/** Of an entity, in the order that needs no sentence. */
export interface EntityOverview {
  of: 'entity';
  id: string;
  /** The disputes that a view of it holds. */
  disputes: { id: string; twoSided: boolean }[];
  /** The most disputed of them, by their ids: those that a preview shows. */
  mostDisputed: string[];
  /** Ids of the other statements that a view of it holds: those that take a stance, and those that take none. */
  elsewhere: string[];
  statements: string[];
  /** How many there are in all. */
  total: { disputes: number; statements: number };
}

/** Which fields overviews have: grows with what is added to them, so that older ones are made anew. */
export const overviewEdition = '2';

/** Says that the overviews of everything long in a version were made. */
export interface AllOverviews {
  of: 'all';
  id: typeof overviewEdition;
}

export type Overview = DisputeOverview | EntityOverview | AllOverviews;
