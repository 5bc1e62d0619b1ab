/** Names by their beginnings, for a reader who is still typing one. */
import {
  keyUnitAt,
  type NameIndex,
  USE_KIND_MASK,
  USE_NAME,
  USE_TARGET_SHIFT,
  USES_SHARED,
} from './name-index.ts';
import { foldName } from './name-keys.ts';

/** An entity that has a name with the beginning asked for. */
export interface StartingName {
  /** Index into the entities that the automaton was built from. */
  entity: number;
  /** The name as it is compared: folded, in lower case. */
  name: string;
  /** Whether the whole name starts so, and not only a later word of it. */
  isWhole: boolean;
}

const space = 0x20;

/** The names, not the not-names and contexts, that a pattern stands for. */
function* entitiesOf({ useOf, sharedUses }: NameIndex, pattern: number): Generator<number> {
  const use = useOf[pattern] ?? 0;
  if (use < USES_SHARED) {
    if ((use & USE_KIND_MASK) === USE_NAME) yield use >>> USE_TARGET_SHIFT;
    return;
  }
  const at = use - USES_SHARED;
  const count = sharedUses[at] ?? 0;
  for (const shared of sharedUses.subarray(at + 1, at + 1 + count)) {
    if ((shared & USE_KIND_MASK) === USE_NAME) yield shared >>> USE_TARGET_SHIFT;
  }
}

/** Where in a folded name a word starts with the units; -1 where none does. */
function findWord(index: NameIndex, from: number, to: number, units: readonly number[]): number {
  const last = to - units.length;
  for (let at = from; at <= last; at++) {
    if (at > from && keyUnitAt(index, at - 1) !== space) continue;
    let same = 0;
    while (same < units.length && keyUnitAt(index, at + same) === units[same]) same++;
    if (same === units.length) return at - from;
  }
  return -1;
}

/**
 * Lists the entities one of whose names has a word that starts with what was typed, however it is
 * cased and accented; each entity once, by its best name. Looks at every name: 100,000 of them
 * take some milliseconds.
 * @param typed several words are the beginning of several words of the name
 * @returns those whose whole name starts so first, then the shorter names first
 */
export function findStarting(index: NameIndex, typed: string): StartingName[] {
  const key = foldName(typed);
  if (!key) return [];
  const units = Array.from(key.text, (unit) => unit.charCodeAt(0));
  const best = new Map<number, { pattern: number; isWhole: boolean; length: number }>();
  const patterns = index.useOf.length;
  for (let pattern = 0; pattern < patterns; pattern++) {
    const from = index.keyStart[pattern] ?? 0;
    const to = index.keyStart[pattern + 1] ?? 0;
    const at = findWord(index, from, to, units);
    if (at === -1) continue;
    const found = { pattern, isWhole: at === 0, length: to - from };
    for (const entity of entitiesOf(index, pattern)) {
      const known = best.get(entity);
      if (!known || isBetter(found, known)) best.set(entity, found);
    }
  }
  return [...best]
    .sort(([one, a], [other, b]) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : one - other))
    .map(([entity, { pattern, isWhole }]) => ({ entity, name: nameOf(index, pattern), isWhole }));
}

interface Place {
  isWhole: boolean;
  length: number;
}

function isBetter(one: Place, other: Place): boolean {
  if (one.isWhole !== other.isWhole) return one.isWhole;
  return one.length < other.length;
}

function nameOf(index: NameIndex, pattern: number): string {
  const units: number[] = [];
  const to = index.keyStart[pattern + 1] ?? 0;
  for (let at = index.keyStart[pattern] ?? 0; at < to; at++) units.push(keyUnitAt(index, at));
  return String.fromCharCode(...units);
}
