/** From entities to a `NameIndex`. */
import type { OnLeftOut } from './bounds.ts';
import { collectPatterns } from './collect-uses.ts';
import { fillTable } from './fill-table.ts';
import { LETTER, SPACELESS } from './fold.ts';
import { CASE_EXACT } from './letter-case.ts';
import { markEvidence } from './mark-evidence.ts';
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
import type { PatternList } from './pattern-list.ts';
import type { NamedEntity } from './types.ts';

/** Patterns that are looked at between two steps. */
const patternsAStep = 4096;

/**
 * Builds the index of all names of all entities, in steps between which other work may have its
 * turn; the same entities give the same index. Entities of one corpus are those whose keys are alike
 * before `#`.
 * @param onLeftOut told of what goes beyond the bounds
 */
export function* buildIndex(
  entities: readonly NamedEntity[],
  onLeftOut?: OnLeftOut,
): Generator<void, NameIndex> {
  const patterns = yield* collectPatterns(entities, onLeftOut);
  const order = yield* orderPatterns(patterns);
  const entityKeys = yield* packEntityKeys(entities);
  yield* markEvidence(patterns, entityKeys.corpusOf);
  return {
    ...(yield* fillTable(patterns, order)),
    ...(yield* packKeys(patterns, order)),
    ...(yield* packUses(patterns, order)),
    ...entityKeys,
    hasLiteralStarts: order.some((pattern) => isLiteral(patterns.firstKindOf(pattern))),
    exactNotNames: yield* listExactNotNames(patterns, order, entities),
  };
}

function isLiteral(kind: number): boolean {
  return kind !== LETTER && kind !== SPACELESS;
}

/** Patterns in the order of their first use, those whose units fit into bytes before the others. */
function* orderPatterns(patterns: PatternList): Generator<void, Uint32Array> {
  const order = new Uint32Array(patterns.length);
  const wide: number[] = [];
  let narrow = 0;
  for (let pattern = 0; pattern < patterns.length; pattern++) {
    if (pattern % patternsAStep === 0) yield;
    if (isNarrow(patterns.textOf(pattern))) order[narrow++] = pattern;
    else wide.push(pattern);
  }
  order.set(wide, narrow);
  return order;
}

function isNarrow(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return false;
  return true;
}

function* packKeys(
  patterns: PatternList,
  order: Uint32Array,
): Generator<void, Pick<NameArrays, 'narrowUnits' | 'wideUnits' | 'keyStart'>> {
  const keyStart = new Uint32Array(order.length + 1);
  let narrowLength = 0;
  for (const [place, pattern] of order.entries()) {
    if (place % patternsAStep === 0) yield;
    const text = patterns.textOf(pattern);
    const end = (keyStart[place] as number) + text.length;
    keyStart[place + 1] = end;
    if (isNarrow(text)) narrowLength = end;
  }
  const narrowUnits = new Uint8Array(narrowLength);
  const wideUnits = new Uint16Array((keyStart[order.length] as number) - narrowLength);
  for (const [place, pattern] of order.entries()) {
    if (place % patternsAStep === 0) yield;
    const text = patterns.textOf(pattern);
    const start = keyStart[place] as number;
    const units = start < narrowLength ? narrowUnits : wideUnits;
    const from = start < narrowLength ? start : start - narrowLength;
    for (let i = 0; i < text.length; i++) units[from + i] = text.charCodeAt(i);
  }
  return { narrowUnits, wideUnits, keyStart };
}

function* packUses(
  patterns: PatternList,
  order: Uint32Array,
): Generator<void, Pick<NameIndex, 'useOf' | 'sharedUses' | 'rulesOfUse'>> {
  const useOf = new Uint32Array(order.length);
  const shared: number[] = [];
  const rulesOfUse = new Map<number, readonly IndexedRule[]>();
  for (const [place, pattern] of order.entries()) {
    if (place % patternsAStep === 0) yield;
    const plain = patterns.onlyUseOf(pattern);
    if (plain !== null) {
      useOf[place] = plain;
      continue;
    }
    const uses = patterns.usesOf(pattern);
    const [only, ...others] = uses;
    if (only && others.length === 0) {
      useOf[place] = only.use;
      rulesOfUse.set(place, only.rules);
      continue;
    }
    useOf[place] = USES_SHARED + shared.length;
    shared.push(uses.length);
    for (const { use, rules } of uses) {
      const at = shared.push(use) - 1;
      if (rules.length > 0) rulesOfUse.set(numberOfUse(order.length, at), rules);
    }
  }
  return { useOf, sharedUses: Uint32Array.from(shared), rulesOfUse };
}

function* packEntityKeys(
  entities: readonly NamedEntity[],
): Generator<
  void,
  Pick<NameArrays, 'corpusOf' | 'idBytes' | 'idEnd'> & Pick<NameDetails, 'keyPrefixes'>
> {
  const numbers = new Map<string, number>();
  const corpusOf = new Uint16Array(entities.length);
  const idEnd = new Uint32Array(entities.length);
  const ids: string[] = [];
  let length = 0;
  for (const [entity, { key }] of entities.entries()) {
    if (entity % patternsAStep === 0) yield;
    const hash = key.lastIndexOf('#');
    const prefix = hash < 0 ? key : key.slice(0, hash + 1);
    const id = key.slice(prefix.length);
    const number = numbers.get(prefix) ?? numbers.size;
    numbers.set(prefix, number);
    corpusOf[entity] = number;
    ids.push(id);
    length += countUtf8Bytes(id);
    idEnd[entity] = length;
  }
  return {
    corpusOf,
    idEnd,
    idBytes: new TextEncoder().encode(ids.join('')),
    keyPrefixes: [...numbers.keys()],
  };
}

function* listExactNotNames(
  patterns: PatternList,
  order: Uint32Array,
  entities: readonly NamedEntity[],
): Generator<void, Map<number, readonly string[]>> {
  const exact = new Map<number, readonly string[]>();
  for (const [place, pattern] of order.entries()) {
    if (place % patternsAStep === 0) yield;
    for (const { use } of patterns.usesOf(pattern)) {
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
