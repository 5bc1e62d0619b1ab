/** From entities to a `NameIndex`. */
import { collectOccurrences, type Occurrence } from './collect-uses.ts';
import { fillTable } from './fill-table.ts';
import { LETTER, SPACELESS } from './fold.ts';
import { CASE_EXACT } from './letter-case.ts';
import { markEvidence, type Pattern } from './mark-evidence.ts';
import {
  type IndexedRule,
  type NameArrays,
  type NameDetails,
  type NameIndex,
  numberOfUse,
  USE_CASE_MASK,
  USE_CASE_SHIFT,
  USE_TARGET_SHIFT,
  USES_SHARED,
} from './name-index.ts';
import type { NameKey } from './name-keys.ts';
import type { NamedEntity } from './types.ts';

/**
 * Builds the index of all names of all entities; the same entities give the same index.
 * Entities of one corpus are those whose keys are alike before `#`.
 */
export function buildIndex(entities: readonly NamedEntity[]): NameIndex {
  const patterns = groupPatterns(collectOccurrences(entities));
  const keys = patterns.map(({ key }) => key);
  const entityKeys = packEntityKeys(entities);
  markEvidence(patterns, entityKeys.corpusOf);
  return {
    ...fillTable(keys),
    ...packKeys(keys),
    ...packUses(patterns),
    ...entityKeys,
    hasLiteralStarts: keys.some((key) => key.firstKind !== LETTER && key.firstKind !== SPACELESS),
    exactNotNames: listExactNotNames(patterns, entities),
  };
}

/** Patterns in the order of their first use, those whose units fit into bytes before the others. */
function groupPatterns(occurrences: readonly Occurrence[]): Pattern[] {
  const patterns = new Map<string, Pattern>();
  for (const occurrence of occurrences) {
    const { text } = occurrence.key;
    const pattern = patterns.get(text);
    if (!pattern) patterns.set(text, { key: occurrence.key, occurrences: [occurrence] });
    else if (!pattern.occurrences.some((other) => isSameUse(other, occurrence))) {
      pattern.occurrences.push(occurrence);
    }
  }
  const narrow: Pattern[] = [];
  const wide: Pattern[] = [];
  for (const [text, pattern] of patterns) (isNarrow(text) ? narrow : wide).push(pattern);
  return narrow.concat(wide);
}

/** Two names of an entity may fold alike when one lacks a hyphen, and have rules of their own. */
function isSameUse(one: Occurrence, other: Occurrence): boolean {
  return one.use === other.use && one.rules === other.rules;
}

function isNarrow(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return false;
  return true;
}

function packKeys(
  keys: readonly NameKey[],
): Pick<NameArrays, 'narrowUnits' | 'wideUnits' | 'keyStart'> {
  const keyStart = new Uint32Array(keys.length + 1);
  let narrowLength = 0;
  keys.forEach(({ text }, pattern) => {
    const end = (keyStart[pattern] as number) + text.length;
    keyStart[pattern + 1] = end;
    if (isNarrow(text)) narrowLength = end;
  });
  const narrowUnits = new Uint8Array(narrowLength);
  const wideUnits = new Uint16Array((keyStart[keys.length] as number) - narrowLength);
  keys.forEach(({ text }, pattern) => {
    const start = keyStart[pattern] as number;
    const units = start < narrowLength ? narrowUnits : wideUnits;
    const from = start < narrowLength ? start : start - narrowLength;
    for (let i = 0; i < text.length; i++) units[from + i] = text.charCodeAt(i);
  });
  return { narrowUnits, wideUnits, keyStart };
}

function packUses(
  patterns: readonly Pattern[],
): Pick<NameIndex, 'useOf' | 'sharedUses' | 'rulesOfUse'> {
  const useOf = new Uint32Array(patterns.length);
  const shared: number[] = [];
  const rulesOfUse = new Map<number, readonly IndexedRule[]>();
  patterns.forEach(({ occurrences }, pattern) => {
    const [only, ...others] = occurrences;
    if (only && others.length === 0) {
      useOf[pattern] = only.use;
      if (only.rules.length > 0) rulesOfUse.set(pattern, only.rules);
      return;
    }
    useOf[pattern] = USES_SHARED + shared.length;
    shared.push(occurrences.length);
    for (const { use, rules } of occurrences) {
      const place = shared.push(use) - 1;
      if (rules.length > 0) rulesOfUse.set(numberOfUse(patterns.length, place), rules);
    }
  });
  return { useOf, sharedUses: Uint32Array.from(shared), rulesOfUse };
}

function packEntityKeys(
  entities: readonly NamedEntity[],
): Pick<NameArrays, 'corpusOf' | 'idBytes' | 'idEnd'> & Pick<NameDetails, 'keyPrefixes'> {
  const numbers = new Map<string, number>();
  const corpusOf = new Uint16Array(entities.length);
  const idEnd = new Uint32Array(entities.length);
  const ids: string[] = [];
  let length = 0;
  entities.forEach(({ key }, entity) => {
    const hash = key.lastIndexOf('#');
    const prefix = hash < 0 ? key : key.slice(0, hash + 1);
    const id = key.slice(prefix.length);
    const number = numbers.get(prefix) ?? numbers.size;
    numbers.set(prefix, number);
    corpusOf[entity] = number;
    ids.push(id);
    length += countUtf8Bytes(id);
    idEnd[entity] = length;
  });
  return {
    corpusOf,
    idEnd,
    idBytes: new TextEncoder().encode(ids.join('')),
    keyPrefixes: [...numbers.keys()],
  };
}

function listExactNotNames(
  patterns: readonly Pattern[],
  entities: readonly NamedEntity[],
): Map<number, readonly string[]> {
  const exact = new Map<number, readonly string[]>();
  for (const { occurrences } of patterns) {
    for (const { use } of occurrences) {
      if (((use >>> USE_CASE_SHIFT) & USE_CASE_MASK) !== CASE_EXACT) continue;
      const entity = use >>> USE_TARGET_SHIFT;
      exact.set(entity, entities[entity]?.notNames ?? []);
    }
  }
  return exact;
}

function countUtf8Bytes(text: string): number {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 0x7f) return new TextEncoder().encode(text).length;
  }
  return text.length;
}
