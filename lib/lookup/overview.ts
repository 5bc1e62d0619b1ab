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
  /** Statements by their stance, withdrawn ones too. */
  stances: Record<Stance, number>;
  /** Which sides have a statement in force. */
  heard: HeardSides;
  /** How many speakers and documents there are. */
  speakers: number;
  documents: number;
  /** The side that was heard first. */
  first: 'affirms' | 'denies';
  /** Ids of the statements that lead the sides; null for a side that nobody in force is on. */
  leading: Record<'affirms' | 'denies', string | null>;
  /** Ids of its first statements, the earliest first. */
  statements: string[];
}

/** Of an entity, in the order that needs no sentence. */
export interface EntityOverview {
  of: 'entity';
  id: string;
  /** The disputes that a view of it holds. */
  disputes: { id: string; twoSided: boolean }[];
  /** Ids of the other statements that a view of it holds: those that take a stance, and those that take none. */
  elsewhere: string[];
  statements: string[];
  /** How many there are in all. */
  total: { disputes: number; statements: number };
}

/** Says that the overviews of everything long in a version were made. */
export interface AllOverviews {
  of: 'all';
  id: '';
}

export type Overview = DisputeOverview | EntityOverview | AllOverviews;
