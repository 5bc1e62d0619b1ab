/** What is proposed of a text as records: quotations joined to what one says at once, with when and by whom. */
import { draftQuotations } from './draft-quotations.ts';
import { createHeadlineTeller } from './headlines.ts';
import { createWhenTeller } from './tell-when.ts';
import type { DraftQuotation, Span } from './types.ts';

/** What somebody says in one place of a text. */
export interface Proposal {
  speech: DraftQuotation['speech'];
  /** Its stretches in their order, without quotation marks and the narrator's comma. */
  stretches: Span[];
  mention: Span | null;
  cue: Span | null;
  /** By the fullest name in the text. */
  speaker: string | null;
  /** EDTF; null where the text does not say when. */
  said: string | null;
}

/** Fewer words that are no sentence are an expression or irony, and no claim. */
const fewestWords = 3;

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** When it was said, told between the cue and "that": the narrator's, and no part of what was said. */
const whenThat =
  /^\s*(?:(?:(?:(?:on|in|for|at|by|late|early|earlier|last|this|again|repeatedly|yesterday|today|since)\s+(?:[\p{L}\p{N}’'.-]+,?\s+){0,4}?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+\p{Ll}+)?\s+)?that\s+)|\s*)/iu;

/** A comma at the end is the narrator's, as printers have it. */
function trimStretch(text: string, [start, end]: Span, isReported: boolean): Span {
  const words = text.slice(start, end);
  const lead = isReported
    ? (whenThat.exec(words)?.[0].length ?? 0)
    : words.length - words.trimStart().length;
  return [start + lead, start + words.replace(/[\s,،]+$/u, '').length];
}

/** Whether one goes on with what the other said: in its paragraph, by the same words. */
function goesOn(text: string, one: DraftQuotation, other: DraftQuotation): boolean {
  const end = one.content.at(-1)?.[1] ?? 0;
  const start = other.content[0]?.[0] ?? 0;
  return (
    one.speech === 'direct' &&
    other.speech === 'direct' &&
    one.mention !== null &&
    one.mention.join() === other.mention?.join() &&
    !/[\n\r]/u.test(text.slice(end, start))
  );
}

/**
 * Proposes what could be put on record of a text.
 * @param published the day of the text, `YYYY-MM-DD`, from which "on Tuesday" is counted
 * @param language of the text, BCP 47
 * @returns in the order of the text
 */
export function proposeStatements(
  text: string,
  published: string | null,
  language: string,
): Proposal[] {
  const quotations = draftQuotations(text, language);
  const tell = createWhenTeller(text, quotations, published, language);
  const groups: DraftQuotation[][] = [];
  for (const quotation of quotations) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && goesOn(text, before, quotation)) last.push(quotation);
    else groups.push([quotation]);
  }
  return dropTold(proposeGroups(text, groups, tell));
}

/** Without what is told within another's reported words: it stands there already. */
function dropTold(proposals: readonly Proposal[]): Proposal[] {
  const reported = proposals.filter(({ speech }) => speech === 'reported');
  const isWithin = ([start, end]: Span, { stretches }: Proposal) =>
    stretches.some(([from, to]) => from <= start && end <= to && to - from > end - start);
  return proposals.filter(
    (each) =>
      each.speech !== 'reported' ||
      !reported.some((other) => each.stretches.every((span) => isWithin(span, other))),
  );
}

function proposeGroups(
  text: string,
  groups: readonly DraftQuotation[][],
  tell: ReturnType<typeof createWhenTeller>,
): Proposal[] {
  const isHeadline = createHeadlineTeller(text);
  return groups.flatMap((group): Proposal[] => {
    const [first] = group;
    if (!first) return [];
    const stretches = group
      .flatMap(({ content }) => content)
      .map((span) => trimStretch(text, span, first.speech === 'reported'))
      .filter(([start, end]) => end > start);
    const words = stretches.reduce((sum, span) => sum + countWords(text.slice(...span)), 0);
    const said = stretches.map((span) => text.slice(...span)).join(' ');
    const isSentence = first.cue !== null && /^\p{Lu}.*[.!?]$/u.test(said);
    const [lead] = stretches;
    if (!lead || (words < fewestWords && !isSentence)) return [];
    if (first.speech === 'reported' && isHeadline(lead[0])) return [];
    const { speech, mention, cue, speaker } = first;
    return [{ speech, stretches, mention, cue, speaker, said: tell(first)?.date ?? null }];
  });
}
