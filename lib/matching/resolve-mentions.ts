/** From the folded names found in the texts of a page to its mentions. */
import { blockByNotNames } from './block-by-not-names.ts';
import { keepLongest } from './keep-longest.ts';
import { CASE_ANY, CASE_EXACT, satisfiesCase } from './letter-case.ts';
import {
  type IndexedRule,
  type NameIndex,
  USE_CASE_MASK,
  USE_CASE_SHIFT,
  USE_CONTEXT,
  USE_KIND_MASK,
  USE_NAME,
  USE_RULED,
  USE_TARGET_SHIFT,
} from './name-index.ts';
import type { Mention, NamedEntity } from './types.ts';
import { withNested } from './with-nested.ts';

/** A span, in UTF-16 code units, that a name or not-name of an entity takes. */
export interface Span {
  start: number;
  end: number;
  entity: number;
}

/** A span that is a mention if the rules say so. */
export interface Candidate extends Span {
  rules: readonly IndexedRule[];
}

/** What one text holds. */
interface TextFinds {
  candidates: Candidate[];
  notNames: Span[];
  contexts: Set<number>;
}

const noRules: readonly IndexedRule[] = [];

export class MentionResolver {
  private readonly finds: TextFinds[] = [];
  private readonly pageContexts = new Set<number>();

  constructor(
    private readonly index: NameIndex,
    private readonly entities: readonly NamedEntity[],
  ) {}

  /**
   * Takes the hits of a text.
   * @param hits flat: pattern, start, end (UTF-16 code units)
   */
  addText(textIndex: number, text: string, hits: readonly number[]): void {
    const finds: TextFinds = { candidates: [], notNames: [], contexts: new Set() };
    this.finds[textIndex] = finds;
    const { useStart } = this.index;
    for (let i = 0; i < hits.length; i += 3) {
      const [pattern = 0, start = 0, end = 0] = [hits[i], hits[i + 1], hits[i + 2]];
      for (let use = useStart[pattern] as number; use < (useStart[pattern + 1] as number); use++) {
        this.addUse(finds, use, start, end, text);
      }
    }
  }

  private addUse(finds: TextFinds, use: number, start: number, end: number, text: string): void {
    const bits = this.index.uses[use] as number;
    const target = bits >>> USE_TARGET_SHIFT;
    const caseRule = (bits >>> USE_CASE_SHIFT) & USE_CASE_MASK;
    if (caseRule !== CASE_ANY && !this.isCaseRight(caseRule, target, text.slice(start, end)))
      return;
    const kind = bits & USE_KIND_MASK;
    if (kind === USE_CONTEXT) {
      finds.contexts.add(target);
      this.pageContexts.add(target);
    } else if (kind === USE_NAME) {
      const ruled = (bits & USE_RULED) !== 0;
      const rules = (ruled ? this.index.rulesOfUse.get(use) : undefined) ?? noRules;
      finds.candidates.push({ start, end, entity: target, rules });
    } else {
      finds.notNames.push({ start, end, entity: target });
    }
  }

  private isCaseRight(caseRule: number, target: number, span: string): boolean {
    if (caseRule !== CASE_EXACT) return satisfiesCase(span, caseRule);
    return this.entities[target]?.notNames.includes(span) ?? false;
  }

  /**
   * The mentions of all texts taken, in order of text, start, end and entity.
   * @param nested whether those that stand inside of a mention come as well, behind it
   */
  resolve(nested: boolean): Mention[] {
    const mentions: Mention[] = [];
    this.finds.forEach(({ candidates, notNames, contexts }, text) => {
      const standing = blockByNotNames(candidates, notNames).filter(({ rules }) =>
        rules.every((rule) => this.holds(rule, contexts)),
      );
      const kept = keepLongest(standing, this.index.corpusOf);
      if (nested) mentions.push(...withNested(text, kept, standing, this.index.corpusOf));
      else for (const { start, end, entity } of kept) mentions.push({ text, start, end, entity });
    });
    return mentions;
  }

  private holds({ beside, notBeside, wholePage }: IndexedRule, block: Set<number>): boolean {
    const found = wholePage ? this.pageContexts : block;
    const isFound = (phrase: number) => found.has(phrase);
    return (beside === null || beside.some(isFound)) && !notBeside.some(isFound);
  }
}
