/** From entities to what each folded name is to each of them. */
import type { ContextRule } from '../corpus/records/records.ts';
import {
  mostNamesakes,
  mostPhraseUses,
  mostRules,
  mostRuleWords,
  type OnLeftOut,
} from './bounds.ts';
import { CASE_ANY, CASE_EXACT, caseRuleOf } from './letter-case.ts';
import {
  type IndexedRule,
  USE_CASE_SHIFT,
  USE_CONTEXT,
  USE_KIND_MASK,
  USE_NAME,
  USE_NOT_NAME,
  USE_RULED,
  USE_TARGET_SHIFT,
} from './name-index.ts';
import { foldName, listWritings } from './name-keys.ts';
import { noRules, PatternList, type Use } from './pattern-list.ts';
import type { NamedEntity } from './types.ts';

/** Entities whose names are folded between two steps. */
const entitiesAStep = 256;

/**
 * Collects every use of every name, in steps; names that cannot be looked for are left out, and so is
 * what goes beyond the bounds.
 */
export function* collectPatterns(
  entities: readonly NamedEntity[],
  onLeftOut: OnLeftOut = () => undefined,
): Generator<void, PatternList> {
  const patterns = new PatternList();
  const contextNumbers = new Map<string, number>();

  const corpora = entities.map(({ key }) => key.slice(0, key.lastIndexOf('#')));
  const corpusOf = (use: number) => corpora[use >>> USE_TARGET_SHIFT];
  /** Of the same kind and corpus; phrases are nobody's, since they are asked for by many. */
  const hasRoomFor = (use: number) => {
    const kind = use & USE_KIND_MASK;
    const isLike = ({ use: other }: Use) =>
      (other & USE_KIND_MASK) === kind &&
      (kind === USE_CONTEXT || corpusOf(other) === corpusOf(use));
    const most = kind === USE_CONTEXT ? mostPhraseUses : mostNamesakes;
    return (uses: readonly Use[]) => uses.filter(isLike).length < most;
  };
  /** @returns whether there was room for it */
  const add = (name: string, use: number, rules: readonly IndexedRule[]): boolean => {
    let isIn = true;
    for (const writing of listWritings(name)) {
      const key = foldName(writing);
      if (key) isIn = patterns.add(key, { use, rules }, hasRoomFor(use)) && isIn;
    }
    return isIn;
  };
  const numberPhrase = (phrase: string): number => {
    const known = contextNumbers.get(phrase);
    if (known !== undefined) return known;
    const number = contextNumbers.size;
    contextNumbers.set(phrase, number);
    add(phrase, packUse(USE_CONTEXT, caseRuleOf(phrase), number), noRules);
    return number;
  };
  const numberEntities = createNumbering(entities);
  const indexRule = (rule: ContextRule, key: string): IndexedRule => ({
    beside:
      rule.beside.length + rule.besideEntities.length > 0 ? rule.beside.map(numberPhrase) : null,
    besideEntities: numberEntities(rule.besideEntities, key),
    notBeside: rule.notBeside.map(numberPhrase),
    notBesideEntities: numberEntities(rule.notBesideEntities, key),
    wholePage: rule.scope === 'page',
  });

  for (const [index, entity] of entities.entries()) {
    if (index % entitiesAStep === 0) yield;
    const contexts = takeRules(entity.contexts);
    if (contexts.length < entity.contexts.length) onLeftOut(index, null);
    const rulesByKey = groupRules(contexts, (rule) => indexRule(rule, entity.key));
    const nameKeys = entity.notNames.length > 0 ? new Set(entity.names.map(keyText)) : null;
    for (const name of entity.names) {
      const rules = rulesByKey?.get(keyText(name)) ?? noRules;
      const ruled = rules.length > 0 ? USE_RULED : 0;
      const use = packUse(USE_NAME, caseRuleOf(name), index) | ruled;
      if (!add(name, use, rules)) onLeftOut(index, name);
    }
    for (const notName of entity.notNames) {
      const isExact = nameKeys?.has(keyText(notName)) ?? false;
      const use = packUse(USE_NOT_NAME, isExact ? CASE_EXACT : CASE_ANY, index);
      if (!add(notName, use, noRules)) onLeftOut(index, notName);
    }
  }
  return patterns;
}

/** The first rules of an entity, as far as the bounds go. */
export function takeRules(rules: readonly ContextRule[]): readonly ContextRule[] {
  let words = 0;
  const end = rules.findIndex(({ beside, besideEntities, notBeside, notBesideEntities }, place) => {
    const lists = [beside, besideEntities, notBeside, notBesideEntities];
    words += lists.reduce((sum, { length }) => sum + length, 0);
    return place === mostRules || words > mostRuleWords;
  });
  return end === -1 ? rules : rules.slice(0, end);
}

function packUse(kind: number, caseRule: number, target: number): number {
  return kind | (caseRule << USE_CASE_SHIFT) | (target << USE_TARGET_SHIFT);
}

/** The number of an id that no entity has: it is never found. */
const noEntity = -1;

/** Finds entities by their ids in a corpus. */
function createNumbering(entities: readonly NamedEntity[]) {
  let numbers: Map<string, number> | null = null;
  return (ids: readonly string[], key: string): number[] => {
    if (ids.length === 0) return [];
    if (!numbers) {
      numbers = new Map();
      for (const [number, entity] of entities.entries()) {
        if (!numbers.has(entity.key)) numbers.set(entity.key, number);
      }
    }
    const corpus = key.slice(0, key.lastIndexOf('#') + 1);
    return ids.map((id) => numbers?.get(`${corpus}${id}`) ?? noEntity);
  };
}

function groupRules(
  rules: readonly ContextRule[],
  indexRule: (rule: ContextRule) => IndexedRule,
): Map<string, IndexedRule[]> | null {
  if (rules.length === 0) return null;
  const byKey = new Map<string, IndexedRule[]>();
  for (const rule of rules) {
    const indexed = indexRule(rule);
    for (const key of new Set(rule.names.map(keyText))) {
      const own = byKey.get(key);
      if (own) own.push(indexed);
      else byKey.set(key, [indexed]);
    }
  }
  return byKey;
}

function keyText(name: string): string {
  return foldName(name)?.text ?? '';
}
