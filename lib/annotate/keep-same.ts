/** A reading finds again what stood there before: it stays the mention that it was, with its mark. */
import type { PageMention } from './page-mention.ts';

const isSame = ({ span: one }: PageMention, { span: other }: PageMention) =>
  one.startOffset === other.startOffset &&
  one.endOffset === other.endOffset &&
  one.nodes.length === other.nodes.length &&
  one.nodes.at(-1) === other.nodes.at(-1);

/**
 * Puts mentions of an earlier reading in the place of those that were found anew over the same
 * words; what is known of them is that of the new reading.
 * @param before taken out of `before` where it stays
 */
export function keepSame(before: Set<PageMention>, found: readonly PageMention[]): PageMention[] {
  const byNode = new Map<Text | undefined, PageMention[]>();
  for (const mention of before) {
    const [node] = mention.span.nodes;
    const there = byNode.get(node);
    if (there) there.push(mention);
    else byNode.set(node, [mention]);
  }
  return found.map((mention) => {
    const same = byNode.get(mention.span.nodes[0])?.find((each) => isSame(each, mention));
    if (!same || !before.delete(same)) return mention;
    const { id, container, part, paragraph, meanings, mark, start, sentence } = mention;
    return Object.assign(same, { id, container, part, paragraph, meanings, mark, start, sentence });
  });
}
