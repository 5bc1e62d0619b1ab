/**
 * What a page holds that decides which of its names are mentions. It only grows: a phrase or name
 * once found stays found, so a page may be searched piece by piece in any order, each piece with
 * what was found before, and the answer is that of the whole.
 */
import type { IndexedRule, NameIndex } from './name-index.ts';
import { asksForEntities, USE_TARGET_SHIFT, USE_TELLS, useAt } from './name-index.ts';

const noRules: readonly IndexedRule[] = [];
const noEntities: ReadonlySet<number> = new Set();

/** Phrases and entities that stand in a block of text or on a page. */
export interface Surroundings {
  phrases: ReadonlySet<number>;
  entities: ReadonlySet<number>;
}

/** Whether a rule is kept by what stands in its block, or on its page. */
export function isKept(rule: IndexedRule, { phrases, entities }: Surroundings): boolean {
  const { beside, besideEntities, notBeside, notBesideEntities } = rule;
  const isFound = (phrase: number) => phrases.has(phrase);
  const isEvident = (entity: number) => entities.has(entity);
  if (beside !== null && !beside.some(isFound) && !besideEntities.some(isEvident)) return false;
  return !notBeside.some(isFound) && !notBesideEntities.some(isEvident);
}

/** The phrases that rules ask of whole pages. */
export function listPagePhrases({ rulesOfUse }: NameIndex): Set<number> {
  const phrases = new Set<number>();
  for (const rules of rulesOfUse.values()) {
    for (const { beside, notBeside, wholePage } of rules) {
      if (!wholePage) continue;
      for (const phrase of beside ?? []) phrases.add(phrase);
      for (const phrase of notBeside) phrases.add(phrase);
    }
  }
  return phrases;
}

export class PageEvidence {
  readonly phrases = new Set<number>();
  /** Uses that tell of their entities, where the rules of their block are kept. */
  private readonly uses = new Set<number>();

  /** @param numbers what `toNumbers` told of other pieces of the page */
  constructor(
    private readonly index: NameIndex,
    private readonly pagePhrases: ReadonlySet<number>,
    numbers: Iterable<number>,
  ) {
    for (const number of numbers) (number & 1 ? this.uses : this.phrases).add(number >>> 1);
  }

  addPhrase(phrase: number): void {
    if (this.pagePhrases.has(phrase)) this.phrases.add(phrase);
  }

  addUse(use: number): void {
    this.uses.add(use);
  }

  /** The entities that are evident on the page. */
  listEntities(): ReadonlySet<number> {
    if (this.uses.size === 0) return noEntities;
    const entities = new Set<number>();
    for (const number of this.uses) {
      const use = useAt(this.index, number);
      const rules = this.index.rulesOfUse.get(number) ?? noRules;
      const surroundings = { phrases: this.phrases, entities: noEntities };
      const isThere = rules.every((rule) => !rule.wholePage || isKept(rule, surroundings));
      if ((use & USE_TELLS) !== 0 && isThere) entities.add(use >>> USE_TARGET_SHIFT);
    }
    return entities;
  }

  /**
   * Whether a rule may come to say something else when more of the page is known: not when it
   * is kept by a phrase and forbids nothing, nor when a phrase that it forbids was found.
   */
  mayChange(rule: IndexedRule): boolean {
    if (!rule.wholePage) return asksForEntities(rule);
    const { beside, notBeside, notBesideEntities } = rule;
    const isFound = (phrase: number) => this.phrases.has(phrase);
    if (notBeside.some(isFound)) return false;
    return notBeside.length + notBesideEntities.length > 0 || !(beside?.some(isFound) ?? true);
  }

  /** Everything found, as numbers that hold for one index; ascending. */
  toNumbers(): number[] {
    const numbers = [...this.phrases].map((phrase) => 2 * phrase);
    for (const use of this.uses) numbers.push(2 * use + 1);
    return numbers.sort((a, b) => a - b);
  }
}
