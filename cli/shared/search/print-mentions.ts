import type { Mention } from '../../../lib/matching/types.ts';
import { oneLine } from '../terminal/one-line.ts';
import { colors } from '../terminal/output.ts';
import { type CorpusNames, labelOf } from './corpus-names.ts';

/** UTF-16 code units of context on either side. */
const contextUnits = 40;

function isSame(a: Mention, b: Mention): boolean {
  return a.text === b.text && a.start === b.start && a.end === b.end;
}

/** Mentions of one span: one for each entity that it may name. */
export type SpanMentions = [Mention, ...Mention[]];

/** Mentions of the same span together, in their order. */
export function groupBySpan(mentions: readonly Mention[]): SpanMentions[] {
  const groups: SpanMentions[] = [];
  for (const mention of mentions) {
    const group = groups.at(-1);
    if (group && isSame(group[0], mention)) group.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

function around(text: string, { start, end }: Mention): string {
  const from = Math.max(0, start - contextUnits);
  const to = Math.min(text.length, end + contextUnits);
  const before = `${from > 0 ? '…' : ''}${oneLine(text.slice(from, start)).trimStart()}`;
  const after = `${oneLine(text.slice(end, to)).trimEnd()}${to < text.length ? '…' : ''}`;
  return `${before}${colors.bold(`[${oneLine(text.slice(start, end))}]`)}${after}`;
}

/**
 * What is printed of one span: the words around it, or what it stands in; then every entity that
 * it may name.
 * @param group mentions of the same span of `text`
 */
export function describeSpan(
  group: SpanMentions,
  text: string,
  place: string,
  { cards, idOf }: CorpusNames,
): string[] {
  const [mention] = group;
  const candidates = group.map((each) => {
    const id = idOf(each);
    const kind = cards.get(id)?.kind;
    return `${labelOf(cards, id)} (${kind ? `${id}, ${kind}` : id})`;
  });
  const { within } = mention;
  if (!within) {
    const heading = `${colors.cyan(place)} ${around(text, mention)}`;
    return [heading, ...candidates.map((candidate) => `    ${candidate}`)];
  }
  const span = `[${oneLine(text.slice(mention.start, mention.end))}]`;
  const outer = `[${oneLine(text.slice(...within))}]`;
  const heading = `    ${colors.bold(span)} within ${outer}`;
  return [heading, ...candidates.map((candidate) => `        ${candidate}`)];
}
