/** From entities to a `NameIndex`. */
import { collectOccurrences, type Occurrence } from './collect-uses.ts';
import { fillTable } from './fill-table.ts';
import { LETTER, SPACELESS } from './fold.ts';
import { type IndexedRule, type NameIndex, USE_RULED } from './name-index.ts';
import type { NameKey } from './name-keys.ts';
import type { NamedEntity } from './types.ts';

/** A folded name with all that it is. */
interface Pattern {
  key: NameKey;
  occurrences: Occurrence[];
}

/**
 * Builds the index of all names of all entities; the same entities give the same index.
 * Entities of one corpus are those whose keys are alike before `#`.
 */
export function buildIndex(entities: readonly NamedEntity[]): NameIndex {
  const patterns = groupPatterns(collectOccurrences(entities));
  const keys = patterns.map(({ key }) => key);
  return {
    ...fillTable(keys),
    ...packKeys(keys),
    ...packUses(patterns),
    hasLiteralStarts: keys.some((key) => key.firstKind !== LETTER && key.firstKind !== SPACELESS),
    corpusOf: numberCorpora(entities),
  };
}

function groupPatterns(occurrences: readonly Occurrence[]): Pattern[] {
  const patterns = new Map<string, Pattern>();
  for (const occurrence of occurrences) {
    const text = String.fromCharCode(...occurrence.key.units);
    const pattern = patterns.get(text);
    if (!pattern) patterns.set(text, { key: occurrence.key, occurrences: [occurrence] });
    else if (!pattern.occurrences.some((other) => other.use === occurrence.use)) {
      pattern.occurrences.push(occurrence);
    }
  }
  return [...patterns.values()];
}

function packKeys(keys: readonly NameKey[]): Pick<NameIndex, 'keyUnits' | 'keyStart'> {
  const keyUnits = new Uint16Array(keys.reduce((sum, { units }) => sum + units.length, 0));
  const keyStart = new Uint32Array(keys.length + 1);
  let length = 0;
  keys.forEach(({ units }, pattern) => {
    keyUnits.set(units, length);
    length += units.length;
    keyStart[pattern + 1] = length;
  });
  return { keyUnits, keyStart };
}

function packUses(
  patterns: readonly Pattern[],
): Pick<NameIndex, 'uses' | 'useStart' | 'rulesOfUse'> {
  const count = patterns.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
  const uses = new Uint32Array(count);
  const useStart = new Uint32Array(patterns.length + 1);
  const rulesOfUse = new Map<number, readonly IndexedRule[]>();
  let length = 0;
  patterns.forEach(({ occurrences }, pattern) => {
    for (const { use, rules } of occurrences) {
      if ((use & USE_RULED) !== 0) rulesOfUse.set(length, rules);
      uses[length++] = use;
    }
    useStart[pattern + 1] = length;
  });
  return { uses, useStart, rulesOfUse };
}

function numberCorpora(entities: readonly NamedEntity[]): Uint16Array {
  const numbers = new Map<string, number>();
  return Uint16Array.from(entities, ({ key }) => {
    const hash = key.lastIndexOf('#');
    const corpus = hash < 0 ? key : key.slice(0, hash);
    const number = numbers.get(corpus) ?? numbers.size;
    numbers.set(corpus, number);
    return number;
  });
}
