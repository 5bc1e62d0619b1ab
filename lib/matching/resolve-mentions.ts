/** From the folded names found in the texts of a page to its mentions. */
import { blockByNotNames } from './block-by-not-names.ts';
import { BlockFinds } from './block-finds.ts';
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
import type { PageEvidence, Surroundings } from './page-evidence.ts';
import { preferEvident } from './prefer-evident.ts';
import type { Span } from './span.ts';
import { SpanList } from './span-list.ts';
import type { Mention, PageFinds } from './types.ts';
import { withNested } from './with-nested.ts';

const noRules: readonly IndexedRule[] = [];

export class MentionResolver {
  /** Names that no rule is about, of all texts; what they are of is the entity. */
  private readonly names = new SpanList();
  /** Text, where its names begin, where they end. */
  private readonly texts = new SpanList();
  private readonly findsOf = new Map<number, BlockFinds>();

  /** @param evidence what is known of the page; the texts' own is added */
  constructor(
    private readonly index: NameIndex,
    private readonly evidence: PageEvidence,
  ) {}

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
    this.addToBlock(textIndex, bits, number, start, end);
  }

  /** Takes what hangs on other finds of its block or page, or what others hang on. */
  private addToBlock(
    textIndex: number,
    bits: number,
    number: number,
    start: number,
    end: number,
  ): void {
    const kind = bits & USE_KIND_MASK;
    const entity = bits >>> USE_TARGET_SHIFT;
    const finds = this.findsOf.get(textIndex) ?? new BlockFinds(this.index);
    this.findsOf.set(textIndex, finds);
    if (kind === USE_CONTEXT) {
      finds.phrases.add(entity);
    } else if (kind === USE_NAME) {
      const rules = this.index.rulesOfUse.get(number) ?? noRules;
      finds.addRuled({ start, end, entity, use: number, rules });
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
  resolve(nested: boolean): PageFinds {
    const { evidence } = this;
    for (const finds of this.findsOf.values()) finds.addTo(evidence);
    const page = { phrases: evidence.phrases, entities: evidence.listEntities() };
    const mentions: Mention[] = [];
    const open: number[] = [];
    const { items, length } = this.texts;
    for (let i = 0; i < length; i += 3) {
      const text = items[i] as number;
      const from = items[i + 1] as number;
      const to = items[i + 2] as number;
      const finds = this.findsOf.get(text);
      if (finds?.mayChange(evidence)) open.push(text);
      const isSimple = !nested && !finds && this.isInOrder(from, to);
      if (isSimple) this.keepInOrder(text, from, to, mentions);
      else this.keepOfText(text, this.readNames(from, to), finds, page, nested, mentions);
    }
    return { mentions, evidence: evidence.toNumbers(), open };
  }

  private keepOfText(
    text: number,
    names: Span[],
    finds: BlockFinds | undefined,
    page: Surroundings,
    nested: boolean,
    mentions: Mention[],
  ): void {
    const { corpusOf } = this.index;
    let standing = names;
    if (finds) {
      const free = blockByNotNames(names, finds.notNames);
      standing = preferEvident([...free, ...finds.listStanding(page)], page.entities, corpusOf);
    }
    const kept = keepLongest(standing, corpusOf);
    // Not spread: a block may hold more names than a function takes arguments.
    if (nested) for (const each of withNested(text, kept, standing, corpusOf)) mentions.push(each);
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

  private readNames(from: number, to: number): Span[] {
    const { items } = this.names;
    const names: Span[] = [];
    for (let i = from; i < to; i += 3) {
      const start = items[i + 1] as number;
      const end = items[i + 2] as number;
      names.push({ start, end, entity: items[i] as number });
    }
    return names;
  }
}
