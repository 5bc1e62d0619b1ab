import type { BookedName } from './booked-name.ts';
import type { LetterCounts } from './letter-counts.ts';
import { nameKey } from './name-key.ts';

/** Share of a surname's bearers that the first of them must have to be meant by it. */
const shareOfBearer = 0.6;
/** A whole name must stand this often, against its surname alone; more where it is not told to be a person. */
const leastWhole = { person: 0.25, other: 1 };

const splitName = (name: string) => name.split(/\s+/);
const isAbbreviation = (name: string) => /^\p{Lu}+$/u.test(name);

function listBearers(
  names: ReadonlyMap<string, BookedName>,
  counts: LetterCounts,
  language: string,
): Map<string, BookedName[]> {
  const bearers = new Map<string, BookedName[]>();
  for (const booked of names.values()) {
    const words = splitName(booked.name);
    const [first = ''] = words;
    const isOfTwo = booked.kind === 'topic' && words.length === 2 && counts.small(first) === 0;
    if ((booked.kind !== 'person' && !isOfTwo) || words.length < 2) continue;
    const surname = nameKey(words.at(-1) ?? '', language);
    bearers.set(surname, [...(bearers.get(surname) ?? []), booked]);
  }
  return bearers;
}

/** "The Clintons", a family, is none of them. */
function dropFamilies(names: Map<string, BookedName>, bearers: ReadonlyMap<string, unknown>): void {
  for (const key of [...names.keys()]) {
    const one = key.slice(0, -1);
    const isFamily = key.endsWith('s') && (names.has(one) || bearers.has(one));
    if (isFamily && !key.includes(' ')) names.delete(key);
  }
}

/**
 * Takes surnames that stand alone out of the names: each is its most frequent bearer's, or nobody's.
 * @param names by their keys; changed
 * @returns who is meant by which surname, by its key
 */
export function joinSurnames(
  names: Map<string, BookedName>,
  counts: LetterCounts,
  language: string,
): Map<string, BookedName> {
  const surnames = new Map<string, BookedName>();
  const bearers = listBearers(names, counts, language);
  for (const [key, all] of bearers) {
    const alone = names.get(key);
    const [best] = [...all].sort((one, other) => other.claims - one.claims);
    if (!alone || !best || alone.kind === 'place' || isAbbreviation(alone.name)) continue;
    const isPerson = best.kind === 'person';
    const isWhole = best.claims >= leastWhole[isPerson ? 'person' : 'other'] * alone.claims;
    // "Walt Disney" and Disney: two.
    if (!isWhole && !isPerson) continue;
    names.delete(key);
    const sum = all.reduce((total, { claims }) => total + claims, 0);
    if (!isWhole || best.claims < shareOfBearer * sum) continue;
    best.surname = alone.name;
    best.claims += alone.claims;
    surnames.set(key, best);
  }
  dropFamilies(names, bearers);
  return surnames;
}
