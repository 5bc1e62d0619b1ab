/** What one block of a page's text holds besides names that nothing hangs on. */
import { blockByNotNames } from './block-by-not-names.ts';
import {
  asksForEntities,
  type IndexedRule,
  type NameIndex,
  USE_AMBIGUOUS,
  USE_TELLS,
  useAt,
} from './name-index.ts';
import { isKept, type PageEvidence, type Surroundings } from './page-evidence.ts';
import type { Span } from './span.ts';

/** A span of a name, and the use by which it is found. */
export interface RuledCandidate extends Span {
  use: number;
  rules: readonly IndexedRule[];
}

const noEntities: ReadonlySet<number> = new Set();

export class BlockFinds {
  readonly notNames: Span[] = [];
  readonly phrases = new Set<number>();
  private readonly ruled: RuledCandidate[] = [];
  /** Those of `ruled` that no not-name takes; read once all is added. */
  private unblocked: RuledCandidate[] | null = null;

  constructor(private readonly index: NameIndex) {}

  addRuled(candidate: RuledCandidate): void {
    this.ruled.push(candidate);
  }

  private listUnblocked(): RuledCandidate[] {
    this.unblocked ??= blockByNotNames(this.ruled, this.notNames);
    return this.unblocked;
  }

  /** One candidate for each use: what the block tells by it is the same wherever it stands. */
  private listUses(): Iterable<RuledCandidate> {
    return new Map(this.listUnblocked().map((candidate) => [candidate.use, candidate])).values();
  }

  private tells({ use }: RuledCandidate): boolean {
    return (useAt(this.index, use) & USE_TELLS) !== 0;
  }

  /** Adds what the block tells of its page. */
  addTo(evidence: PageEvidence): void {
    for (const phrase of this.phrases) evidence.addPhrase(phrase);
    const block = { phrases: this.phrases, entities: noEntities };
    for (const candidate of this.listUses()) {
      if (!this.tells(candidate)) continue;
      if (candidate.rules.every((rule) => rule.wholePage || isKept(rule, block))) {
        evidence.addUse(candidate.use);
      }
    }
  }

  /**
   * The names that stand, by the rules of their entities.
   * @param page what the page holds
   */
  listStanding(page: Surroundings): RuledCandidate[] {
    const unblocked = this.listUnblocked();
    const createHolds = (entities: ReadonlySet<number>) => {
      const block = { phrases: this.phrases, entities };
      // A name may stand a thousand times in a block, and its rules name thousands of words.
      const known = new Map<IndexedRule, boolean>();
      const isRuleKept = (rule: IndexedRule) => {
        const kept = known.get(rule) ?? isKept(rule, rule.wholePage ? page : block);
        known.set(rule, kept);
        return kept;
      };
      return ({ rules }: RuledCandidate) => rules.every(isRuleKept);
    };
    const asksBlock = unblocked.some(({ rules }) =>
      rules.some((rule) => !rule.wholePage && asksForEntities(rule)),
    );
    let evident = noEntities;
    if (asksBlock) {
      const holdsAlone = createHolds(noEntities);
      const telling = unblocked.filter((name) => this.tells(name) && holdsAlone(name));
      evident = new Set(telling.map(({ entity }) => entity));
    }
    return unblocked.filter(createHolds(evident));
  }

  /** Whether more of the page may change which names of the block stand. */
  mayChange(evidence: PageEvidence): boolean {
    return [...this.listUses()].some(
      ({ rules, use }) =>
        (useAt(this.index, use) & USE_AMBIGUOUS) !== 0 ||
        rules.some((rule) => evidence.mayChange(rule)),
    );
  }
}
