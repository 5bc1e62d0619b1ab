/** From the folded names found in the texts of a page to its mentions. */
import { blockByNotNames } from './block-by-not-names.ts';
import { keepLongest } from './keep-longest.ts';
import { CASE_ANY, CASE_EXACT, satisfiesCase } from './letter-case.ts';
import {
  type IndexedRule,
  type NameIndex,
  numberOfUse,
  USE_CASE_MASK,
  USE_CASE_SHIFT,
  USE_CONTEXT,
  USE_KIND_MASK,
  USE_NAME,
  USE_RULED,
  USE_TARGET_SHIFT,
  USES_SHARED,
} from './name-index.ts';
import { SpanList } from './span-list.ts';
import type { Mention } from './types.ts';
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

/** What a text holds besides names that no rule is about. */
interface RuledFinds {
  ruled: Candidate[];
  notNames: Span[];
  contexts: Set<number>;
}

const noRules: readonly IndexedRule[] = [];

export class MentionResolver {
  /** Names that no rule is about, of all texts; what they are of is the entity. */
  private readonly names = new SpanList();
  /** Text, where its names begin, where they end. */
  private readonly texts = new SpanList();
  private readonly findsOf = new Map<number, RuledFinds>();
  private readonly pageContexts = new Set<number>();

  constructor(private readonly index: NameIndex) {}

  /**
   * Takes the hits of a text.
   * @param hits patterns and where they stand
   */
  addText(textIndex: number, text: string, hits: SpanList): void {
    const { useOf, sharedUses } = this.index;
    const { items } = hits;
    const from = this.names.length;
    for (let i = 0; i < hits.length; i += 3) {
      const pattern = items[i] as number;
      const start = items[i + 1] as number;
      const end = items[i + 2] as number;
      const use = useOf[pattern] as number;
      if (use < USES_SHARED) {
        this.addUse(textIndex, use, pattern, start, end, text);
        continue;
      }
      const first = use - USES_SHARED + 1;
      const count = sharedUses[first - 1] as number;
      for (let place = first; place < first + count; place++) {
        const number = numberOfUse(useOf.length, place);
        this.addUse(textIndex, sharedUses[place] as number, number, start, end, text);
      }
    }
    this.texts.add(textIndex, from, this.names.length);
  }

  private addUse(
    textIndex: number,
    bits: number,
    number: number,
    start: number,
    end: number,
    text: string,
  ): void {
    const entity = bits >>> USE_TARGET_SHIFT;
    const caseRule = (bits >>> USE_CASE_SHIFT) & USE_CASE_MASK;
    if (caseRule !== CASE_ANY && !this.isCaseRight(caseRule, entity, text.slice(start, end)))
      return;
    const kind = bits & USE_KIND_MASK;
    if (kind === USE_NAME && (bits & USE_RULED) === 0) {
      this.names.add(entity, start, end);
      return;
    }
    const finds = this.findsOf.get(textIndex) ?? { ruled: [], notNames: [], contexts: new Set() };
    this.findsOf.set(textIndex, finds);
    if (kind === USE_CONTEXT) {
      finds.contexts.add(entity);
      this.pageContexts.add(entity);
    } else if (kind === USE_NAME) {
      const rules = this.index.rulesOfUse.get(number) ?? noRules;
      finds.ruled.push({ start, end, entity, rules });
    } else {
      finds.notNames.push({ start, end, entity });
    }
  }

  private isCaseRight(caseRule: number, entity: number, span: string): boolean {
    if (caseRule !== CASE_EXACT) return satisfiesCase(span, caseRule);
    return this.index.exactNotNames.get(entity)?.includes(span) ?? false;
  }

  /**
   * The mentions of all texts taken, in order of text, start, end and entity.
   * @param nested whether those that stand inside of a mention come as well, behind it
   */
  resolve(nested: boolean): Mention[] {
    const mentions: Mention[] = [];
    const { items, length } = this.texts;
    for (let i = 0; i < length; i += 3) {
      const text = items[i] as number;
      const from = items[i + 1] as number;
      const to = items[i + 2] as number;
      const finds = this.findsOf.get(text);
      const isSimple = !nested && !finds && this.isInOrder(from, to);
      if (isSimple) this.keepInOrder(text, from, to, mentions);
      else this.keepOfText(text, this.readNames(from, to), finds, nested, mentions);
    }
    return mentions;
  }

  private keepOfText(
    text: number,
    names: Candidate[],
    finds: RuledFinds | undefined,
    nested: boolean,
    mentions: Mention[],
  ): void {
    const { ruled, notNames, contexts } = finds ?? { ruled: [], notNames: [], contexts: new Set() };
    const standing = blockByNotNames([...names, ...ruled], notNames).filter(({ rules }) =>
      rules.every((rule) => this.holds(rule, contexts)),
    );
    const kept = keepLongest(standing, this.index.corpusOf);
    if (nested) mentions.push(...withNested(text, kept, standing, this.index.corpusOf));
    else for (const { start, end, entity } of kept) mentions.push({ text, start, end, entity });
  }

  private isInOrder(from: number, to: number): boolean {
    const { items } = this.names;
    for (let i = from + 3; i < to; i += 3) {
      if ((items[i + 1] as number) < (items[i - 2] as number)) return false;
    }
    return true;
  }

  /** Names in order of start: those that no other overlaps are kept as they are. */
  private keepInOrder(text: number, from: number, to: number, mentions: Mention[]): void {
    const { items } = this.names;
    for (let i = from; i < to; ) {
      let end = items[i + 2] as number;
      let next = i + 3;
      for (; next < to && (items[next + 1] as number) < end; next += 3) {
        end = Math.max(end, items[next + 2] as number);
      }
      if (next === i + 3) {
        mentions.push({ text, start: items[i + 1] as number, end, entity: items[i] as number });
      } else {
        const kept = keepLongest(this.readNames(i, next), this.index.corpusOf);
        for (const { start, end, entity } of kept) mentions.push({ text, start, end, entity });
      }
      i = next;
    }
  }

  private readNames(from: number, to: number): Candidate[] {
    const { items } = this.names;
    const names: Candidate[] = [];
    for (let i = from; i < to; i += 3) {
      const start = items[i + 1] as number;
      const end = items[i + 2] as number;
      names.push({ start, end, entity: items[i] as number, rules: noRules });
    }
    return names;
  }

  private holds({ beside, notBeside, wholePage }: IndexedRule, block: Set<number>): boolean {
    const found = wholePage ? this.pageContexts : block;
    const isFound = (phrase: number) => found.has(phrase);
    return (beside === null || beside.some(isFound)) && !notBeside.some(isFound);
  }
}
