/** A mention on the page, and what is told of it. */

import type { MatchAnswer, Meaning, MentionContext } from '../messages/messages.ts';
import type { PageMark } from '../messages/views.ts';
import { type Span, spanOf, toLiveRange, toStaticRange, wordsIn } from '../page/ranges.ts';
import { sentenceAround } from '../page/sentence.ts';
import type { ShadowRootOf, TextBlock } from '../page/text-blocks.ts';
import { createBlockFinder } from './block-finder.ts';

export interface PageMention {
  /** Number in this frame, never used again for another. */
  readonly id: number;
  readonly span: Span;
  /** Made when it is first asked for: a page may hold many more mentions than are marked. */
  readonly range: StaticRange;
  /** Its words in its nodes, as they were read. */
  readonly words: string;
  /** The element whose own text it stands in. */
  readonly container: Element | ShadowRoot | null;
  /** Number of the part of the page it was read in. */
  readonly part: number;
  /** Number of its paragraph, unique in this frame. */
  readonly paragraph: number;
  /** Entities that the words may name, or the quotation that they repeat, or the claim that they are like. */
  readonly meanings: Meaning[];
  /** The strongest of theirs. */
  mark: PageMark | null;
  /** Where it starts in its block as it was read, UTF-16 code units. */
  readonly start: number;
  /** The sentence that it stands in, where a question fits it. */
  readonly sentence: PageSentence | null;
}

/** A sentence that a question fits, in its block as it was read; UTF-16 code units. */
export interface PageSentence {
  /** Unique in this frame. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The stronger first. */
const strengths: (PageMark | null)[] = [
  'claim',
  'quotation',
  'two-sided',
  'one-sided',
  'on-record',
  null,
];

let lastId = 0;
let lastParagraph = 0;
let lastSentence = 0;

/** Parts paragraphs in a block: of plain text, and where pages part them by line breaks. */
const blankLine = /\n\s*\n/;

/** Whether its words still stand where they were read. */
export function stands({ span, words }: PageMention): boolean {
  return span.nodes.every((node) => node.isConnected) && wordsIn(span) === words;
}

class FoundMention implements PageMention {
  readonly id = ++lastId;
  readonly paragraph = lastParagraph;
  readonly container: Element | ShadowRoot | null;
  readonly part: number;
  mark: PageMark | null;
  private made: StaticRange | undefined;

  constructor(
    readonly span: Span,
    readonly words: string,
    { container, part }: TextBlock,
    public meanings: Meaning[],
    readonly start: number,
    readonly sentence: PageSentence | null,
  ) {
    this.container = container;
    this.part = part;
    this.mark = meanings[0]?.mark ?? null;
  }

  get range(): StaticRange {
    this.made ??= toStaticRange(this.span);
    return this.made;
  }
}

/** The sentences of an answer, by the text that they stand in. */
function readSentences({ sentences }: MatchAnswer): Map<number, PageSentence[]> {
  const read = new Map<number, PageSentence[]>();
  for (let at = 0; at + 2 < sentences.length; at += 3) {
    const [text = 0, start = 0, end = 0] = sentences.slice(at, at + 3);
    const own = read.get(text) ?? [];
    own.push({ number: ++lastSentence, start, end });
    read.set(text, own);
  }
  return read;
}

/** Turns an answer into mentions: one for each span, with everything that it may mean. */
export function toPageMentions(blocks: TextBlock[], answer: MatchAnswer): PageMention[] {
  const found: PageMention[] = [];
  const { meanings, mentions: flat } = answer;
  const sentences = readSentences(answer);
  // A page may hold a mention 30,000 times: what is the same of two is one object.
  const alone: Meaning[][] = [];
  const wordsOf: string[] = [];
  let last: FoundMention | undefined;
  for (let at = 0; at + 3 < flat.length; at += 4) {
    const text = flat[at] as number;
    const start = flat[at + 1] as number;
    const end = flat[at + 2] as number;
    const block = blocks[text];
    const number = flat[at + 3] as number;
    const meaning = meanings[number];
    if (!block || !meaning) continue;
    if (last && flat[at - 4] === text && flat[at - 3] === start && flat[at - 2] === end) {
      last.meanings = [...last.meanings, meaning];
      if (strengths.indexOf(meaning.mark) < strengths.indexOf(last.mark)) last.mark = meaning.mark;
      continue;
    }
    if (flat[at - 4] !== text || blankLine.test(block.text.slice(flat[at - 2], start))) {
      lastParagraph++;
    }
    const sentence = sentences.get(text)?.find((each) => start >= each.start && start < each.end);
    const span = spanOf(block, start, end);
    const words = wordsIn(span);
    // The page has changed it since it was read: it is read again.
    if (span.nodes.length === 1 && words !== block.text.slice(start, end)) continue;
    if (wordsOf[number] !== words) wordsOf[number] = words;
    const own = alone[number] ?? [meaning];
    alone[number] = own;
    last = new FoundMention(span, wordsOf[number] as string, block, own, start, sentence ?? null);
    found.push(last);
  }
  return found;
}

/** What the ranking is told of a mention: its sentence, and what else its block mentions. */
export function contextOf(
  mention: PageMention,
  others: Iterable<PageMention>,
  shadowRootOf: ShadowRootOf,
): MentionContext {
  const place = createBlockFinder(shadowRootOf)(mention);
  const own = new Set(mention.meanings.map(({ key }) => key));
  const nearby = new Set<string>();
  const names = new Set<string>();
  const quoted: MentionContext['quoted'] = [];
  const claims: string[] = [];
  const { startContainer, startOffset } = mention.range;
  for (const other of others) {
    if (other.container !== mention.container) continue;
    const range = toLiveRange(other.range);
    const words = String(range ?? '');
    const isAround = () => range?.isPointInRange(startContainer, startOffset);
    if (other.mark === 'claim') {
      if (isAround()) claims.push(...other.meanings.map(({ key }) => key));
      continue;
    }
    if (other.mark === 'quotation') {
      const [{ key = '' } = {}] = other.meanings;
      if (isAround()) quoted.push({ key, words });
      continue;
    }
    names.add(words);
    for (const { key } of other.meanings) if (!own.has(key)) nearby.add(key);
  }
  const told = startContainer.parentElement?.closest('[lang]') ?? document.documentElement;
  return {
    language: told.getAttribute('lang') ?? '',
    sentence: place ? sentenceAround(place.text, place.start, place.end) : '',
    nearby: [...nearby],
    names: [...names],
    quoted,
    claims,
  };
}
