/**
 * Which names tell that their entity is on the page. Rules may ask for entities, and of entities
 * that share a name those stand that the page names otherwise too; so a name tells of its entity
 * where it is that entity's alone in its corpus and no rule of its own asks for entities, which
 * keeps the question from turning in a circle.
 */
import type { Occurrence } from './collect-uses.ts';
import {
  asksForEntities,
  USE_AMBIGUOUS,
  USE_KIND_MASK,
  USE_NAME,
  USE_RULED,
  USE_TARGET_SHIFT,
  USE_TELLS,
} from './name-index.ts';
import type { NameKey } from './name-keys.ts';

/** A folded name with all that it is. */
export interface Pattern {
  key: NameKey;
  occurrences: Occurrence[];
}

const isName = ({ use }: Occurrence) => (use & USE_KIND_MASK) === USE_NAME;
const entityOf = ({ use }: Occurrence) => use >>> USE_TARGET_SHIFT;

/** Entities of one corpus that share a name have it among the uses of one pattern. */
function isShared(use: Occurrence, { occurrences }: Pattern, corpusOf: ArrayLike<number>): boolean {
  const entity = entityOf(use);
  return occurrences.some(
    (other) =>
      isName(other) && entityOf(other) !== entity && corpusOf[entityOf(other)] === corpusOf[entity],
  );
}

/** Entities that a rule asks for, and those that share a name. */
function listAskedFor(patterns: readonly Pattern[], corpusOf: ArrayLike<number>): Set<number> {
  const asked = new Set<number>();
  for (const pattern of patterns) {
    for (const use of pattern.occurrences) {
      for (const { besideEntities, notBesideEntities } of use.rules) {
        for (const entity of besideEntities) asked.add(entity);
        for (const entity of notBesideEntities) asked.add(entity);
      }
      const isOneOfSeveral = pattern.occurrences.length > 1 && isName(use);
      if (isOneOfSeveral && isShared(use, pattern, corpusOf)) asked.add(entityOf(use));
    }
  }
  return asked;
}

/** Marks the names that tell of entities which something asks for, and the names that they share. */
export function markEvidence(patterns: readonly Pattern[], corpusOf: ArrayLike<number>): void {
  const asked = listAskedFor(patterns, corpusOf);
  if (asked.size === 0) return;
  for (const pattern of patterns) {
    for (const use of pattern.occurrences) {
      if (!isName(use) || !asked.has(entityOf(use))) continue;
      if (isShared(use, pattern, corpusOf)) use.use |= USE_RULED | USE_AMBIGUOUS;
      else if (!use.rules.some(asksForEntities)) use.use |= USE_RULED | USE_TELLS;
    }
  }
}
