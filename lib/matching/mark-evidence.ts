/**
 * Which names tell that their entity is on the page. Rules may ask for entities, and of entities
 * that share a name those stand that the page names otherwise too; so a name tells of its entity
 * where it is that entity's alone in its corpus and no rule of its own asks for entities, which
 * keeps the question from turning in a circle.
 */
import {
  asksForEntities,
  USE_AMBIGUOUS,
  USE_KIND_MASK,
  USE_NAME,
  USE_RULED,
  USE_TARGET_SHIFT,
  USE_TELLS,
} from './name-index.ts';
import type { PatternList, Use } from './pattern-list.ts';

const isName = ({ use }: Use) => (use & USE_KIND_MASK) === USE_NAME;
const entityOf = ({ use }: Use) => use >>> USE_TARGET_SHIFT;

/** Entities of one corpus that share a name have it among the uses of one pattern. */
function isShared(use: Use, uses: readonly Use[], corpusOf: ArrayLike<number>): boolean {
  const entity = entityOf(use);
  return uses.some(
    (other) =>
      isName(other) && entityOf(other) !== entity && corpusOf[entityOf(other)] === corpusOf[entity],
  );
}

/** Entities that a rule asks for, and those that share a name. */
function listAskedFor(patterns: PatternList, corpusOf: ArrayLike<number>): Set<number> {
  const asked = new Set<number>();
  for (const uses of patterns.listRich()) {
    for (const use of uses) {
      for (const { besideEntities, notBesideEntities } of use.rules) {
        for (const entity of besideEntities) asked.add(entity);
        for (const entity of notBesideEntities) asked.add(entity);
      }
      if (isName(use) && isShared(use, uses, corpusOf)) asked.add(entityOf(use));
    }
  }
  return asked;
}

/** Patterns that are looked at between two steps. */
const patternsAStep = 4096;

/**
 * Marks, in steps, the names that tell of entities which something asks for, and the names that
 * they share.
 */
export function* markEvidence(patterns: PatternList, corpusOf: ArrayLike<number>): Generator<void> {
  const asked = listAskedFor(patterns, corpusOf);
  if (asked.size === 0) return;
  for (let pattern = 0; pattern < patterns.length; pattern++) {
    if (pattern % patternsAStep === 0) yield;
    const uses = patterns.usesOf(pattern);
    for (const [place, use] of uses.entries()) {
      if (!isName(use) || !asked.has(entityOf(use))) continue;
      if (isShared(use, uses, corpusOf)) patterns.flag(pattern, place, USE_RULED | USE_AMBIGUOUS);
      else if (!use.rules.some(asksForEntities)) {
        patterns.flag(pattern, place, USE_RULED | USE_TELLS);
      }
    }
  }
}
